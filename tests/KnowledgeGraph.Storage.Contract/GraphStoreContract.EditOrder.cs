using CsCheck;
using KnowledgeGraph.Model.Edits;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Contract;

public abstract partial class GraphStoreContract
{
    private static readonly string[][] Alike =
        [["state:kw", "state:qa", "state:sa", "state:ae", "state:be"], ["org:nato", "org:gcc"], ["person:omar", "person:stoltenberg"]];

    private static readonly string[] Names = ["Omar Haddad", "Kuwait", "A Name", "Umar Haddad 1"];

    /// <summary>
    /// Documents and edits in a random order, some edits refused; then the same documents and edits in another order and other batches. The seed of a failing
    /// case is in CsCheck's message.
    /// </summary>
    [StoreFact]
    public async Task The_graph_follows_from_the_set_of_documents_and_edits()
    {
        var world = Scenes.Documents;
        var steps = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000], Gen.Int[0, 1_000]).Array[10, 40];
        await Gen.Select(steps, Gen.Shuffle(Enumerable.Range(0, world.Count).ToArray()), Gen.Int[0, int.MaxValue]).SampleAsync(async (program, order, seed) =>
        {
            await using var store = await NewStoreAsync();
            var waiting = new Queue<int>(order);
            await store.CommitAsync([world[0]], "import");
            var made = new List<string>();
            foreach (var (step, a, b) in program) await StepAsync(store, made, waiting, step, a, b);
            while (waiting.TryDequeue(out var rest)) await store.CommitAsync([world[rest]], "import");

            var edits = (await store.ListEditsAsync(new(), Everything)).Items.Select(e => e.Edit).ToArray();
            var random = new Random(seed);
            random.Shuffle(edits);
            await using var replay = await NewStoreAsync();
            var (documents, taken) = (order.Reverse().ToArray(), 0);
            foreach (var part in documents.Chunk(4))
            {
                var batch = random.Next(edits.Length / 2 + 2);
                if (batch > 0) await replay.TakeEditsAsync(edits[taken..Math.Min(edits.Length, taken + batch)], "import");
                taken = Math.Min(edits.Length, taken + batch);
                await replay.CommitAsync([.. part.Select(i => world[i])], "import");
            }

            await replay.TakeEditsAsync(edits, "import");
            await replay.CommitAsync([.. world], "import");
            Assert.Equal(await Snapshot.OfAsync(store), await Snapshot.OfAsync(replay));
            Assert.Equal(await Snapshot.EditsOfAsync(store), await Snapshot.EditsOfAsync(replay));
            foreach (var each in (IGraphStore[])[store, replay])
            {
                var problems = new List<StoreProblem>();
                await foreach (var problem in each.CheckAsync()) problems.Add(problem);
                Assert.Empty(problems);
            }
        }, iter: OrderCases / 2, threads: 1);
    }

    private static async Task StepAsync(IGraphStore store, List<string> made, Queue<int> waiting, int step, int a, int b)
    {
        var alike = Alike[a % Alike.Length];
        var (one, other) = (alike[a / 3 % alike.Length], alike[b % alike.Length]);
        var document = Scenes.Documents[a % Scenes.Documents.Count];
        StatementRef[] statement = [new(document.Document.Id, document.Statements[b % document.Statements.Count].Id)];
        var pair = ((string[])[one, other]).Order(StringComparer.Ordinal).ToArray();
        EditAction? action = step switch
        {
            0 => null,
            1 or 2 => new MergeEntities([one], other),
            3 => new KeepApart(pair[0], pair[1]),
            4 => new AddName(one, new(Names[b % 4], Language.En, (NameRole)(b % 3))),
            5 => new RemoveName(one, Names[b % 4], Language.En),
            6 => new RetractStatements(statement, [one]),
            7 => new RestoreStatements(statement, [one]),
            8 => new CorrectName(one, Names[b % 4], Language.En, new(Names[(b + 1) % 4], Language.En, (NameRole)(b % 3))),
            _ => made.Count == 0 ? null : new UndoEdit(made[a % made.Count], []),
        };
        if (action is null)
        {
            if (waiting.TryDequeue(out var next)) await store.CommitAsync([Scenes.Documents[next]], "import");
            return;
        }

        if (action is not UndoEdit && one == other) return;
        try
        {
            var undoesMerge = action is UndoEdit undo && (await store.GetEditsAsync([undo.EditId])).Single().Value.Edit.Action is MergeEntities;
            made.AddRange((await store.EditAsync(new(action, "layla", "Step.", KeepApart: undoesMerge && b % 4 == 0))).Edits.Select(e => e.Id));
        }
        catch (EditException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
