using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Model.Edits;

namespace KnowledgeGraph.Api.Types.Edits;

internal sealed class EditObject : ObjectGraphType<RecordedEdit>
{
    public EditObject()
    {
        Name = "Edit";
        Description = "What a person did to the graph, and why. Edits are never changed, only undone by further ones.";
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id, such as `edit:…`; it follows from the edit's content.").Resolve(c => c.Source.Edit.Id);
        Field<NonNullGraphType<EditKindEnum>>("kind").Description("What it does.").Resolve(c => c.Source.Edit.Action.Kind);
        Field<NonNullGraphType<StringGraphType>>("author").Description("Who made it: `editor:NAME`.").Resolve(c => c.Source.Edit.Author);
        Field<NonNullGraphType<StringGraphType>>("reason").Description("Why, in the author's words.").Resolve(c => c.Source.Edit.Reason);
        Field<NonNullGraphType<DateTimeGraphType>>("time").Description("When it was made, UTC.").Resolve(c => c.Source.Edit.Time.UtcDateTime);
        Field<NonNullGraphType<IntGraphType>>("revision").Description("The revision by which it came into this graph.").Resolve(c => (int)c.Source.Revision);
        Field<EditObject>("undoneBy").Description("The edit that undid it; null where it holds.")
            .Resolve(c => c.Source.UndoneBy is { } by ? c.Load().Edits.Load(by) : null);
        Field<EditObject>("undoes").Description("Of an undo, what it undoes; else null.")
            .Resolve(c => c.Source.Edit.Action is UndoEdit undo ? c.Load().Edits.Load(undo.EditId) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EntityInterface>>>>("entities")
            .Description("The entities that it concerns, as they are now: after a merge the survivor alone.").Resolve(c => Entities(c.Load(), c.Source.Edit.Action.EntityIds));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("entityIds").Description("The ids of the entities that it concerns, as they were when it was made.")
            .Resolve(c => c.Source.Edit.Action.EntityIds);
        Field<IdGraphType>("survivor").Description("Of a merge, the id that stays; else null.").Resolve(c => (c.Source.Edit.Action as MergeEntities)?.Survivor);
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("merged").Description("Of a merge, the ids that since mean the survivor; else null.")
            .Resolve(c => (c.Source.Edit.Action as MergeEntities)?.Merged);
        Field<StringGraphType>("name").Description("The name that it adds or removes; of a correction the right one; null where it is about no name.")
            .Resolve(c => c.Source.Edit.Action.GivenName?.Text ?? c.Source.Edit.Action.TakenName?.Text);
        Field<LanguageEnum>("nameLanguage").Description("The name's language; null where it is about no name.")
            .Resolve(c => c.Source.Edit.Action.GivenName?.Language ?? c.Source.Edit.Action.TakenName?.Language);
        Field<NameRoleEnum>("nameRole").Description("The part that an added name plays; null where it adds none.").Resolve(c => c.Source.Edit.Action.GivenName?.Role);
        Field<StringGraphType>("formerName").Description("Of a correction the wrong name; else null.").Resolve(c => (c.Source.Edit.Action as CorrectName)?.Text);
        Field<LanguageEnum>("formerNameLanguage").Description("Of a correction the wrong name's language; else null.").Resolve(c => (c.Source.Edit.Action as CorrectName)?.Language);
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("statements").Description("The ids of the statements that it retracts or restores, as evidence has them; null where it does neither.")
            .Resolve(c => c.Source.Edit.Action switch
            {
                RetractStatements retract => retract.Statements.Select(s => s.StatementId),
                RestoreStatements restore => restore.Statements.Select(s => s.StatementId),
                _ => null,
            });
    }

    private static IDataLoaderResult Entities(GraphLoaders load, IReadOnlyList<string> ids) =>
        load.Entities.LoadMany(ids).Then(found => found.OfType<EntityNode>().DistinctBy(e => e.Id, StringComparer.Ordinal).ToList());
}

internal sealed class EditKindEnum() : ModelEnum<EditKind>(
    "EditKind", "What an edit does.",
    (EditKind.Merge, "Says that some ids mean one entity."),
    (EditKind.KeepApart, "Says that two entities are never to be merged."),
    (EditKind.AddName, "Gives an entity a name."),
    (EditKind.RemoveName, "Takes a name from an entity, whatever gives it."),
    (EditKind.Retract, "Says that statements do not count."),
    (EditKind.Restore, "Says that retracted statements count again."),
    (EditKind.Undo, "Undoes an earlier edit."),
    (EditKind.CorrectName, "Puts the right name in the place of a wrong one."));
