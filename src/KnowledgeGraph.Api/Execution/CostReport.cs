using GraphQLParser.AST;

namespace KnowledgeGraph.Api.Execution;

/// <summary>What a client is told who asks what its request costs: how much was reckoned, and how much it may be.</summary>
internal static class CostReport
{
    public static Dictionary<string, object?> Of(Reckoning reckoned, GraphQLDocument document, ApiLimits limits)
    {
        var shape = DocumentShape.Of(document);
        return new()
        {
            ["cost"] = Math.Round(reckoned.Cost),
            ["objects"] = Math.Round(reckoned.Objects),
            ["depth"] = shape.Depth,
            ["fields"] = shape.Fields,
            ["aliases"] = shape.Aliases,
            ["limits"] = new Dictionary<string, object?>
            {
                ["cost"] = limits.Cost,
                ["objects"] = limits.Objects,
                ["depth"] = limits.Depth,
                ["fields"] = limits.Fields,
                ["aliases"] = limits.Aliases,
            },
        };
    }
}
