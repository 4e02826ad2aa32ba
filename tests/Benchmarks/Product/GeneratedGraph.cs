using System.Globalization;
using System.Text;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Benchmarks.Product;

/// <summary>A large graph of made-up entities, each with a name in both languages, and short articles that mention some of them; the same for the same seed.</summary>
internal sealed class GeneratedGraph(int entities, int documents)
{
    private const int Seed = 20260102;
    private const int EntitiesOfASource = 500;
    private const int Sentences = 4;
    private const int WordsOfASentence = 11;
    private const int Publishers = 25;

    private static readonly (string En, string Ar)[] Syllables =
    [
        .. from c in new[] { ("b", '\u0628'), ("t", '\u062A'), ("j", '\u062C'), ("d", '\u062F'), ("r", '\u0631'), ("z", '\u0632'), ("s", '\u0633'), ("f", '\u0641'), ("k", '\u0643'), ("l", '\u0644'), ("m", '\u0645'), ("n", '\u0646') }
           from v in new[] { ("a", "\u0627"), ("i", "\u064A"), ("u", "\u0648") }
           select (c.Item1 + v.Item1, c.Item2 + v.Item2),
    ];

    /// <summary>What to commit, a source or an article each.</summary>
    public IEnumerable<DocumentGraph> Graphs()
    {
        for (var first = 0; first < entities; first += EntitiesOfASource) yield return Source(first, Math.Min(entities, first + EntitiesOfASource));
        var random = new Random(Seed);
        for (var n = 0; n < documents; n++) yield return Article(n, random);
    }

    public static string Id(int entity) => string.Create(CultureInfo.InvariantCulture, $"{(KindOf(entity) == EntityKind.Person ? "person" : "org")}:e{entity}");

    /// <summary>Two or three words of two or three syllables.</summary>
    public static string Name(int entity, Language language)
    {
        var random = new Random(entity);
        var name = new StringBuilder();
        for (var words = random.Next(2, 4); words > 0; words--)
        {
            if (name.Length > 0) name.Append(' ');
            var start = name.Length;
            for (var n = random.Next(2, 4); n > 0; n--)
            {
                var (en, ar) = Syllables[random.Next(Syllables.Length)];
                name.Append(language == Language.En ? en : ar);
            }

            name[start] = char.ToUpperInvariant(name[start]);
        }

        return name.ToString();
    }

    private static EntityKind KindOf(int entity) => entity % 3 == 0 ? EntityKind.Organization : EntityKind.Person;

    private static DocumentGraph Source(int first, int end)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Entities {first} to {end}.");
        var id = string.Create(CultureInfo.InvariantCulture, $"doc:s{first}");
        var evidence = new Evidence(id, 0, text.Length, Language.En, "seed", null, null, 1);
        var known = Enumerable.Range(first, end - first).ToList();
        return new(
            new(id, DocumentKind.Curated, id, Language.En, null, null, $"made:{first}", null, text),
            [.. known.Select(e => new EntityDraft(Id(e), KindOf(e), null, []))],
            [],
            [.. known.SelectMany(e => new[] { Language.En, Language.Ar }, (e, l) => new NameStatement(
                string.Create(CultureInfo.InvariantCulture, $"st:{e}{l.Tag()}"), evidence, Id(e), new(Name(e, l), l, NameRole.Preferred)))]);
    }

    private DocumentGraph Article(int number, Random random)
    {
        var language = random.Next(5) < 3 ? Language.En : Language.Ar;
        var id = string.Create(CultureInfo.InvariantCulture, $"doc:a{number}");
        var text = new StringBuilder();
        var mentions = new List<Mention>();
        for (var s = 0; s < Sentences; s++)
        {
            var start = text.Length;
            var (named, at) = ((int)(entities * Math.Pow(random.NextDouble(), 3)), random.Next(1, WordsOfASentence));
            var (from, to) = (0, 0);
            for (var w = 0; w < WordsOfASentence; w++)
            {
                if (w > 0) text.Append(' ');
                if (w == at)
                {
                    from = text.Length;
                    text.Append(Name(named, language)).Append(' ');
                    to = text.Length - 1;
                }

                text.Append(Word(random, language));
            }

            text.Append(". ");
            mentions.Add(new(id, Id(named), from, to, MentionForm.Name, language, start, text.Length - 1));
        }

        var title = string.Join(' ', Enumerable.Range(0, 5).Select(_ => Word(random, language)));
        var date = string.Create(CultureInfo.InvariantCulture, $"{random.Next(2000, 2026)}-{random.Next(1, 13):D2}-{random.Next(1, 29):D2}");
        return new(
            new(id, DocumentKind.Article, id, language, title, $"Publisher {random.Next(Publishers)}", null, EdtfDate.TryParse(date), text.ToString()),
            [], mentions, []);
    }

    // Odd ranks are Latin, even ones Arabic.
    private static string Word(Random random, Language language) => MadeUpWords.Of(MadeUpWords.Draw(random) & ~1 | (language == Language.En ? 1 : 0));
}
