using GraphQL.Types;
using KnowledgeGraph.Api.Types.Evidences;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Api.Types;

internal sealed class ImportResultObject : ObjectGraphType<ImportedDocument>
{
    public ImportResultObject()
    {
        Name = "ImportResult";
        Description = "What an import of one document gave.";
        Field<NonNullGraphType<DocumentObject>>("document").Description("The document in the graph.").Resolve(c => c.Source.Graph.Document);
        Field<NonNullGraphType<BooleanGraphType>>("changed").Description("False where the graph knew the document already.").Resolve(c => c.Source.Changed);
        Field<NonNullGraphType<IntGraphType>>("revision").Description("The graph's revision after it.").Resolve(c => (int)c.Source.Revision);
        Field<NonNullGraphType<IntGraphType>>("entities").Description("How many entities it names.")
            .Resolve(c => c.Source.Graph.Mentions.Select(m => m.EntityId).Distinct(StringComparer.Ordinal).Count());
        Field<NonNullGraphType<IntGraphType>>("mentions").Description("How many places in it name an entity.").Resolve(c => c.Source.Graph.Mentions.Count);
        Field<NonNullGraphType<IntGraphType>>("relations").Description("How many statements of relations were read in it.")
            .Resolve(c => c.Source.Graph.Statements.OfType<RelationStatement>().Count());
        Field<NonNullGraphType<IntGraphType>>("events").Description("How many statements of events were read in it.")
            .Resolve(c => c.Source.Graph.Statements.OfType<EventStatement>().Count());
    }
}
