using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Api.Types.Searching;

/// <summary>A hit with the entity or document it means.</summary>
internal sealed record FoundHit(SearchHit Hit, object Node);

/// <summary>What a search gave; hits are loaded only where the query asks for them.</summary>
internal sealed record Found(SearchResult Result, bool HasNext, bool HasPrevious, Func<IDataLoaderResult> Hits, Func<IDataLoaderResult> Nodes);

internal sealed class SearchConnectionObject : ObjectGraphType<Found>
{
    public SearchConnectionObject()
    {
        Name = "SearchConnection";
        Description = "A page of what a search found, best first.";
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description("How many hits there are in all.").Resolve(c => c.Source.Result.Total);
        Field<NonNullGraphType<BooleanGraphType>>("totalIsAtLeast").Description("True where there are so many hits that not all were counted: there are as many as totalCount and the facets say, or more.")
            .Resolve(c => c.Source.Result.AtLeast);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SearchEdgeObject>>>>("edges").Description("The hits of the page.").Resolve(c => c.Source.Hits());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NodeInterface>>>>("nodes").Description("What the hits mean: entities and documents.")
            .Resolve(c => c.Source.Nodes());
        Field<NonNullGraphType<PageInfoObject>>("pageInfo").Description("Where the page stands among the hits.")
            .Resolve(c => new PageInfo(c.Source.HasNext, c.Source.HasPrevious, [.. c.Source.Result.Hits.Select(h => h.Cursor)]));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FacetObject>>>>("facets").Description("All hits counted by kind, language, year, event type and publisher.")
            .Resolve(c => c.Source.Result.Facets);
        Field<StringGraphType>("didYouMean").Description("What was searched for instead of what was typed, or what it may have meant where words of it stand nowhere; else null.").Resolve(c => c.Source.Result.DidYouMean);
        Field<NonNullGraphType<IntGraphType>>("revision").Description("The revision of the graph that the index stood at.").Resolve(c => c.Source.Result.Revision);
    }
}

internal sealed class SearchEdgeObject : ObjectGraphType<FoundHit>
{
    public SearchEdgeObject()
    {
        Name = "SearchEdge";
        Description = "One hit.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("Where the hit stands, for `after`.").Resolve(c => c.Source.Hit.Cursor);
        Field<NonNullGraphType<NodeInterface>>("node").Description("The entity or document that was found.").Resolve(c => c.Source.Node);
        Field<NonNullGraphType<SearchKindEnum>>("kind").Description("What it is.").Resolve(c => c.Source.Hit.Kind);
        Field<NonNullGraphType<FloatGraphType>>("score").Description("How well it fits; comparable within one search only.").Resolve(c => c.Source.Hit.Score);
        Field<NonNullGraphType<StringGraphType>>("matched").Description(
                "Why it is here, by what counts most: `name`; `office`, which it holds or held; `beginning`, `sound` or `spelling` of a name; `text`; "
                + "`translation`, words of the other language that say the same; or `entity state:kw`, which is asked for and it mentions.")
            .Resolve(c => c.Source.Hit.Matched);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PassageObject>>>>("passages").Description("The best sentences of a document; none for an entity.")
            .Resolve(c => c.Source.Hit.Passages);
    }
}

internal sealed class PassageObject : ObjectGraphType<Passage>
{
    public PassageObject()
    {
        Name = "Passage";
        Description = "A sentence of a document with what matched in it.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The sentence, exactly as it stands there.").Resolve(c => c.Source.Text);
        Field<NonNullGraphType<IntGraphType>>("start").Description("Where it starts: UTF-16 units into the document's text.").Resolve(c => c.Source.Start);
        Field<NonNullGraphType<LanguageEnum>>("language").Description("Its language.").Resolve(c => c.Source.Language);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<HighlightObject>>>>("highlights").Description("What matched, in order.").Resolve(c => c.Source.Highlights);
    }
}

internal sealed class HighlightObject : ObjectGraphType<Highlight>
{
    public HighlightObject()
    {
        Name = "Highlight";
        Description = "A span of a passage that matched.";
        Field<NonNullGraphType<IntGraphType>>("start").Description("Its first UTF-16 unit within the passage's text.").Resolve(c => c.Source.Start);
        Field<NonNullGraphType<IntGraphType>>("end").Description("One past its last UTF-16 unit.").Resolve(c => c.Source.End);
    }
}

internal sealed class FacetObject : ObjectGraphType<Facet>
{
    public FacetObject()
    {
        Name = "Facet";
        Description = "The hits counted by one property.";
        Field<NonNullGraphType<StringGraphType>>("dimension").Description("The property: `kind`, `language`, `year`, `eventType` or `publisher`.")
            .Resolve(c => c.Source.Dimension);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FacetCountObject>>>>("counts").Description("Most first.").Resolve(c => c.Source.Counts);
    }
}

internal sealed class FacetCountObject : ObjectGraphType<FacetCount>
{
    public FacetCountObject()
    {
        Name = "FacetCount";
        Description = "How many hits have a value.";
        Field<NonNullGraphType<StringGraphType>>("value").Description("The value.").Resolve(c => c.Source.Value);
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many.").Resolve(c => c.Source.Count);
    }
}
