using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Extraction.Clauses.English;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Triggers;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Statements;

/// <summary>The finders of relations and events, in the order they run.</summary>
internal static class StatementFinders
{
    private const string Home = "home:";

    /// <summary>Reads what they need from the seed's <c>lexicon</c>.</summary>
    /// <param name="extractor">The extractor's id, for the evidence.</param>
    public static IReadOnlyList<IStatementFinder> Load(string seedRoot, Knowledge knowledge, string extractor)
    {
        var folder = Path.Combine(seedRoot, "lexicon", "events");
        if (!Directory.Exists(folder)) return [];
        var frames = Frame.Load(Path.Combine(folder, "frames.tsv"));
        var eventsEn = EventTriggerTable.Read(Path.Combine(folder, "triggers-en.tsv"), frames).ToList();
        var eventsAr = EventTriggerTable.Read(Path.Combine(folder, "triggers-ar.tsv"), frames).ToList();

        var relations = Path.Combine(seedRoot, "lexicon", "relations");
        var relationsEn = RelationMeaning.Read(Path.Combine(relations, "triggers-en.tsv")).ToList();
        var relationsAr = RelationMeaning.Read(Path.Combine(relations, "triggers-ar.tsv")).ToList();
        var structureEn = ClauseWords.Load(Path.Combine(relations, "words-en.tsv"));
        var structureAr = ClauseWords.Load(Path.Combine(relations, "words-ar.tsv"));

        var files = new Model.Seed.SeedFiles(seedRoot);
        var seats = new SeatWords(structureEn, structureAr);
        var positions = new SeedPositions(files);
        var inflection = EnglishInflection.Load(Path.Combine(folder, "irregular-verbs-en.tsv"));
        var english = new EnglishWords(ClauseWords.Load(Path.Combine(folder, "words-en.tsv")), inflection, VerbsOf(eventsEn).Concat(VerbsOf(relationsEn)));
        var arabic = new ArabicWords(ClauseWords.Load(Path.Combine(folder, "words-ar.tsv")), new());
        var capitals = files.Entities().Select(l => l.Value).Where(e => e.Capital is not null).GroupBy(e => e.Capital!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        var referents = new Referents(id => knowledge.Entity(id)?.Seed.Category, (id, key) => IsNamed(knowledge, id, key), (id, word) => IsInName(knowledge, id, word), positions.OfficeWords(), capitals, english.Classes, arabic.Classes);
        var known = new EventKnowledge(id => StateOf(knowledge, id), id => knowledge.Entity(id)?.Seed.Category == "media", id => knowledge.Entity(id)?.Seed.Category == "police" || id.Contains("police", StringComparison.Ordinal), referents) { HostOf = Headquarters.Of(knowledge) };
        var reader = new ClauseReader(english, arabic);
        var figures = FigureWords.Load(Path.Combine(seedRoot, "lexicon", "figures", "words.tsv"));
        var numbers = NumberReader.Load(Path.Combine(seedRoot, "lexicon", "figures", "numbers.tsv"));
        var facts = new SeedFacts(files, id => knowledge.Entity(id)?.Seed);
        var bodies = new OfficeBodies(positions.BodyOf, positions.KindOf, Homes(structureEn));
        var bent = new ArabicOffices(files.Offices().Select(l => l.Value), structureAr);
        return
        [
            new RelationFinder(
                [
                    new TitleRule(bodies, structureEn),
                    new DescribedOfficeRule(bodies),
                    new PluralOfficeRule(structureEn, bodies),
                    new PositionRule(bodies, structureEn),
                    new OwnedTitleRule(bent, bodies),
                    new SharedTitleRule(bent),
                    new JointTitleRule(bent),
                    new AppointmentRule(bent, bodies, structureAr),
                    new MemberRule(),
                    new MemberNounRule(structureEn),
                    new TriggerRule(new(relationsEn, english, inflection), new(relationsAr, arabic), seats, structureEn, structureAr),
                    new RosterRule(structureEn, structureAr),
                    new StructureRule(structureEn, structureAr, id => knowledge.Entity(id)?.Seed, new(files.Entities().Select(l => l.Value))),
                    new AffiliationRule(structureEn),
                    new LeadershipRule(structureAr),
                    new LocationRule(structureEn, structureAr, seats, id => knowledge.Entity(id)?.Seed.Category),
                    new CapitalRule(structureEn),
                    new SignatoryRule(structureEn, structureAr),
                    new KnownPlaceRule(facts),
                    new KnownPartyRule(facts),
                    new KnownPartRule(facts),
                    new KnownMemberRule(facts, structureEn, structureAr),
                ],
                new(structureEn), new(structureEn), reader, referents, extractor),
            new EventFinder(new(eventsEn, english, inflection), new(eventsAr, arabic), reader, known, new(new(numbers, figures), figures), new(english.Classes, arabic.Classes), extractor),
        ];
    }

    /// <summary>The states of the classes <c>home:ID</c>, by the offices that only they have.</summary>
    private static Dictionary<string, string> Homes(ClauseWords words) =>
        words.Names.Where(n => n.StartsWith(Home, StringComparison.Ordinal)).SelectMany(n => words.Entries(n).Select(o => (Office: o, State: n[Home.Length..]))).ToDictionary(p => p.Office, p => p.State, StringComparer.Ordinal);

    private static IEnumerable<string> VerbsOf<T>(IEnumerable<TriggerRow<T>> rows) =>
        rows.Where(r => r.Class == TriggerClass.Verb).Select(r => TextKey.Of(r.Words.Split(' ')[0])).Distinct(StringComparer.Ordinal);

    private static bool IsNamed(Knowledge knowledge, string id, string key) =>
        knowledge.Entity(id)?.Seed is { } seed && ((seed.En is { } en && TextKey.Of(en) == key) || (seed.Ar is { } ar && TextKey.Of(ar) == key) || (seed.Aliases?.In(Text.Language.En).Any(a => TextKey.Of(a) == key) ?? false));

    private static bool IsInName(Knowledge knowledge, string id, string word) =>
        knowledge.Entity(id)?.Seed.En is { } name && name.Split(' ').Any(w => TextKey.Of(w) == word);

    /// <summary>The state that a place of the seed lies in.</summary>
    private static string? StateOf(Knowledge knowledge, string place)
    {
        for (var (at, steps) = (place, 0); steps < 4; steps++)
        {
            if (knowledge.Entity(at)?.Seed.In is not { } around) return null;
            if (EntityKinds.OfId(around) == EntityKind.State) return around;
            at = around;
        }

        return null;
    }
}
