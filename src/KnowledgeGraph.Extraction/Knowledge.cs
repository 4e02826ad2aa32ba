using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;

namespace KnowledgeGraph.Extraction;

/// <summary>What the extractor knows, read once from the seed's folder. Thread-safe.</summary>
internal sealed class Knowledge
{
    private const int LongestWay = 5;

    private readonly Dictionary<string, KnownEntity> _entities = new(StringComparer.Ordinal);

    private Knowledge(string seedRoot)
    {
        var files = new SeedFiles(seedRoot);
        foreach (var line in files.Entities())
            if (KnownEntity.Of(line.Value) is { } entity)
                _entities.TryAdd(entity.Id, entity);
        Words = WordClasses.Load(seedRoot);
        Heads = HeadNouns.Load(seedRoot);
        Names = new(_entities.Values, Heads);
        Idioms = Idioms.Load(seedRoot);
        Foreign = ForeignWords.Load(seedRoot);
        PersonNames = NameTables.Load(seedRoot, Foreign);
        NameWords = NameWords.Load(seedRoot);
        Titles = TitleWords.Load(seedRoot, files.Offices().Select(line => line.Value));
        NameParser = new(PersonNames, Words);
        Capitals = new(_entities.Values, Words);
        Homographs = Homographs.Load(seedRoot);
        LikeNames = new(_entities.Values, Names, Heads, new(Heads, NameWords, NameParser));
        Persons = new(_entities.Values, files.Relations().Select(line => line.Value), NameParser);
    }

    /// <summary>All surface forms of the seed's entities.</summary>
    public NameIndex Names { get; }

    /// <summary>Set phrases that hold no names.</summary>
    public Idioms Idioms { get; }

    /// <summary>Words by class: common words, verbs of speech, months.</summary>
    public WordClasses Words { get; }

    /// <summary>Words that head names of organisations, initiatives and places.</summary>
    public HeadNouns Heads { get; }

    /// <summary>Words within names, with what they mean.</summary>
    public NameWords NameWords { get; }

    /// <summary>Tells Arabic words that spell foreign names.</summary>
    public ForeignWords Foreign { get; }

    /// <summary>Given and family names.</summary>
    public NameTables PersonNames { get; }

    /// <summary>Offices and forms of address.</summary>
    public TitleWords Titles { get; }

    /// <summary>Cuts personal names into parts.</summary>
    public PersonNameParser NameParser { get; }

    /// <summary>Tells a capital's city from its government.</summary>
    public CapitalsForStates Capitals { get; }

    /// <summary>Tells Arabic words that name a city from what else they name.</summary>
    public Homographs Homographs { get; }

    /// <summary>The seed's organisations, initiatives and places by the words of their names.</summary>
    public LikeNames LikeNames { get; }

    /// <summary>The seed's persons by the parts of their names.</summary>
    public KnownPersons Persons { get; }

    public static Knowledge Load(string seedRoot) => new(seedRoot);

    public KnownEntity? Entity(string id) => _entities.GetValueOrDefault(id);

    /// <summary>The state that a body belongs to or has its seat in; null where the seed knows none.</summary>
    public string? StateOf(KnownEntity entity)
    {
        var at = entity;
        for (var step = 0; step < LongestWay && at is not null; step++)
        {
            if (at.Kind == EntityKind.State) return at.Id;
            at = (at.Seed.PartOf ?? at.Seed.In) is { } next ? Entity(next) : null;
        }

        return null;
    }
}
