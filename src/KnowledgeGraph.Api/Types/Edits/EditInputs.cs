using GraphQL.Types;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Inputs;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types.Edits;

/// <summary>What every edit says of itself, and its own members as they were given.</summary>
/// <param name="Author">Null where the client names nobody.</param>
internal sealed record EditInput(string Reason, string? Author, long? ExpectedRevision, IDictionary<string, object?> Members)
{
    public EditRequest Request(EditAction action, string author, bool keepApart = false) => new(action, author, Reason, ExpectedRevision, keepApart);
}

internal abstract class EditInputObject : InputObjectGraphType<EditInput>
{
    protected EditInputObject(string name, string description)
    {
        Name = name;
        Description = description;
        Field<NonNullGraphType<StringGraphType>>("reason").Description("Why, for those who come later; not empty.");
        Field<StringGraphType>("author").Description("The name of who makes the edit; left out, that of the key or token that was shown, `api` where none was. Another name than one's own needs the role `admin`. It is recorded as `editor:NAME`.");
        Field<IntGraphType>("expectedRevision")
            .Description("The graph's revision when the author looked at it: where what the edit concerns changed since, it is refused with the code `CONFLICT`.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new EditInput(
        value.Get<string>("reason")!, value.Get<string>("author") is { } author && !string.IsNullOrWhiteSpace(author) ? author.Trim() : null, value.Value<int>("expectedRevision"), value);
}

internal sealed class MergeEntitiesInput : EditInputObject
{
    public MergeEntitiesInput()
        : base("MergeEntitiesInput", "Entities of one kind that are one.")
    {
        Field<NonNullGraphType<IdGraphType>>("into").Description("The entity that stays: its id and its first names are shown.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("merged").Description("The entities that are the same; their ids keep answering.");
    }

    public static EditAction Action(IDictionary<string, object?> value) =>
        new MergeEntities([.. value.List<string>("merged")!.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], value.Get<string>("into")!);
}

internal sealed class KeepApartInput : EditInputObject
{
    public KeepApartInput()
        : base("KeepApartInput", "Two entities that are never to be merged.")
    {
        Field<NonNullGraphType<IdGraphType>>("entity").Description("One of them.");
        Field<NonNullGraphType<IdGraphType>>("other").Description("The other.");
    }

    public static EditAction Action(IDictionary<string, object?> value)
    {
        var (a, b) = (value.Get<string>("entity")!, value.Get<string>("other")!);
        return string.CompareOrdinal(a, b) <= 0 ? new KeepApart(a, b) : new KeepApart(b, a);
    }
}

internal sealed class AddNameInput : EditInputObject
{
    public AddNameInput()
        : base("AddNameInput", "A name of an entity.")
    {
        Field<NonNullGraphType<IdGraphType>>("entity").Description("The entity; no event.");
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name as it is written.");
        Field<NonNullGraphType<LanguageEnum>>("language").Description("Its language.");
        Field<NonNullGraphType<NameRoleEnum>>("role").Description("Its part among the names; `PREFERRED` makes it the one shown.").DefaultValue(NameRole.Alias);
    }

    public static EditAction Action(IDictionary<string, object?> value) => new AddName(
        value.Get<string>("entity")!, new(value.Get<string>("name")!, value.Value<Language>("language")!.Value, value.Value<NameRole>("role") ?? NameRole.Alias));
}

internal sealed class RemoveNameInput : EditInputObject
{
    public RemoveNameInput()
        : base("RemoveNameInput", "A name that an entity does not bear, whatever gives it.")
    {
        Field<NonNullGraphType<IdGraphType>>("entity").Description("The entity; no event.");
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name, exactly as it stands among the entity's names.");
        Field<NonNullGraphType<LanguageEnum>>("language").Description("Its language.");
    }

    public static EditAction Action(IDictionary<string, object?> value) =>
        new RemoveName(value.Get<string>("entity")!, value.Get<string>("name")!, value.Value<Language>("language")!.Value);
}

internal sealed class CorrectNameInput : EditInputObject
{
    public CorrectNameInput()
        : base("CorrectNameInput", "A wrong name of an entity, and the right one.")
    {
        Field<NonNullGraphType<IdGraphType>>("entity").Description("The entity; no event.");
        Field<NonNullGraphType<StringGraphType>>("wrong").Description("The wrong name, exactly as it stands among the entity's names.");
        Field<NonNullGraphType<StringGraphType>>("right").Description("The name as it should be written.");
        Field<NonNullGraphType<LanguageEnum>>("language").Description("The language of both.");
        Field<NameRoleEnum>("role").Description("The right name's part among the names; where left out, the wrong one's.");
    }

    /// <summary>A name that is not there keeps the part of an alias: the store refuses the edit.</summary>
    public static async Task<EditAction> ActionAsync(IGraphReader store, IDictionary<string, object?> value, CancellationToken cancellation)
    {
        var (id, wrong, language) = (value.Get<string>("entity")!, value.Get<string>("wrong")!, value.Value<Language>("language")!.Value);
        var entity = (await store.GetEntitiesAsync([id], cancellation)).GetValueOrDefault(id);
        var role = value.Value<NameRole>("role") ?? entity?.Names.FirstOrDefault(n => n.Text == wrong && n.Language == language)?.Role ?? NameRole.Alias;
        return new CorrectName(id, wrong, language, new(value.Get<string>("right")!, language, role));
    }
}

internal sealed class RetractInput : EditInputObject
{
    public RetractInput()
        : base("RetractInput", "Statements that are not to count.")
    {
        Field<NonNullGraphType<IdGraphType>>("from").Description("The relation, event or entity that the statements are evidence of.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("statements")
            .Description("Which of its statements, by the ids that its evidence has; left out, all of them, so that the relation or event goes. For an entity's names they must be given.");
    }
}

internal sealed class RestoreInput : EditInputObject
{
    public RestoreInput()
        : base("RestoreInput", "Retracted statements that are to count again.")
    {
        Field<NonNullGraphType<IdGraphType>>("edit").Description("The edit that retracted them.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("statements").Description("Which of its statements; left out, all of them.");
    }
}

internal sealed class UndoEditInput : EditInputObject
{
    public UndoEditInput()
        : base("UndoEditInput", "An edit that is not to hold.")
    {
        Field<NonNullGraphType<IdGraphType>>("edit").Description("The edit; an undo can be undone too, which does the first edit again.");
        Field<NonNullGraphType<BooleanGraphType>>("keepApart").Description("For a merge: also record that these entities are never to be merged.").DefaultValue(false);
    }
}
