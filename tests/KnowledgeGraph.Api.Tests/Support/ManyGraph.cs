using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>As many of everything as a test wants: state i is a member of the one organisation, acts on state i+1 in event i, and is named by document i.</summary>
internal static class ManyGraph
{
    public static MemoryStore Of(int count)
    {
        var store = new MemoryStore();
        store.Entities.Add(SampleGraph.Entity(EntityKind.Organization, "org:hub", "Hub", null));
        var steps = new List<PathStep>();
        for (var i = 0; i < count; i++)
        {
            var (state, next) = ($"state:s{i}", $"state:s{(i + 1) % count}");
            var text = $"State {i} joined the Hub.";
            store.Entities.Add(SampleGraph.Entity(EntityKind.State, state, $"State {i}", null));
            store.Entities.Add(SampleGraph.Entity(EntityKind.Place, $"place:p{i}", $"Place {i}", null));
            store.Entities.Add(SampleGraph.Entity(EntityKind.Person, $"person:x{i}", $"Person {i}", null));
            store.Entities.Add(SampleGraph.Entity(EntityKind.Initiative, $"init:i{i}", $"Initiative {i}", null));
            store.Relations.Add(new($"rel:x{i}", RelationType.HoldsPosition, $"person:x{i}", "org:hub", "adviser", null, Edtf.Parse("2010/.."), 1));
            store.Relations.Add(new($"rel:i{i}", RelationType.PartyTo, state, $"init:i{i}", null, null, null, 1));
            var resolution = new MentionResolution($"doc:{i}", 0, 7, state, "seed name", null, [new($"person:x{i}", 0.5, "It is no person.")]);
            store.Resolutions.Add(resolution);
            store.Edits.Add(new(Edit.Of(new MergeEntities([$"person:x{i}"], $"person:x{(i + 1) % count}"), "editor:layla", $"Step {i}.", DateTimeOffset.UnixEpoch), 1, null));
            store.Relations.Add(new($"rel:{i}", RelationType.MemberOf, state, "org:hub", null, null, Edtf.Parse("2004/.."), 1));
            store.Events.Add(new(
                SampleGraph.Entity(EntityKind.Event, $"event:e{i}", $"Event {i}", null), EventType.Consult, null, [], Edtf.Parse($"20{i % 90 + 10}"), $"place:p{i}",
                [state], [next], 1));
            store.Documents.Add(new($"doc:{i}", DocumentKind.Article, $"{i}", Language.En, null, null, null, null, text));
            foreach (var other in new[] { $"person:x{i}", $"init:i{i}", $"place:p{i}", $"event:e{i}", "org:hub" })
                store.Mentions.Add(new($"doc:{i}", other, 0, 7, MentionForm.Name, Language.En, 0, text.Length));
            SampleGraph.Say(store, $"rel:x{i}", $"doc:{i}", text, 0, text.Length, Language.En);
            SampleGraph.Say(store, $"person:x{i}", $"doc:{i}", text, 0, text.Length, Language.En);
            store.Mentions.Add(new($"doc:{i}", state, 0, 7, MentionForm.Name, Language.En, 0, text.Length));
            SampleGraph.Say(store, $"rel:{i}", $"doc:{i}", text, 0, text.Length, Language.En);
            SampleGraph.Say(store, $"event:e{i}", $"doc:{i}", text, 0, text.Length, Language.En);
            SampleGraph.Say(store, state, $"doc:{i}", text, 0, text.Length, Language.En);
            store.Figures.Add(($"event:e{i}", new(FigureKind.Killed, 1, 1, null, [store.Evidence[^2]])));
            store.Disagreements.Add(new(
                $"dis:{i}", DisagreementReason.AccessionDate, state, "org:hub", null,
                [
                    new(new(Time: Edtf.Parse("2004/..")), false, [new($"doc:{i}", $"st:rel:{i}")]),
                    new(new(next, Edtf.Parse("2005/..")), false, [new($"doc:{(i + 1) % count}", $"st:rel:{(i + 1) % count}")]),
                ]));
            steps.Add(new PathStep(state, "org:hub", $"rel:{i}", null));
            steps.Add(new PathStep("org:hub", next, null, $"event:e{i}"));
        }

        store.Paths.Add(new([.. steps.Prepend(new PathStep("state:s0", "state:s0", "rel:0", null)), new PathStep("state:s0", "org:hub", "rel:0", null)]));
        return store;
    }
}
