using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Api.Types.Searching;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Evidences;

internal sealed class DocumentObject : ObjectGraphType<Document>
{
    private static readonly DocumentContents Nothing = new([], []);

    public DocumentObject()
    {
        Name = "Document";
        Description = "A source: everything in the graph is said by one.";
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id, such as `doc:…`; it follows from the text.").From(document => document.Id);
        Field<NonNullGraphType<DocumentKindEnum>>("kind").Description("What kind of source it is.").From(document => document.Kind);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name of the file or line it came from; for people, never a key.").From(document => document.Name);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("The language most of it is in.").From(document => document.Language);
        Field<StringGraphType>("title").Description("Its headline; null where it has none.").From(document => document.Title);
        Field<StringGraphType>("publisher").Description("Who published it; null where unknown.").From(document => document.Publisher);
        Field<StringGraphType>("url").Description("Where it was published; null where unknown.").From(document => document.Url);
        Field<EdtfScalar>("date").Description("When it was published; null where unknown.").From(document => document.Date);
        Field<NonNullGraphType<StringGraphType>>("text").Description("The whole text. Every offset counts UTF-16 units of it.").From(document => document.Text);
        EvidenceFields.AddTo(this, "The sentences of it that say something of a relation, an event or a name, in order.");
        Field<NonNullGraphType<ConnectionObject<MentionObject>>>("mentions").Description("The places in it that name entities, in order.").Paged()
            .Resolve(c =>
            {
                var page = c.Page();
                return c.Load().DocumentMentions.Load(c.Source.Id).Then(found => Paging.Connection.Of(ListPage.Of(found ?? [], page, MentionCursor)));
            });
        Field<NonNullGraphType<ConnectionObject<EntityInterface>>>("entities").Description("The entities it names, in the order of their first mention.").Paged()
            .Resolve(c =>
            {
                var (page, load) = (c.Page(), c.Load());
                return load.DocumentMentions.Load(c.Source.Id)
                    .Then(found => Paging.Connection.Of(ListPage.Of(Ids((found ?? []).Select(m => m.EntityId)), page, id => id), load.Entities));
            });
        Field<NonNullGraphType<ConnectionObject<RelationObject>>>("relations").Description("The relations it is evidence of, in order.").Paged()
            .Resolve(c =>
            {
                var (page, load) = (c.Page(), c.Load());
                return Contents(c, found => Paging.Connection.Of(ListPage.Of(Ids(found.RelationIds), page, id => id), load.Relations));
            });
        Field<NonNullGraphType<ConnectionObject<EventObject>>>("events").Description("The events it tells of, in order.").Paged()
            .Resolve(c =>
            {
                var (page, load) = (c.Page(), c.Load());
                return Contents(c, found => Paging.Connection.Of(ListPage.Of(Ids(found.EventIds), page, id => id), load.Entities));
            });
        SimilarField.AddTo(this);
    }

    private static IDataLoaderResult Contents(IResolveFieldContext<Document> context, Func<DocumentContents, Paging.Connection> connection) =>
        context.Load().DocumentContents.Load(context.Source.Id).Then(found => connection(found ?? Nothing));

    private static List<string> Ids(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal)];

    private static string MentionCursor(Mention mention) => $"{mention.Start}-{mention.End}-{mention.EntityId}";
}
