using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.OpenAI.Tests;

/// <summary>Texts and answers that several tests use, and extractors that ask a scripted endpoint.</summary>
internal static class Reading
{
    public const string English = "Foreign Minister Adlan Berquist of Kuwait visited Doha on 5 June 2017. Kuwait and Qatar signed a transit agreement there.";

    public const string Arabic = "زار وزير الخارجية الكويتي عدلان بركست الدوحة في 5 يونيو 2017. ووقعت الكويت وقطر اتفاقا للعبور.";

    /// <summary>What a careful reader says of the English text.</summary>
    public static object Answer(
        string quote = "Kuwait and Qatar signed a transit agreement there.", string type = "AGREE", string? mode = null, string? date = "2017-06-05", string[]? actors = null, string kind = "STATE",
        string name = "Qatar", string title = "Foreign Minister", string relation = "HOLDS_POSITION", string to = "e2", string[]? contexts = null, string? place = "e4", string? trigger = "signed") => new
        {
            entities = new object[]
            {
                new { @ref = "e1", kind = "PERSON", names = new[] { "Adlan Berquist" } },
                new { @ref = "e2", kind = "STATE", names = new[] { "Kuwait" } },
                new { @ref = "e3", kind, names = new[] { name } },
                new { @ref = "e4", kind = "PLACE", names = new[] { "Doha" } },
            },
            relations = new[] { new { type = relation, from = "e1", to, title, time = (string?)null, quote = "Foreign Minister Adlan Berquist of Kuwait" } },
            events = new[] { new { type, mode, contexts = contexts ?? ["transport"], date, place, actors = actors ?? ["e2", "e3"], recipients = Array.Empty<string>(), trigger, quote } },
        };

    public static Document Document(string text, Language language = Language.En, string? title = null) =>
        new(StableId.Of("doc:", text), DocumentKind.Article, "test", language, title, null, null, EdtfDate.TryParse("2017-06-06"), text);

    public static OpenAIExtractor Extractor(ScriptedEndpoint endpoint, ModelLimits? limits = null, string? key = "sk-secret", string? cache = null, TimeProvider? time = null) =>
        OpenAIExtractor.Load(new() { Model = "scripted", Url = endpoint.Url, Key = key, Limits = limits ?? new(), CacheFolder = cache }, SeedFolder.Path, SeedFolder.Extractor.Names, time);

    /// <summary>The English text read with this answer.</summary>
    public static async Task<(DocumentGraph Graph, ModelUsage Usage)> WithAsync(object answer, string text = English, Language language = Language.En)
    {
        await using var endpoint = await ScriptedEndpoint.StartAsync(ScriptedEndpoint.Says(answer));
        using var extractor = Extractor(endpoint);
        return (await extractor.ExtractAsync(Document(text, language)), extractor.Usage);
    }
}
