using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Execution.Planned;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Api.Types.Evidences;

internal sealed class MentionObject : ObjectGraphType<Mention>
{
    public MentionObject()
    {
        Name = "Mention";
        Description = "A place in a document that names an entity.";
        Field<NonNullGraphType<EntityInterface>>("entity").Description("Whom or what it names.").Loads((load, mention) => load.Entities.Required(mention.EntityId));
        Field<NonNullGraphType<DocumentObject>>("document").Description("The document.").Loads((load, mention) => load.Documents.Required(mention.DocumentId));
        Field<NonNullGraphType<StringGraphType>>("text").Description("The words that name it, exactly as they stand there.")
            .Resolve(c => Words(c, c.Source.Start, c.Source.End));
        Field<NonNullGraphType<StringGraphType>>("sentence").Description("The sentence around it.")
            .Resolve(c => Words(c, c.Source.SentenceStart, c.Source.SentenceEnd));
        Field<NonNullGraphType<IntGraphType>>("start").Description("Where it starts: UTF-16 units into the document's text.").From(mention => mention.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("Where it ends, exclusive: UTF-16 units into the document's text.").From(mention => mention.End);
        Field<NonNullGraphType<IntGraphType>>("sentenceStart").Description("Where the sentence starts: UTF-16 units into the document's text.")
            .From(mention => mention.SentenceStart);
        Field<NonNullGraphType<IntGraphType>>("sentenceEnd").Description("Where the sentence ends, exclusive.").From(mention => mention.SentenceEnd);
        Field<NonNullGraphType<MentionFormEnum>>("form").Description("How it names the entity.").From(mention => mention.Form);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("The language of the sentence.").From(mention => mention.Language);
        Field<ResolutionObject>("resolution").Description("Why it is taken to name this entity and no other; null where its extractor does not say.")
            .Resolve(c => c.Load().Resolutions.Load(c.Source.DocumentId).Then(found => found?.FirstOrDefault(r => r.Start == c.Source.Start && r.End == c.Source.End && r.EntityId == c.Source.EntityId)));
    }

    private static IDataLoaderResult Words(IResolveFieldContext<Mention> context, int start, int end)
    {
        var id = context.Source.DocumentId;
        return context.Load().Documents.Load(id).Then(document =>
            document is not null && end <= document.Text.Length
                ? document.Text[start..end]
                : throw new ApiError(ErrorCodes.Changed, $"'{id}' was changed while this was read; ask again."));
    }
}
