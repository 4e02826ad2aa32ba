using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Normalization;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Storage.Neo4j.FullText;

/// <summary>
/// What the full-text index of names has of an entity, terms parted by spaces: the server counts the memory of a list against a transaction's limit, string by string.
/// Events are called by sentences, which are found as texts.
/// </summary>
internal static class NameProperties
{
    /// <summary>Stands before the sound of a whole name.</summary>
    public const string OfWhole = "=";

    /// <summary>The words of all names as keys; a word that a key parts is there joined too.</summary>
    public static string? Words(EntityRow entity) => Of(entity, name =>
        name.Key.Split(' ').Concat(name.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Joined(TextKey.Of(word)))));

    /// <summary>Each name's key without its spaces, where it has some.</summary>
    public static string? Joined(EntityRow entity) => Of(entity, name => name.Key.Contains(' ', StringComparison.Ordinal) ? [Joined(name.Key)] : []);

    /// <summary>How the words of all names sound; names of one word marked besides.</summary>
    public static string? Sounds(EntityRow entity) => Of(entity, name =>
    {
        var sounds = SoundKeys.All(name.Text);
        return name.Key.Contains(' ', StringComparison.Ordinal) ? sounds : sounds.Concat(sounds.Select(sound => OfWhole + sound));
    });

    private static string Joined(string key) => key.Replace(" ", "", StringComparison.Ordinal);

    private static string? Of(EntityRow entity, Func<NameRow, IEnumerable<string>> terms)
    {
        if (entity.Kind == EntityKind.Event) return null;
        var all = entity.Names.SelectMany(terms).Where(term => term.Length > 0).ToHashSet(StringComparer.Ordinal);
        return all.Count == 0 ? null : string.Join(' ', all);
    }
}
