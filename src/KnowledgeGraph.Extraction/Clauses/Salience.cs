using System.Globalization;
using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Clauses.Arabic;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Who the text is speaking of: what a pronoun, a description or a missing subject stands for. One for each document, read in order.</summary>
internal sealed class Salience
{
    private const int Remembered = 8;
    private const int LeastOfMain = 3;
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly TitledPersons _titled = new();
    private readonly Dictionary<(string Noun, string Body), string> _holders = [];
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Office, string Body), string> _officers = [];
    private readonly Referents _referents;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    // Who was named last stands last.
    private readonly List<string> _recent = [];
    private readonly List<IReadOnlyList<string>> _groups = [];
    private readonly List<IReadOnlyList<string>> _rows = [];
    private List<string> _subject = [];
    private string? _person;
    private string? _thing;

    public Salience(DocumentAnalysis analysis, Referents referents)
    {
        _referents = referents;
        foreach (var sentence in analysis.Sentences)
            foreach (var mention in sentence.Mentions)
            {
                _named.Add(mention.EntityId);
                _counts[mention.EntityId] = _counts.GetValueOrDefault(mention.EntityId) + 1;
                if (mention.Kind == EntityKind.Place) _places.TryAdd(analysis.Document.Text[mention.Start..mention.End].ToUpperInvariant(), mention.EntityId);
                foreach (var office in mention.Title?.Offices ?? [])
                    foreach (var word in office.Text.Split(' '))
                        if (TextKey.Of(word) is { Length: > 2 } key)
                        {
                            _titled.Add(key.StartsWith("\u0627\u0644", StringComparison.Ordinal) ? key[2..] : key, mention.EntityId);
                            if (office is { Body: { } held, Former: false }) _holders.TryAdd((key, held), mention.EntityId);
                        }

                foreach (var office in mention.Title?.Offices ?? [])
                    if (office is { OfficeId: not null, Body: not null, Former: false })
                        _officers.TryAdd((office.OfficeId, office.Body), mention.EntityId);
                if (mention.Title?.Offices.FirstOrDefault(o => o.Body is not null && !o.Former)?.Body is { } body)
                    _bodies.TryAdd(mention.EntityId, body);
            }
    }

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
                return _titled.Of(stem.Stem, p => BodyOf(p) == body) ?? (_referents.IsOfficial(stem.Stem) ? _person : null);
        return null;
    }

    /// <summary>Who acts where a phrase names only the office and its state: the holder whom the document names, else the state.</summary>
    public string Acting(SentenceAnalysis sentence, NounPhrase phrase, PhraseMember member) => member.Collective && HolderOf(sentence, phrase, member.Id) is { } holder ? holder : member.Id;

    /// <summary>The place of the document that is written so, letter case aside; null where there is none.</summary>
    public string? PlaceNamed(string text) => _places.GetValueOrDefault(text.ToUpperInvariant());

    /// <summary>True where the document names the entity.</summary>
    public bool IsNamed(string id) => _named.Contains(id);

    /// <summary>The entity of a kind that the document is about: named far more often than any other of that kind; null where there is none.</summary>
    public string? MainOf(EntityKind kind)
    {
        var (first, second) = (default(KeyValuePair<string, int>), 0);
        foreach (var count in _counts)
        {
            if (EntityKinds.OfId(count.Key) != kind) continue;
            if (count.Value > first.Value) (first, second) = (count, first.Value);
            else second = Math.Max(second, count.Value);
        }

        return first.Value >= LeastOfMain && first.Value >= 2 * second ? first.Key : null;
    }

    /// <summary>The person last spoken of as a subject, or null.</summary>
    public string? Person => _person;

    /// <summary>The person spoken of as a subject before <see cref="Person"/>, or null.</summary>
    public string? PersonBefore { get; private set; }

    /// <summary>What a subject stands for; empty where nothing is safe to say.</summary>
    public IReadOnlyList<string> Resolve(Subject subject) => Resolve(subject.Pronoun, subject.Noun, subject.Count);

    /// <summary>What a pronoun or description stands for.</summary>
    /// <param name="noun">The description's noun, or null.</param>
    /// <param name="count">How many it speaks of, in digits, or null.</param>
    public IReadOnlyList<string> Resolve(PronounKind kind, string? noun = null, string? count = null) => kind switch
    {
        PronounKind.Person => One(noun is not null && _titled.Of(noun) is { } titled ? titled : _person),
        PronounKind.Thing => One(_thing),
        PronounKind.Masculine => One(_person ?? _thing),
        PronounKind.State => One(Last(EntityKind.State, noun)),
        PronounKind.Organization => One(Last(EntityKind.Organization, noun)),
        PronounKind.Initiative => One(Last(EntityKind.Initiative, null)),
        PronounKind.Plural => Group(noun, count),
        PronounKind.Speaker => One(_person is { } person ? BodyOf(person) : null),
        PronounKind.Elided => _subject,
        _ => [],
    };

    /// <summary>The state whose seat of government a place is, or null.</summary>
    public string? StateOfCapital(string place) => _referents.StateOfCapital(place);

    /// <summary>What the words and the seed tell of names.</summary>
    public Referents Referents => _referents;

    /// <summary>The seat of government of a state where the document names it, or null.</summary>
    public string? CapitalOf(string state) => _referents.CapitalOf(state) is { } capital && _named.Contains(capital) ? capital : null;

    /// <summary>Notes the subject of a verb.</summary>
    public void NoteSubject(IReadOnlyList<PhraseMember> members)
    {
        // A capital that acts is its government.
        if (members is [{ Mention.Kind: EntityKind.Place, Collective: false } seat] && StateOfCapital(seat.Id) is { } government)
        {
            _subject = [government];
            Note(EntityKind.State, government, true);
            return;
        }

        if (members.All(m => m.Mention.Kind is EntityKind.Place or EntityKind.Initiative && !m.Collective)) return;
        _subject = [.. members.Where(m => m.Mention.Kind is not (EntityKind.Place or EntityKind.Initiative) || m.Collective).Select(m => m.Id)];
        NoteGroup(_subject);
        foreach (var member in members) Note(member.Mention.Kind, member.Id, true);
    }

    /// <summary>Notes a description as the subject: «the king said».</summary>
    public void NoteSubject(SentenceAnalysis sentence, Subject subject)
    {
        if (subject.Phrase is { Members: [var only] } single && Acting(sentence, single, only) is var acting && acting != only.Id)
        {
            _subject = [acting];
            Note(EntityKind.Person, acting, true);
            Note(only.Mention.Kind, only.Id, false);
        }
        else if (subject.Phrase is { } phrase) NoteSubject(phrase.Members);
        else if (subject.Noun is not null && Resolve(subject) is { Count: > 0 } told)
        {
            _subject = [.. told];
            if (told is [var person] && EntityKinds.OfId(person) == EntityKind.Person && _person != person) (PersonBefore, _person) = (_person, person);
        }
    }

    /// <summary>Notes the subject of what is told in passing: «the two sides» may go back to it, a missing subject does not.</summary>
    public void NoteAside(Subject subject)
    {
        if (subject.Phrase is { } phrase) NoteGroup([.. phrase.Members.Where(m => m.Mention.Kind is not (EntityKind.Place or EntityKind.Initiative)).Select(m => m.Id)]);
    }

    /// <summary>Notes the participants of an event, to whom «the two sides» can refer.</summary>
    public void NotePair(IReadOnlyList<string> participants)
    {
        if (participants.Count < Remembered) NoteGroup(participants);
    }

    /// <summary>Notes a name that is no subject.</summary>
    public void NoteMention(EntityKind kind, string id) => Note(kind, id, false);

    /// <summary>Notes the persons that a sentence names in a row, to whom «the three leaders» can refer where no other group fits.</summary>
    public void NoteRows(IReadOnlyList<NounPhrase> phrases)
    {
        foreach (var phrase in phrases)
            if (phrase.Members.Where(m => m.Mention.Kind == EntityKind.Person).Select(m => m.Id).Distinct(StringComparer.Ordinal).ToList() is { Count: > 1 } row)
                _rows.Add(row);
    }

    private void NoteGroup(IReadOnlyList<string> ids)
    {
        if (ids.Count < 2) return;
        _groups.Add(ids);
        if (_groups.Count > Remembered) _groups.RemoveAt(0);
    }

    /// <summary>The last group that the noun and the count fit, else the last two of that kind.</summary>
    private IReadOnlyList<string> Group(string? noun, string? count)
    {
        var kind = _referents.KindOf(noun);
        // «الوزيران»: the ministers, whatever other two were told of together.
        if (kind == EntityKind.Person && count == "2" && noun is not null && _titled.PairOf(noun) is { Count: 2 } holders && !(_groups.Count > 0 && _groups[^1].Count == 2 && _groups[^1].All(id => _titled.IsOneOf(noun, id)))) return holders;
        for (var i = _groups.Count - 1; i >= 0; i--)
            if ((count is null || count == _groups[i].Count.ToString(CultureInfo.InvariantCulture)) && (kind is null || _groups[i].All(id => EntityKinds.OfId(id) == kind)))
                return _groups[i];
        if ((kind == EntityKind.Person || noun is null) && _rows.FindLast(r => count is null || count == r.Count.ToString(CultureInfo.InvariantCulture)) is { } row) return row;
        if (kind is not (EntityKind.State or EntityKind.Organization) || count != "2") return [];
        var last = _recent.Where(id => EntityKinds.OfId(id) == kind && _referents.Fits(noun, id)).TakeLast(2).ToList();
        return last.Count == 2 ? last : [];
    }

    private string? Last(EntityKind kind, string? noun)
    {
        for (var i = _recent.Count - 1; i >= 0; i--)
            if (EntityKinds.OfId(_recent[i]) == kind && _referents.Fits(noun, _recent[i]))
                return _recent[i];
        return null;
    }

    private void Note(EntityKind kind, string id, bool subject)
    {
        _titled.Note(kind, id);
        if (kind == EntityKind.Person && (subject || _person is null) && _person != id) (PersonBefore, _person) = (_person, id);
        if (kind is EntityKind.State or EntityKind.Organization && (subject || _thing is null)) _thing = id;
        if (kind is EntityKind.Person or EntityKind.Place) return;
        _recent.Remove(id);
        _recent.Add(id);
    }

    private static IReadOnlyList<string> One(string? id) => id is null ? [] : [id];
}
