using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Names;
using KnowledgeGraph.Extraction.Organizations;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Extraction.Places;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Analysis;

/// <summary>From a document to its sentences, names and dates. The steps, in order, are those of <see cref="Analyze"/>. Thread-safe.</summary>
internal sealed class DocumentAnalyzer(Knowledge knowledge, IReadOnlyList<IDateFinder> dateFinders)
{
    private const string Cabinet = "council";

    /// <param name="given">Names that another extractor read; null for none.</param>
    public DocumentAnalysis Analyze(Document document, IReadOnlyList<GivenName>? given = null)
    {
        var reading = new DocumentReading(document);
        var idioms = knowledge.Idioms.In(reading);
        var known = new KnownNameFinder(knowledge.Names).Find(reading).Where(c => !Idioms.Covers(idioms, c) && !IsOfCabinetOffice(reading, c)).ToList();
        var names = CandidateSelection.Select([.. known.Where(c => !c.NeedsContext)], reading.Tokens.Count);
        var mentions = new MentionMap(names, reading.Tokens.Count);
        var titles = new TitleMap(new TitleFinder(knowledge.Titles, knowledge.Words, knowledge.NameWords, knowledge.PersonNames).Find(reading, mentions), reading.Tokens.Count);
        var shorts = new MentionMap(CandidateSelection.Select([.. known.Where(c => c.NeedsContext && c.Kind == EntityKind.Organization)], reading.Tokens.Count), reading.Tokens.Count);
        var headed = new HeadedNameFinder(knowledge).Find(reading, mentions, titles).Where(c => c.Length > 2 || shorts.At(c.First) is not { Length: 1 } && shorts.At(c.Last) is not { Length: 1 })
            .Select(c => shorts.At(c.First) is { } known && known.First == c.First && known.Last == c.Last ? c.OrKnown(known.Forms) : c);
        names = CandidateSelection.Select([.. names, .. headed.Where(c => !Idioms.Covers(idioms, c))], reading.Tokens.Count);
        names = CandidateSelection.Select([.. Acronyms.Find(reading, names), .. names], reading.Tokens.Count);
        mentions = new MentionMap(names, reading.Tokens.Count);
        // Short names of several words can be the body of an office, and of one word after its particle: the head of the National Security Bureau, «الأمين العام للحلف».
        var bodies = CandidateSelection.Select([.. names, .. known.Where(c => c.NeedsContext && c.Kind == EntityKind.Organization && (c.Length > 1 || c.Proclitics is [ArabicLetters.Lam]))], reading.Tokens.Count);
        titles = new TitleMap(new TitleFinder(knowledge.Titles, knowledge.Words, knowledge.NameWords, knowledge.PersonNames).Find(reading, new MentionMap(bodies, reading.Tokens.Count)), reading.Tokens.Count);
        var persons = new PersonNameFinder(knowledge).Find(reading, mentions, titles).ToList();
        // «اتهم دونالد ترامب جو بايدن»: subject and object, each a full name of the seed.
        var full = names.FindAll(n => n is { Kind: EntityKind.Person, Length: > 1 });
        persons.RemoveAll(p => full.Count(n => n.First >= p.First && n.Last <= p.Last && n.Length < p.Length) > 1);
        var ids = new OrganizationIds(knowledge.Heads, knowledge.NameWords, knowledge.NameParser);
        var places = new PlaceFinder(knowledge.Words, knowledge.Heads, knowledge.PersonNames, ids).Find(reading, mentions, titles);
        var arabicPlaces = new ArabicPlaceFinder(knowledge.Words, knowledge.Heads, knowledge.NameWords, knowledge.PersonNames, knowledge.Foreign, ids).Find(reading, mentions, titles);
        List<Candidate> found = [.. names, .. arabicPlaces.Where(c => !known.Exists(k => k.First == c.First)), .. persons, .. places, .. known.Where(c => c.NeedsContext)];
        found.RemoveAll(c => Idioms.Covers(idioms, c));
        if (given is not null) found.AddRange(GivenNames.Candidates(knowledge, reading, given, found));
        var kept = CandidateSelection.Select(found, reading.Tokens.Count);
        new TitleAttachment(knowledge.Titles).Attach(reading, kept, titles);
        new Resolver(knowledge).Resolve(reading, kept, known);
        kept.RemoveAll(c => c.EntityId is null);
        var repeated = new RepeatedNames(knowledge.Words, knowledge.Heads, knowledge.PersonNames).Find(reading, [.. kept, .. known.Where(c => c.EntityId is null && c.OnlyEntity is not null)], kept);
        kept.RemoveAll(c => c.Form == MentionForm.Demonym && repeated.Exists(r => r.First == c.First));
        kept.AddRange(repeated);
        kept.RemoveAll(c => Idioms.Covers(idioms, c));
        kept.Sort((a, b) => a.First.CompareTo(b.First));
        DropDoubtfulTitles(reading, kept);
        return new(document, SentencesOf(reading, kept, LooseTitles(reading, titles, kept)), EntitiesOf(reading, kept));
    }

    /// <summary>«رئيس مجلس الوزراء السعودي» is the prime minister of a state, not the head of a body.</summary>
    private bool IsOfCabinetOffice(DocumentReading reading, Candidate candidate)
    {
        if (candidate is not { Length: > 2, OnlyEntity.Seed.Category: Cabinet } || !reading.Is(candidate.First, WordShape.Arabic) || candidate.Proclitics.Length > 0 || !reading.InSentence(candidate.First - 1, candidate.First)) return false;
        foreach (var office in knowledge.Titles.OfficesAt(reading, candidate.First - 1))
            if (office.Last == candidate.Last - 1)
                return true;
        return false;
    }

    /// <summary>An Arabic name of one word that the document never spells out may be no name: «الشيخ عوض» is a village too.</summary>
    private void DropDoubtfulTitles(DocumentReading reading, List<Candidate> kept)
    {
        var spelled = kept.Where(c => c.Kind == EntityKind.Person && (c.Form == MentionForm.Name || knowledge.Entity(c.EntityId!) is not null)).Select(c => c.EntityId).ToHashSet(StringComparer.Ordinal);
        foreach (var candidate in kept)
            if (reading.Is(candidate.First, WordShape.Arabic) && !spelled.Contains(candidate.EntityId))
                candidate.TitledStart = null;
    }

    /// <summary>The titles that stand with no name, by their first token.</summary>
    private static List<FoundTitle> LooseTitles(DocumentReading reading, TitleMap titles, List<Candidate> kept)
    {
        var attached = kept.Select(c => c.TitlePhrase).OfType<TitlePhrase>().ToHashSet(ReferenceEqualityComparer.Instance);
        var loose = new List<FoundTitle>();
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (titles.At(i) is not { } phrase) continue;
            i = phrase.Last;
            if (attached.Contains(phrase)) continue;
            loose.Add(new(phrase.First, phrase.Last, [.. phrase.Parts.Select(p => new FoundOffice(p.First, p.Last, reading.Text[p.Start..reading.Tokens[p.Last].End], p.OfficeId, p.Body?.EntityId, p.Former))]));
        }

        return loose;
    }

    private List<SentenceAnalysis> SentencesOf(DocumentReading reading, List<Candidate> kept, List<FoundTitle> loose)
    {
        var sentences = new List<SentenceAnalysis>(reading.Sentences.Count);
        var (next, nextTitle) = (0, 0);
        EdtfDate? told = null;
        var paragraph = -1;
        foreach (var sentence in reading.Sentences)
        {
            var tokens = new Token[sentence.Span.TokenCount];
            for (var i = 0; i < tokens.Length; i++) tokens[i] = reading.Tokens[sentence.First + i];
            var mentions = new List<FoundMention>();
            for (; next < kept.Count && kept[next].First <= sentence.Last; next++)
            {
                var c = kept[next];
                mentions.Add(new(c.First - sentence.First, c.Last - sentence.First, c.Start, reading.Tokens[c.Last].End, c.EntityId!, c.Kind, c.Form, c.Proclitics, InSentence(c.Title, sentence.First)) { Resolution = ResolutionOf(reading, c), TitledStart = c.TitledStart });
            }

            // A tale goes on in its paragraph; without a date of publication it is all there is to count from.
            if (sentence.Span.Paragraph != paragraph && reading.Document.Date is not null) told = null;
            paragraph = sentence.Span.Paragraph;
            var dates = dateFinders.SelectMany(f => f.Find(tokens, sentence.Language, reading.Document.Date, told)).ToList();
            if (dates.Count > 0) told = dates[^1].Date.End ?? dates[^1].Date.Start;
            var ownTitles = new List<FoundTitle>();
            for (; nextTitle < loose.Count && loose[nextTitle].First <= sentence.Last; nextTitle++) ownTitles.Add(InSentence(loose[nextTitle], sentence.First)!);
            sentences.Add(new(sentence.Span.Start, sentence.Span.End, sentence.Language, sentence.Span.Paragraph, sentence.Span.IsHeadline, tokens, mentions, dates) { Hyphenated = Hyphens(reading, tokens), LooseTitles = ownTitles });
        }

        return sentences;
    }

    private static HashSet<int> Hyphens(DocumentReading reading, Token[] tokens)
    {
        var hyphens = new HashSet<int>();
        for (var i = 1; i < tokens.Length; i++)
            if (tokens[i].Start == tokens[i - 1].End + 1 && reading.Text[tokens[i - 1].End] is '-' or '\u2010' or '\u2011')
                hyphens.Add(i);
        return hyphens;
    }

    private static FoundResolution ResolutionOf(DocumentReading reading, Candidate c)
    {
        var words = c.Because is var (first, last) && first != c.First ? reading.Text[reading.Tokens[first].Start..reading.Tokens[last].End].ReplaceLineEndings(" ") : null;
        return new(c.Reason, words, c.Rejected);
    }

    private static FoundTitle? InSentence(FoundTitle? title, int first) =>
        title is null ? null : new(title.First - first, title.Last - first, [.. title.Offices.Select(o => o with { First = o.First - first, Last = o.Last - first })]);

    private List<FoundEntity> EntitiesOf(DocumentReading reading, List<Candidate> kept)
    {
        var entities = new List<FoundEntity>();
        foreach (var mentions in kept.GroupBy(c => c.EntityId!, StringComparer.Ordinal))
        {
            var known = knowledge.Entity(mentions.Key);
            var names = EntityNames.Of(reading, knowledge, known, [.. mentions]);
            entities.Add(new(mentions.Key, mentions.First().Kind, known is not null, names, mentions.First().Reason));
        }

        return entities;
    }
}
