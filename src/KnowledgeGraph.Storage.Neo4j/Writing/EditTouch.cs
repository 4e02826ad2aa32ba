using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What has to be derived anew where the effects of edits change.</summary>
internal sealed class EditTouch(Transaction transaction, Touched<string> touched)
{
    public async Task RunAsync(EditLedger before, EditLedger after, long revision)
    {
        var effects = ChangedEffects.Of(before.Effects, after.Effects);
        if (effects.Moved.Count > 0) await MoveAsync(effects.Moved, effects.Affected, revision);
        touched.Entities.UnionWith(effects.Names);
        await WithdrawAsync(after, effects.Statements);
    }

    private async Task MoveAsync(IReadOnlySet<string> moved, IReadOnlySet<string> affected, long revision)
    {
        touched.Entities.UnionWith(affected);
        touched.Neighbours.UnionWith(affected);
        touched.Relations.UnionWith((await transaction.ForAsync("touch-relations", affected)).Select(Ends));
        touched.EventStatements.UnionWith((await transaction.ForAsync("touch-events", affected)).Select(r => r.Text(0)));

        // Their texts mention somebody else now, as those who index them must know.
        await transaction.ForAsync("touch-documents", moved, Arguments.Of(("revision", revision)));
    }

    private async Task WithdrawAsync(EditLedger ledger, IReadOnlyList<string> statements)
    {
        if (statements.Count == 0) return;
        var documents = EditPlan.DocumentsOf(ledger);
        foreach (var row in await transaction.ForAsync("statement-kinds", statements.Where(documents.ContainsKey).Select(id => Properties.Key(documents[id], id))))
        {
            if (row.TextOrNull(2) is { } named) touched.Entities.Add(named);
            else if (row.TextOrNull(4) is { } from) touched.Relations.Add((Values.Word<RelationType>(row.Text(3)), from, row.Text(5)));
            else touched.EventStatements.Add(row.Text(0));
        }
    }

    private static (RelationType Type, string From, string To) Ends(Row row) => (Values.Word<RelationType>(row.Text(0)), row.Text(1), row.Text(2));
}
