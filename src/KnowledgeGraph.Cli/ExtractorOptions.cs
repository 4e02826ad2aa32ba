using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary>The options of the commands that read texts: what reads them, and for a language model which one and how far it may go.</summary>
internal static class ExtractorOptions
{
    public const string Rules = "rules";
    public const string OpenAI = "openai";
    public const string Both = "both";

    public static readonly Option<string?> Extractor = Text("--extractor", "rules|openai|both", "What reads the texts: the rules, a language model, or both. Default: $KG_EXTRACTOR, else rules.");

    public static readonly Option<string?> Model = Text("--model", "NAME", "The language model, as its endpoint calls it. Default: $KG_MODEL.");

    public static readonly Option<string?> Url =
        Text("--model-url", "URL", "An OpenAI-compatible endpoint, with its version. Default: $KG_MODEL_URL, else https://api.openai.com/v1. Its key is taken from $KG_MODEL_KEY or the configuration.");

    public static readonly Option<string?> Configuration = Text("--model-config", "FILE", "Model, endpoint, key, prices and limits as JSON. Default: $KG_MODEL_CONFIG.");

    public static readonly Option<decimal?> MaximumCost = Limit<decimal>("--max-cost", "COST", "Stop before the model costs more; needs its prices in the configuration.");

    public static readonly Option<long?> MaximumTokens = Limit<long>("--max-tokens", "N", "Stop before the model takes more tokens.");

    public static readonly Option<int?> MaximumRequests = Limit<int>("--max-requests", "N", "Stop before the model is asked more often.");

    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[Extractor, Model, Url, Configuration, MaximumCost, MaximumTokens, MaximumRequests]) command.Options.Add(option);
    }

    private static Option<string?> Text(string name, string help, string description) => new(name) { HelpName = help, Description = description };

    private static Option<T?> Limit<T>(string name, string help, string description)
        where T : struct => new(name) { HelpName = help, Description = description };
}
