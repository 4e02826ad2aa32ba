using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Writes and removes what documents say, and notes what that touches.</summary>
internal sealed class DocumentWriting(Transaction transaction, Touched<string> touched, long revision)
{
    public async Task InsertAsync(IReadOnlyCollection<Incoming> documents)
    {
        touched.Entities.UnionWith(await EntityPlaces.ReserveAsync(transaction, documents.SelectMany(d => d.Graph.Entities.Select(e => e.Id)), revision));
        touched.Told.UnionWith(documents.Select(d => d.Id));
        await transaction.ForAsync("document-add", documents.Select(d => Properties.Document(d, revision)));
        var drafts = documents.SelectMany(d => d.Graph.Entities.Select(e => (Document: d.Id, Draft: e))).ToLookup(d => d.Draft.Description is not null || d.Draft.Identifiers.Count > 0);
        await transaction.ForAsync("draft-add", drafts[false].Select(d => Arguments.Of(("document", d.Document), ("entity", d.Draft.Id))));
        await transaction.ForAsync("draft-describe", drafts[true].Select(d => Properties.Draft(d.Document, d.Draft)));
        touched.Entities.UnionWith(drafts[true].Select(d => d.Draft.Id));
        await transaction.ForAsync("mention-add", documents.SelectMany(d => d.Graph.Mentions).Select(Properties.Mention));
        await InsertAsync(documents.SelectMany(d => d.Graph.Statements.Select(s => (s, d.Graph.Document))).ToList());
    }

    /// <summary>Removes all that documents say; their own nodes stay for what takes its place.</summary>
    public async Task ClearAsync(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return;
        var told = new List<string>();
        foreach (var row in await transaction.ForAsync("document-says", ids))
        {
            touched.Entities.UnionWith(row.Texts(0));
            touched.Relations.UnionWith(row.Rows(1).Select(r => (Values.Word<RelationType>(r.Text(0)), r.Text(1), r.Text(2))));
            told.AddRange(row.Texts(2));
            touched.Events.UnionWith(row.Texts(3));
        }

        touched.EventStatements.UnionWith(await EventReach.OfAsync(transaction, told, merged: true));
        await transaction.ForAsync("document-clear", ids);
        touched.EventStatements.ExceptWith(told);
    }

    private async Task InsertAsync(IReadOnlyCollection<(Statement Statement, Document Document)> statements)
    {
        await AddAsync<NameStatement>("statement-add-names", Properties.Name);
        await AddAsync<RelationStatement>("statement-add-relations", Properties.Relation);
        await AddAsync<EventStatement>("statement-add-events", Properties.Event);
        var events = statements.Where(s => s.Statement is EventStatement).Select(s => ((EventStatement)s.Statement, s.Document)).ToList();
        await transaction.ForAsync("statement-add-parties", events.SelectMany(s => Properties.Parties(s.Item1)));
        await transaction.ForAsync("statement-add-figures", events.SelectMany(s => Properties.Figures(s.Item1, s.Document)));
        touched.Entities.UnionWith(statements.Select(s => s.Statement).OfType<NameStatement>().Select(s => s.EntityId));
        touched.Relations.UnionWith(statements.Select(s => s.Statement).OfType<RelationStatement>().Select(s => (s.Type, s.From, s.To)));
        touched.EventStatements.UnionWith(events.Select(s => Properties.Key(s.Item1)));

        Task AddAsync<T>(string name, Func<T, Document, KeyValuePair<string, object?>[]> properties)
            where T : Statement => transaction.ForAsync(name, statements.Where(s => s.Statement is T).Select(s => properties((T)s.Statement, s.Document)));
    }
}
