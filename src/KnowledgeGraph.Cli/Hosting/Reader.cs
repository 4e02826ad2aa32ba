using System.CommandLine;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.OpenAI;
using KnowledgeGraph.Model.Extraction;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>What reads texts in this run: the rules, a language model, or both.</summary>
/// <param name="Rules">The rules, whatever else reads: lists go by them.</param>
/// <param name="Model">Null where no model reads.</param>
internal sealed record Reader(IExtractor Extractor, RuleExtractor Rules, OpenAIExtractor? Model)
{
    /// <summary>Says what the command line asks for, before anything is loaded; each call of the result loads anew, which takes some hundred milliseconds.</summary>
    /// <param name="keepAnswers">True where the model's answers are kept beside the store.</param>
    /// <exception cref="UsageException">The command line, the environment or the configuration cannot be meant.</exception>
    public static Func<Reader> Choose(ParseResult parsed, Settings settings, bool keepAnswers)
    {
        var kind = parsed.GetValue(ExtractorOptions.Extractor) ?? Environment.GetEnvironmentVariable("KG_EXTRACTOR") ?? ExtractorOptions.Rules;
        return kind switch
        {
            ExtractorOptions.Rules or "" => () => OfRules(settings),
            ExtractorOptions.OpenAI or ExtractorOptions.Both => WithModel(parsed, settings, keepAnswers, kind == ExtractorOptions.Both),
            _ => throw new UsageException($"'{kind}' is no extractor; rules, openai and both are."),
        };
    }

    private static Reader OfRules(Settings settings)
    {
        var rules = FromSeed(settings, () => RuleExtractor.Load(settings.SeedFolder));
        return new(rules, rules, null);
    }

    /// <summary>Apart, so that the model's libraries are loaded only where one reads.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Func<Reader> WithModel(ParseResult parsed, Settings settings, bool keepAnswers, bool both)
    {
        var options = ModelConfiguration.Of(parsed, Environment.GetEnvironmentVariable, keepAnswers ? settings.StorePath + ".answers" : null);
        return () =>
        {
            var rules = FromSeed(settings, () => RuleExtractor.Load(settings.SeedFolder));
            var model = FromSeed(settings, () => OpenAIExtractor.Load(options, settings.SeedFolder, rules.Names));
            return new(both ? new CombinedExtractor(rules, model) : model, rules, model);
        };
    }

    private static T FromSeed<T>(Settings settings, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or FormatException)
        {
            throw new UsageException($"The seed {settings.SeedFolder} cannot be read by: {e.Message}");
        }
    }
}
