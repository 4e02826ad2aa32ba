using GraphQL.Types;
using KnowledgeGraph.Api.Subscriptions;

namespace KnowledgeGraph.Api.Types.Subscriptions;

internal sealed class ImportProgressObject : ObjectGraphType<ImportState>
{
    public ImportProgressObject()
    {
        Name = "ImportProgress";
        Description = "How far an import is.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Tells this import from others of this server since it started.").Resolve(c => c.Source.Id);
        Field<NonNullGraphType<StringGraphType>>("name").Description("What is imported.").Resolve(c => c.Source.Name);
        Field<NonNullGraphType<DateTimeGraphType>>("started").Description("When it began, UTC.").Resolve(c => c.Source.Started.UtcDateTime);
        Field<DateTimeGraphType>("ended").Description("When it ended, UTC; null while it runs.").Resolve(c => c.Source.Ended?.UtcDateTime);
        Field<NonNullGraphType<IntGraphType>>("filesDone").Description("How many files have been read.").Resolve(c => c.Source.FilesDone);
        Field<NonNullGraphType<IntGraphType>>("filesTotal").Description("How many files there are.").Resolve(c => c.Source.FilesTotal);
        Field<StringGraphType>("current").Description("The file being read; null where none is.").Resolve(c => c.Source.Current);
        Field<NonNullGraphType<IntGraphType>>("documents").Description("How many documents of it are in the graph so far.").Resolve(c => c.Source.Documents);
        Field<NonNullGraphType<IntGraphType>>("statements").Description("How many statements were read in them.").Resolve(c => c.Source.Statements);
        Field<NonNullGraphType<IntGraphType>>("failed").Description("How many files, rows or documents could not be read.").Resolve(c => c.Source.Failed);
        Field<IntGraphType>("revision").Description("The graph's revision with all of it; null until it is done, and where it was broken off.")
            .Resolve(c => (int?)c.Source.Revision);
    }
}
