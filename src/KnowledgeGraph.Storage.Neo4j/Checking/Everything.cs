using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Checking;

/// <summary>All that is derived and all that it is derived from.</summary>
internal static class Everything
{
    public static async Task<Touched<string>> InAsync(Transaction transaction)
    {
        var touched = new Touched<string>();
        touched.Relations.UnionWith((await transaction.RunAsync("everything-relations", [])).Select(r => (Values.Word<RelationType>(r.Text(0)), r.Text(1), r.Text(2))));
        touched.EventStatements.UnionWith((await transaction.RunAsync("everything-events", [])).Select(r => r.Text(0)));
        foreach (var row in await transaction.RunAsync("everything-entities", []))
        {
            touched.Entities.Add(row.Text(0));
            if (row.Truth(1)) touched.Events.Add(row.Text(0));
        }

        touched.Disagreements.UnionWith((await transaction.RunAsync("disagreement-units", [])).Select(r => DisagreementReads.Unit(r.Text(0), r.Text(1), r.Text(2))));
        return touched;
    }
}
