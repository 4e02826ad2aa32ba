using System.Globalization;
using GraphQL.Validation;

namespace KnowledgeGraph.Api.Execution;

/// <summary>Refuses an operation whose answer could hold too many objects. Depends on variables, so it runs on cached documents too.</summary>
internal sealed class ObjectCountRule(ApiLimits limits) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        var objects = new ObjectCount(context, limits.DefaultPageSize).Of(context.Operation);
        if (objects > limits.Objects) context.ReportError(new TooManyObjects(objects, limits.Objects));
        return default;
    }

    private sealed class TooManyObjects : ValidationError
    {
        public TooManyObjects(double objects, int most)
            : base(string.Create(CultureInfo.InvariantCulture, $"The answer could hold {objects:F0} objects; it may hold at most {most}. Ask for smaller pages with 'first'."))
        {
            Code = ErrorCodes.LimitExceeded;
            Extensions = new() { ["limit"] = nameof(ApiLimits.Objects), ["value"] = most };
        }
    }
}
