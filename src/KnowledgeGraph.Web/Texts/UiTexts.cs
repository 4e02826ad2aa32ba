using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Web.Texts;

/// <summary>
/// The words of the pages in one language, read from the embedded <c>Texts/{en,ar}.json</c>. Keys are the paths into that file joined by dots;
/// a key that is absent is a fault of the program and throws.
/// </summary>
public sealed class UiTexts
{
    private static readonly UiTexts English = new(Language.En);
    private static readonly UiTexts Arabic = new(Language.Ar);

    private readonly FrozenDictionary<string, string> texts;

    private UiTexts(Language language)
    {
        Language = language;
        var name = $"KnowledgeGraph.Web.Texts.{language.Tag()}.json";
        using var stream = typeof(UiTexts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var json = JsonDocument.Parse(stream);
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(json.RootElement, "", flat);
        texts = flat.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public Language Language { get; }

    public UiTexts Other => Language == Language.Ar ? English : Arabic;

    public IEnumerable<string> Keys => texts.Keys;

    public string this[string key] => texts[key];

    public static UiTexts In(Language language) => language == Language.Ar ? Arabic : English;

    public string? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>The text with <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, texts[key], values);

    /// <summary>A number of things, in the plural form the language asks for; <c>{0}</c> is the number.</summary>
    public string Count(string key, long number) =>
        string.Format(CultureInfo.InvariantCulture, texts.GetValueOrDefault($"{key}.{PluralCategory.Of(Language, number)}") ?? texts[$"{key}.other"], Number(number));

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The word for a value of an enumeration or of PLOVER's lists: the value itself where the file has none.</summary>
    public string Word(string group, string value) => texts.GetValueOrDefault($"{group}.{value}") ?? value;

    private static void Flatten(JsonElement element, string path, Dictionary<string, string> into)
    {
        foreach (var member in element.EnumerateObject())
        {
            var key = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (member.Value.ValueKind == JsonValueKind.Object) Flatten(member.Value, key, into);
            else into.Add(key, member.Value.GetString()!);
        }
    }
}
