using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types.Counting;

/// <summary>How a dimension spells its keys.</summary>
internal enum KeySpelling
{
    /// <summary>As it is: dates, publishers.</summary>
    Plain,

    /// <summary>A value of an enum of the schema.</summary>
    Enum,

    /// <summary>The id of an entity.</summary>
    Entity,
}

/// <summary>A count with how each of its keys is spelled.</summary>
internal sealed record DimensionedCount(IReadOnlyList<string?> Given, int Count, IReadOnlyList<KeySpelling> By)
{
    /// <summary>The keys as the schema spells them: values of enums in UPPER_CASE, the rest as it is.</summary>
    public IReadOnlyList<string?> Keys { get; } = [.. Given.Select((key, i) => key is not null && By[i] == KeySpelling.Enum ? EnumSpelling.Of(key) : key)];
}

internal abstract class CountObject : ObjectGraphType<DimensionedCount>
{
    protected CountObject(string name, string what)
    {
        Name = name;
        Description = $"How many {what} share a combination of values.";
        Field<NonNullGraphType<ListGraphType<StringGraphType>>>("keys")
            .Description($"The values in the order of `by`: enum values, ids, `2017`, `2017-06`; null where the {what} have none.").Resolve(c => c.Source.Keys);
        Field<NonNullGraphType<ListGraphType<StringGraphType>>>("labels").Description("The keys with names in place of ids.")
            .Argument<LanguageEnum>("lang", "The language of the names.", a => a.DefaultValue = Language.En)
            .Resolve(c => Labels(c.Load(), c.Source, GraphQL.ResolveFieldContextExtensions.GetArgument<Language>(c, "lang")));
        Field<NonNullGraphType<IntGraphType>>("count").Description($"How many {what}.").Resolve(c => c.Source.Count);
    }

    private static IDataLoaderResult Labels(GraphLoaders load, DimensionedCount count, Language language)
    {
        var ids = new List<string>();
        for (var i = 0; i < count.By.Count; i++)
            if (count.By[i] == KeySpelling.Entity && count.Keys[i] is { } id) ids.Add(id);
        return load.Entities.LoadMany(ids).Then(nodes =>
        {
            var names = nodes.GetEnumerator();
            return count.By.Select((spelling, i) =>
                spelling == KeySpelling.Entity && count.Keys[i] is { } id ? names.MoveNext() && names.Current is { } node ? node.Entity.NameIn(language) : id : count.Keys[i]).ToList();
        });
    }
}

internal sealed class EventCountObject() : CountObject("EventCount", "events");

internal sealed class RelationCountObject() : CountObject("RelationCount", "relations");
