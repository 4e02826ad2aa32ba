using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>The offices that a document gives to the persons it names, and who is meant where it tells an office without a name.</summary>
internal sealed class DocumentOffices
{
    private const string Article = "\u0627\u0644";
    private readonly Dictionary<(string Noun, string Body), string> _holders = [];
    private readonly Dictionary<(string Office, string Body), string> _officers = [];
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly Referents _referents;
    private readonly RecentPersons _persons;

    public DocumentOffices(DocumentAnalysis analysis, Referents referents, RecentPersons persons)
    {
        (_referents, _persons) = (referents, persons);
        Titled = new(referents, persons);
        foreach (var sentence in analysis.Sentences)
            foreach (var mention in sentence.Mentions)
            {
                foreach (var office in mention.Title?.Offices ?? [])
                {
                    foreach (var word in office.Text.Split(' '))
                        if (TextKey.Of(word) is { Length: > 2 } key)
                        {
                            Titled.Add(key.StartsWith(Article, StringComparison.Ordinal) ? key[Article.Length..] : key, mention.EntityId);
                            if (office is { Body: { } held, Former: false }) _holders.TryAdd((key, held), mention.EntityId);
                        }

                    if (office is { OfficeId: not null, Body: not null, Former: false }) _officers.TryAdd((office.OfficeId, office.Body), mention.EntityId);
                }

                if (mention.Title?.Offices.FirstOrDefault(o => o.Body is not null && !o.Former)?.Body is { } body)
                    _bodies.TryAdd(mention.EntityId, body);
            }
    }

    /// <summary>The persons by the words of their offices.</summary>
    public TitledPersons Titled { get; }

    /// <summary>The body a person speaks for by a title that the document gives, or null.</summary>
    public string? BodyOf(string person) => _bodies.GetValueOrDefault(person);

    /// <summary>The person whom the document names with an office of this noun and body: «the Saudi crown prince»; null where there is none.</summary>
    public string? HolderOf(string noun, string body) => _holders.GetValueOrDefault((noun, body));

    /// <summary>The person whom the document names as the holder of the office that a phrase without a name speaks of («الرئيس التركي»), or null.</summary>
    public string? HolderOf(SentenceAnalysis sentence, NounPhrase phrase, string body)
    {
        foreach (var title in sentence.LooseTitles)
            if (title.First >= phrase.First && title.Last <= phrase.Last && title.Offices is [{ OfficeId: { } office, Former: false } only] && only.Body == body)
                return _officers.GetValueOrDefault((office, body));
        if (sentence.Language != Text.Language.Ar || phrase is not { Plural: false, Members: [{ Collective: true }] }) return null;
        // «الوزير البريطاني», «المسؤول الإسباني»: the minister of that state whom the document names; the official of whom it speaks.
        var noun = sentence.Tokens[phrase.First].Key;
        foreach (var stem in ArabicStems.Nouns(noun))
            if (stem is { Definite: true, Pronoun: false } && phrase.First + 1 == phrase.Members[0].Mention.First)
                return Titled.Of(stem.Stem, p => BodyOf(p) == body) ?? (_referents.IsOfficial(stem.Stem) ? _persons.Current : null);
        return null;
    }
}
