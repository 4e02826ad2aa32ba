using NodaTime;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Calendar days as numbers.</summary>
internal static class Days
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);
}
