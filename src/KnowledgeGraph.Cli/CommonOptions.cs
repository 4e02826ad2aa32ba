using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Store = new("--store")
    {
        Description = "The store: a file, or neo4j+http://USER@HOST:PORT/DATABASE with the password in $NEO4J_PASSWORD. Default: $KG_STORE, else graph.db in the user's data folder.",
        HelpName = "PATH|URL",
        Recursive = true,
    };

    public static readonly Option<string?> Seed = new("--seed")
    {
        Description = "The folder of curated knowledge. Default: the one that ships with kg.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public static readonly Option<Language> Language = new("--lang")
    {
        Description = "The language of names in answers: en or ar.",
        HelpName = "en|ar",
        Recursive = true,
        CustomParser = ReadLanguage,
        DefaultValueFactory = _ => Text.Language.En,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Answers as JSON.", Recursive = true };

    public static readonly Option<bool> Quiet = new("--quiet") { Description = "No progress and no summary; problems are still reported.", Recursive = true };

    public static readonly Option<SearchPlace> Search = new("--search")
    {
        Description = "Where searches are answered from: local, an index of this machine's own; or neo4j, the full-text indexes of the store's server.",
        HelpName = "local|neo4j",
        Recursive = true,
        DefaultValueFactory = _ => SearchPlace.Local,
    };

    public static readonly Option<string?> Index = new("--index")
    {
        Description = "The folder of the local search index; it may hold a copy of another machine's. Default: beside the store's file, or with the keys in the data folder.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public static IEnumerable<Option> All => [Store, Search, Index, Seed, Language, Json, Quiet];

    private static Language ReadLanguage(ArgumentResult result)
    {
        if (LanguageTags.FromTag(result.Tokens[0].Value) is { } language) return language;
        result.AddError($"'{result.Tokens[0].Value}' is not a language kg knows; en and ar are.");
        return Text.Language.En;
    }
}
