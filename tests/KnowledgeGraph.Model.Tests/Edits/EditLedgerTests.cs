using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Tests.Edits;

public sealed class EditLedgerTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static Edit At(int minute, EditAction action) => Edit.Of(action, "editor:layla", "So.", Start.AddMinutes(minute));

    private static Edit Undo(int minute, Edit edit) => At(minute, new UndoEdit(edit.Id, edit.Action.EntityIds));

    [Fact]
    public void The_survivor_of_a_chain_is_the_last_one_merged_into()
    {
        var effects = EditLedger.Of([At(2, new MergeEntities(["person:b"], "person:c")), At(1, new MergeEntities(["person:a"], "person:b"))]).Effects;
        Assert.Equal("person:c", effects.Survivor("person:a"));
        Assert.Equal(["person:a", "person:b", "person:c"], effects.Members("person:c"));
        Assert.Empty(effects.Members("person:a"));
        Assert.Equal(["person:x"], effects.Members("person:x"));
    }

    [Fact]
    public void Merges_both_ways_leave_the_first_survivor()
    {
        var effects = EditLedger.Of([At(1, new MergeEntities(["person:a"], "person:b")), At(2, new MergeEntities(["person:b"], "person:a"))]).Effects;
        Assert.Equal("person:b", effects.Survivor("person:a"));
    }

    [Fact]
    public void What_is_kept_apart_is_kept_apart_through_third_ones_and_whichever_was_first()
    {
        Edit[] edits =
        [
            At(1, new MergeEntities(["person:a"], "person:b")), At(2, new MergeEntities(["person:c"], "person:b")), At(3, new KeepApart("person:a", "person:c")),
        ];
        var ledger = EditLedger.Of(edits);
        Assert.Equal("person:b", ledger.Effects.Survivor("person:a"));
        Assert.Equal("person:c", ledger.Effects.Survivor("person:c"));
        Assert.Equal(edits[2], ledger.KeepsApart("person:c", "person:b"));
        Assert.Equal("person:b", ledger.With(Undo(4, edits[2])).Effects.Survivor("person:c"));
    }

    [Fact]
    public void An_undo_of_an_undo_does_the_edit_again_and_so_on()
    {
        var edits = new List<Edit> { At(0, new MergeEntities(["person:a"], "person:b")) };
        for (var i = 1; i < 6; i++)
        {
            edits.Add(Undo(i, edits[^1]));
            Assert.Equal(i % 2 == 0 ? "person:b" : "person:a", EditLedger.Of(edits).Effects.Survivor("person:a"));
        }
    }

    [Fact]
    public void An_undo_that_is_earlier_than_what_it_undoes_is_void()
    {
        var merge = At(5, new MergeEntities(["person:a"], "person:b"));
        Assert.True(EditLedger.Of([merge, Undo(4, merge)]).IsInForce(merge.Id));
    }

    [Fact]
    public void A_name_is_removed_from_whoever_bears_it_now()
    {
        var name = new Name("A", Language.En, NameRole.Alias);
        var ledger = EditLedger.Of([At(1, new RemoveName("person:a", "A", Language.En)), At(2, new MergeEntities(["person:a"], "person:b"))]);
        Assert.Equal([new("person:b", "A", Language.En)], ledger.Effects.RemovedNames);
        Assert.Empty(ledger.With(At(3, new AddName("person:b", name))).Effects.RemovedNames);
    }

    public static TheoryData<EditAction> Actions { get; } =
    [
        new MergeEntities(["person:a", "person:b"], "person:c"), new KeepApart("person:a", "person:b"), new AddName("org:a", new("ا", Language.Ar, NameRole.Acronym)),
        new RemoveName("org:a", "A", Language.En), new RetractStatements([new("doc:1", "st:1"), new("doc:1", "st:2")], ["state:kw"]),
        new RestoreStatements([new("doc:1", "st:1")], []), new CorrectName("org:a", "A", Language.En, new("ا", Language.Ar, NameRole.Alias)), new UndoEdit("edit:1", ["state:kw", "state:qa"]),
    ];

    [Theory]
    [MemberData(nameof(Actions))]
    public void The_parts_of_an_action_make_it_again(EditAction action)
    {
        var edit = At(1, action);
        Assert.Equal(edit.Id, At(1, EditParts.Read(action.Kind, EditParts.Of(action))).Id);
        Assert.NotEqual(edit.Id, At(2, action).Id);
    }

    [Theory]
    [InlineData(EditKind.Merge, "person:a")]
    [InlineData(EditKind.AddName, "person:a", "A", "en", "NICKNAME")]
    [InlineData(EditKind.Retract, "doc:1", "")]
    [InlineData(EditKind.Retract, "doc:1", "st:1")]
    public void Parts_of_another_shape_are_refused(EditKind kind, params string[] parts) => Assert.Throws<FormatException>(() => EditParts.Read(kind, parts));
}
