using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Edits;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Api.Types;

internal sealed class Mutation : ObjectGraphType
{
    public Mutation()
    {
        Name = "Mutation";
        Description = "What can be changed in the graph. Each change is one transaction. What documents say is never changed: people merge entities, add and remove names and retract statements by edits, which are kept with their author and reason and can be undone.";
        Field<NonNullGraphType<ImportResultObject>>("importDocument")
            .Description("Reads a document and adds what it says to the graph. The same document twice changes nothing.")
            .Needs(AccessRole.Editor)
            .Argument<NonNullGraphType<ImportDocumentInput>>("input", "The document.")
            .ResolveAsync(ImportAsync);
        EditMutations.AddTo(this);
        AuditedResolver.Wrap(this);
    }

    private static async Task<object?> ImportAsync(IResolveFieldContext<object?> context)
    {
        var request = context.Request();
        try
        {
            var imported = await request.Importer!.ImportAsync(context.GetArgument<ImportedText>("input"), Authorship.OfImport(request.Caller), context.CancellationToken);
            if (imported.Changed) await request.Search.CatchUpAsync(request.Store, context.CancellationToken);
            return imported;
        }
        catch (InputException e)
        {
            var error = new ApiError(ErrorCodes.BadInput, e.Problem.Message).With("problem", e.Problem.Code);
            if (e.Problem.Line is { } line) error.With("line", line);
            if (e.Problem.Column is { } column) error.With("column", column);
            if (e.Problem.Byte is { } at) error.With("byte", at);
            throw error;
        }
    }
}
