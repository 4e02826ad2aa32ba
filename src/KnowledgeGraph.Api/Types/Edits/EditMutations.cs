using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Model.Edits;

namespace KnowledgeGraph.Api.Types.Edits;

/// <summary>The mutations by which people correct the graph.</summary>
internal static class EditMutations
{
    private const string Refusals =
        "Refused with the code `NOT_FOUND` where it speaks of what is not there, `NO_EFFECT` where it would change nothing, `CONFLICT` where what it concerns changed after `expectedRevision`.";

    public static void AddTo(ObjectGraphType mutation)
    {
        Add<MergeEntitiesInput>(mutation, "mergeEntities",
            "Says that entities are one. Their names, relations, events and mentions are joined under the survivor; all their ids keep answering. `undoEdit` takes it back. Refused with `KEPT_APART` where an edit keeps them apart.",
            (_, input) => Task.FromResult(MergeEntitiesInput.Action(input.Members)));
        Add<KeepApartInput>(mutation, "keepApart", "Says that two entities are never to be merged, here or by edits that are imported.",
            (_, input) => Task.FromResult(KeepApartInput.Action(input.Members)));
        Add<AddNameInput>(mutation, "addName", "Gives an entity a name, with the editor's word as evidence.",
            (_, input) => Task.FromResult(AddNameInput.Action(input.Members)));
        Add<RemoveNameInput>(mutation, "removeName", "Takes a name from an entity, whatever gives it, now and later, until it is added again.",
            (_, input) => Task.FromResult(RemoveNameInput.Action(input.Members)));
        Add<CorrectNameInput>(mutation, "correctName", "Puts the right name in the place of a wrong one, in one edit that one `undoEdit` takes back.",
            async (context, input) => await CorrectNameInput.ActionAsync(context.Request().Store, input.Members, context.CancellationToken));
        Add<RetractInput>(mutation, "retract", "Says that statements do not count: what was misread, or what is wrong. The documents keep saying it; the graph no longer does.",
            async (context, input) => await Retraction.OfAsync(context.Request().Store, input.Members.Get<string>("from")!, input.Members.List<string>("statements"), context.CancellationToken));
        Add<RestoreInput>(mutation, "restore", "Says that retracted statements count again. Of what was said of a statement the last word holds.",
            async (context, input) => await Retraction.UndoneAsync(context.Request().Store, input.Members.Get<string>("edit")!, input.Members.List<string>("statements"), context.CancellationToken));
        Add<UndoEditInput>(mutation, "undoEdit", "Undoes an edit: the graph is as if it had not been made. Edits that came after it stay. Refused with `NO_EFFECT` where it was undone already or later edits have overtaken it.",
            (_, input) => Task.FromResult<EditAction>(new UndoEdit(input.Members.Get<string>("edit")!, [])));
    }

    private static void Add<TInput>(ObjectGraphType mutation, string name, string description, Func<IResolveFieldContext<object?>, EditInput, Task<EditAction>> action) where TInput : EditInputObject => mutation
        .Field<NonNullGraphType<EditResultObject>>(name).Description($"{description} {Refusals}").Needs(AccessRole.Editor)
        .Argument<NonNullGraphType<TInput>>("input", "The edit.")
        .ResolveAsync(async context => await MakeAsync(context, action));

    private static async Task<object?> MakeAsync(IResolveFieldContext<object?> context, Func<IResolveFieldContext<object?>, EditInput, Task<EditAction>> action)
    {
        var request = context.Request();
        var input = context.GetArgument<EditInput>("input");
        if (request.Writer is not { } writer) throw new ApiError(ErrorCodes.ReadOnly, "This service takes no edits.");
        try
        {
            var author = Authorship.OfEdit(request.Caller, input.Author);
            var made = await action(context, input);
            var keepApart = input.Members.Value<bool>("keepApart") ?? false;
            var result = await writer.EditAsync(input.Request(made, author, keepApart), context.CancellationToken);
            await request.Search.CatchUpAsync(request.Store, context.CancellationToken);
            return result;
        }
        catch (EditException e)
        {
            throw new ApiError(Code(e.Fault), e.Message).With("subject", e.Subject);
        }
        catch (ArgumentException e)
        {
            throw ApiError.BadArgument(e.Message);
        }
    }

    private static string Code(EditFault fault) => fault switch
    {
        EditFault.NotFound => ErrorCodes.NotFound,
        EditFault.NoEffect => ErrorCodes.NoEffect,
        EditFault.KeptApart => ErrorCodes.KeptApart,
        _ => ErrorCodes.Conflict,
    };
}
