using System.Globalization;
using GraphQL.Validation;

namespace KnowledgeGraph.Api.Execution;

/// <summary>Refuses an operation whose answer could hold too many objects or would take too much to make. Depends on variables, so it runs on cached documents too.</summary>
internal sealed class CostRule(ApiLimits limits) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        var reckoned = new OperationCost(context, limits.DefaultPageSize).Of(context.Operation);
        if (context.UserContext is RequestContext request) request.Reckoned = reckoned;
        if (reckoned.Objects > limits.Objects)
        {
            context.ReportError(new TooMuch(
                $"The answer could hold {reckoned.Objects:F0} objects; it may hold at most {limits.Objects}. Ask for smaller pages with 'first'.", nameof(ApiLimits.Objects), limits.Objects));
        }
        else if (reckoned.Cost > limits.Cost)
        {
            context.ReportError(new TooMuch(
                $"The answer could cost {reckoned.Cost:F0}; it may cost at most {limits.Cost}. Ask for less at once.", nameof(ApiLimits.Cost), limits.Cost));
        }

        return default;
    }

    private sealed class TooMuch : ValidationError
    {
        public TooMuch(FormattableString message, string limit, int most)
            : base(message.ToString(CultureInfo.InvariantCulture))
        {
            Code = ErrorCodes.LimitExceeded;
            Extensions = new() { ["limit"] = limit, ["value"] = most };
        }
    }
}
