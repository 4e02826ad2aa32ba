using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Product;

/// <summary>What people ask of a <see cref="GeneratedGraph"/>, kinds in turn: each query another, the same for the same seed.</summary>
internal sealed class ProductQueries(int entities)
{
    private const int Seed = 20260103;

    private readonly Random random = new(Seed);

    public IEnumerable<(string Kind, string Text)> Searches()
    {
        while (true)
        {
            yield return ("a name", Name());
            yield return ("a part of a name", Name().Split(' ')[0]);
            yield return ("a common word", Word(20, 400));
            yield return ("a rarer word", Word(1_000, 50_000));
            yield return ("two words", $"{Word(20, 2_000)} {Word(20, 2_000)}");
            yield return ("a name and two words", $"{Name()} {Word(20, 2_000)} {Word(20, 2_000)}");
            yield return ("a misspelt name", Misspelt(Name()));
            yield return ("a quotation", $"\"{Word(5, 200)} {Word(5, 200)}\"");
            yield return ("a long unknown word", string.Concat(Enumerable.Range(0, 4).Select(_ => Word(3_000, 50_000))));
        }
    }

    public IEnumerable<(string Kind, string Text)> Prefixes()
    {
        while (true)
            foreach (var length in new[] { 1, 2, 3, 5, 8 })
                if (Name() is var name)
                    yield return ($"{length} letters", length == 1 ? name[..1] : name[..Math.Min(length, name.Length)]);
    }

    private string Name() => GeneratedGraph.Name((int)(entities * Math.Pow(random.NextDouble(), 2)), random.Next(2) == 0 ? Language.En : Language.Ar);

    private string Word(int first, int last) => MadeUpWords.Of(random.Next(first, last));

    private string Misspelt(string name)
    {
        var at = random.Next(1, name.Length);
        return name.Remove(at, 1).Insert(at, name[random.Next(name.Length)].ToString());
    }
}
