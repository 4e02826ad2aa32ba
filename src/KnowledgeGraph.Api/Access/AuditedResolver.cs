using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Edits;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Access;

/// <summary>A mutation that is written into the audit, whatever comes of it.</summary>
internal sealed class AuditedResolver(IFieldResolver inner) : IFieldResolver
{
    /// <summary>The members of inputs that hold no ids.</summary>
    private static readonly string[] Words = ["reason", "author", "name", "text", "title", "publisher", "url"];

    /// <summary>Has all mutations of a type written into the audit.</summary>
    public static void Wrap(IObjectGraphType mutation)
    {
        foreach (var field in mutation.Fields)
            field.Resolver = new AuditedResolver(field.Resolver ?? throw new InvalidOperationException($"The mutation {field.Name} does nothing."));
    }

    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = context.Request();
        if (request.Audit is not { } audit) return await inner.ResolveAsync(context);
        try
        {
            audit.EnsureWritable();
        }
        catch (StoreException)
        {
            throw new ApiError(ErrorCodes.AuditFailed, "The audit cannot be written; nothing is changed until it can.");
        }

        object? result;
        try
        {
            result = await inner.ResolveAsync(context);
        }
        catch (Exception e)
        {
            Record(Meant(context), null, e is OperationCanceledException ? "STOPPED" : FaultTranslation.Translate(e).Code ?? ErrorCodes.Internal);
            throw;
        }

        var (ids, revision) = Changed(result);
        try
        {
            Record(ids ?? Meant(context), revision, "DONE");
        }
        catch (StoreException)
        {
            throw new ApiError(ErrorCodes.AuditFailed, "This was done, but could not be recorded in the audit.");
        }

        return result;

        void Record(IEnumerable<string> about, long? made, string outcome) => audit.Record(request.Caller, context.FieldDefinition.Name, about, made, outcome);
    }

    private static (IEnumerable<string>? Ids, long? Revision) Changed(object? result) => result switch
    {
        EditResult edit => ([.. edit.Edits.Select(e => e.Id), .. edit.Edits.SelectMany(e => e.Action.EntityIds)], edit.Revision),
        ImportedDocument document => ([document.Graph.Document.Id], document.Changed ? document.Revision : null),
        _ => (null, null),
    };

    /// <summary>The ids that the client gave.</summary>
    private static IEnumerable<string> Meant(IResolveFieldContext context) =>
        context.Arguments?.Values.SelectMany(a => a.Value is EditInput input ? input.Members.Where(m => !Words.Contains(m.Key)).SelectMany(m => Strings(m.Value)) : []) ?? [];

    private static IEnumerable<string> Strings(object? value) => value switch
    {
        string one => [one],
        IEnumerable<object?> many => many.OfType<string>(),
        _ => [],
    };
}
