using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types.Counting;

/// <summary>A count with the dimensions its keys belong to.</summary>
internal sealed record DimensionedCount(EventCount Count, IReadOnlyList<EventDimension> By)
{
    /// <summary>The keys as the schema spells them: values of enums in UPPER_CASE, ids and dates as they are.</summary>
    public IReadOnlyList<string?> Keys { get; } =
        [.. Count.Keys.Select((key, i) => key is not null && By[i] is EventDimension.Type or EventDimension.Mode or EventDimension.Language ? EnumSpelling.Of(key!) : key)];
}

internal sealed class EventCountObject : ObjectGraphType<DimensionedCount>
{
    public EventCountObject()
    {
        Name = "EventCount";
        Description = "How many events share a combination of values.";
        Field<NonNullGraphType<ListGraphType<StringGraphType>>>("keys")
            .Description("The values in the order of `by`: enum values, ids, `2017`, `2017-06`; null where the events have none.").Resolve(c => c.Source.Keys);
        Field<NonNullGraphType<ListGraphType<StringGraphType>>>("labels").Description("The keys with names in place of ids.")
            .Argument<LanguageEnum>("lang", "The language of the names.", a => a.DefaultValue = Language.En)
            .Resolve(c => Labels(c.Load(), c.Source, c.GetArgument<Language>("lang")));
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many events.").Resolve(c => c.Source.Count.Count);
    }

    private static IDataLoaderResult Labels(GraphLoaders load, DimensionedCount count, Language language)
    {
        var ids = new List<string>();
        for (var i = 0; i < count.By.Count; i++)
            if (IsEntity(count.By[i]) && count.Keys[i] is { } id) ids.Add(id);
        return load.Entities.LoadMany(ids).Then(nodes =>
        {
            var names = nodes.GetEnumerator();
            return count.By.Select((dimension, i) =>
                IsEntity(dimension) && count.Keys[i] is { } id ? names.MoveNext() && names.Current is { } node ? node.Entity.NameIn(language) : id : count.Keys[i]).ToList();
        });
    }

    private static bool IsEntity(EventDimension dimension) =>
        dimension is EventDimension.Actor or EventDimension.Recipient or EventDimension.Party or EventDimension.Place;
}
