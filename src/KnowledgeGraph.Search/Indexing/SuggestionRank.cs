using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The order of names that begin with what was typed: the more connected entity first, then the kinds people look for, then the name it goes by.</summary>
internal static class SuggestionRank
{
    private const int ConnectednessWeight = 100;

    private static readonly int[] Kinds = [300, 300, 400, 250, 200, -2000];

    private static readonly int[] Roles = [60, 40, 50, 30, 0, 20, 10];

    public static long Of(EntityKind kind, NameRole role, int connectedness) =>
        ConnectednessWeight * connectedness + Kinds[(int)kind] + Roles[(int)role];
}
