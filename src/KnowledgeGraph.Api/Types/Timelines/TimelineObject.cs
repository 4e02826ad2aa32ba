using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Timelines;

/// <summary>A line of time: which events it shows, how fine, and how many each stretch has.</summary>
internal sealed record Timeline(EventFilter Filter, TimeUnit Unit, IReadOnlyDictionary<string, Page<string>> Stretches)
{
    /// <summary>The key of the events that no stretch has.</summary>
    public const string Unplaced = "";

    public int CountOf(string key) => Stretches.GetValueOrDefault(key)?.TotalCount ?? 0;
}

/// <summary>One stretch of a line of time.</summary>
internal sealed record TimelineStretch(Timeline Line, string Key);

internal sealed class TimelineObject : ObjectGraphType<Timeline>
{
    public TimelineObject()
    {
        Name = "Timeline";
        Description = "Events on a line of time.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TimelineBucketObject>>>>("buckets").Description("The stretches that have events, oldest first.")
            .Argument<IntGraphType>("first", "Only so many, from the oldest; all where left out.")
            .Argument<IntGraphType>("last", "Only so many, from the newest; not together with `first`.")
            .Resolve(c =>
            {
                var keys = c.Source.Stretches.Keys.Where(k => k != Timeline.Unplaced).Order(StringComparer.Ordinal);
                var (first, last) = (c.Size("first", int.MaxValue), c.Size("last", int.MaxValue));
                if (first != int.MaxValue && last != int.MaxValue) throw ApiError.BadArgument("Give either 'first' or 'last', not both.");
                return keys.Take(first).TakeLast(last).Select(key => new TimelineStretch(c.Source, key)).ToList();
            });
        Field<NonNullGraphType<IntGraphType>>("eventCount").Description("How many events there are in all.").Resolve(c => c.Source.Stretches.Values.Sum(p => p.TotalCount));
        Field<NonNullGraphType<IntGraphType>>("unplacedCount").Description("How many of them have no date, or one coarser than the stretches.").Resolve(c => c.Source.CountOf(Timeline.Unplaced));
    }
}

internal sealed class TimelineBucketObject : ObjectGraphType<TimelineStretch>
{
    public TimelineBucketObject()
    {
        Name = "TimelineBucket";
        Description = "A year, month, week or day with the events that began in it.";
        Field<NonNullGraphType<StringGraphType>>("key").Description("The stretch in short: `2017`, `2017-06`, `2017-W23`, `2017-06-05`.").Resolve(c => c.Source.Key);
        Field<NonNullGraphType<EdtfScalar>>("time").Description("Its days.").Resolve(c => TimeUnits.Span(c.Source.Key, c.Source.Line.Unit));
        Field<NonNullGraphType<IntGraphType>>("count").Description("How many events began in it.").Resolve(c => c.Source.Line.CountOf(c.Source.Key));
        Field<NonNullGraphType<ConnectionObject<EventObject>>>("events").Description("These events, oldest first.")
            .Paged()
            .Resolve(c =>
            {
                var (page, line) = (c.Page(), c.Source.Line);
                var (store, load) = (c.Request().Store, c.Load());
                return load.With<Page<string>>(
                    ArgumentKey.Of("timeline", line.Filter, line.Unit, page),
                    (_, cancellation) => PagingArguments.ReadAsync(page, () => store.GetTimelineAsync(line.Filter, line.Unit, page, cancellation)))
                    .Load(c.Source.Key).Then(found => Paging.Connection.Of(found ?? new Page<string>([], [], 0, false, false), load.Entities));
            });
    }
}
