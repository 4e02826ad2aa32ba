using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// The seed's persons by the sound of their family names: a list spells foreign names in its own way and gives no context, so what it means must sound like the whole name.
/// </summary>
internal sealed class KnownPersonNames(SeedDirectory seed)
{
    private const double SameName = 0.87;
    private const double SameWord = 0.8;
    private const double SamePerson = 0.75;

    private readonly Lazy<ILookup<string, SeedEntity>> _byFamilyName = new(() => seed.Of(EntityKind.Person)
        .SelectMany(person => Names(person).SelectMany(name => SoundKeys.All(Last(name))).Distinct(StringComparer.Ordinal).Select(key => (key, person)))
        .ToLookup(pair => pair.key, pair => pair.person, StringComparer.Ordinal));

    /// <summary>The one person whose name sounds like this one; null where nobody's does, or two persons' do equally.</summary>
    public string? Find(string name)
    {
        var candidates = SoundKeys.All(Last(name)).SelectMany(key => _byFamilyName.Value[key]).DistinctBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => (p.Id, Likeness: Names(p).Max(n => Math.Max(NameSimilarity.Of(n, name), NameSimilarity.Of(n, Ends(name)))))).Where(p => p.Likeness >= SameName)
            .OrderByDescending(p => p.Likeness).Take(2).ToList();
        return candidates switch
        {
            [var only] => only.Id,
            [var best, var second] when best.Likeness > second.Likeness => best.Id,
            _ => null,
        };
    }

    /// <summary>True where a name is nearly one of a person's, or ends as one of them does: a part in the middle alone is not enough without context.</summary>
    public static bool Fits(SeedEntity person, string name) =>
        Names(person).Any(known => NameSimilarity.Of(known, name) >= SamePerson || NameSimilarity.Of(Last(known), Last(name)) >= SameWord);

    private static IEnumerable<string> Names(SeedEntity person) =>
        new[] { person.En, person.Ar }.OfType<string>().Concat(person.Aliases?.En ?? []).Concat(person.Aliases?.Ar ?? []).Concat(person.Misspellings?.En ?? []).Where(n => n.Contains(' ', StringComparison.Ordinal));

    /// <summary>Without middle names.</summary>
    private static string Ends(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, _, .., var last] ? $"{first} {last}" : name;

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
