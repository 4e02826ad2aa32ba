using System.Globalization;
using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Who the text is speaking of: what a pronoun, a description or a missing subject stands for. One for each document, read in order.</summary>
internal sealed class Salience
{
    private const int Remembered = 8;
    private const int LeastOfMain = 3;
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly RecentPersons _persons = new();
    private readonly DocumentOffices _offices;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Referents _referents;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    // Who was named last stands last.
    private readonly List<string> _recent = [];
    private readonly List<IReadOnlyList<string>> _groups = [];
    private readonly List<IReadOnlyList<string>> _rows = [];
    private List<string> _subject = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _collectives = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _assembly = [];
    private string? _visitor;
    private IReadOnlyList<string> _hosts = [];
    private string? _thing;

    public Salience(DocumentAnalysis analysis, Referents referents)
    {
        _referents = referents;
        _offices = new(analysis, referents, _persons);
        foreach (var sentence in analysis.Sentences)
            foreach (var mention in sentence.Mentions)
            {
                _named.Add(mention.EntityId);
                _counts[mention.EntityId] = _counts.GetValueOrDefault(mention.EntityId) + 1;
                if (mention.Kind == EntityKind.Place) _places.TryAdd(analysis.Document.Text[mention.Start..mention.End].ToUpperInvariant(), mention.EntityId);
            }
    }

    /// <inheritdoc cref="DocumentOffices.BodyOf"/>
    public string? BodyOf(string person) => _offices.BodyOf(person);

    /// <inheritdoc cref="DocumentOffices.HolderOf(string, string)"/>
    public string? HolderOf(string noun, string body) => _offices.HolderOf(noun, body);

    /// <inheritdoc cref="DocumentOffices.HolderOf(SentenceAnalysis, NounPhrase, string)"/>
    public string? HolderOf(SentenceAnalysis sentence, NounPhrase phrase, string body) => _offices.HolderOf(sentence, phrase, body);

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

    /// <summary>The organisation of states that the text has named last, else the one it names; null where it names none.</summary>
    public string? League => _recent.FindLast(_referents.IsLeague) ?? _counts.Keys.FirstOrDefault(_referents.IsLeague);

    /// <summary>The person last spoken of as a subject, or null.</summary>
    public string? Person => _persons.Current;

    /// <summary>Goes on to the next sentence.</summary>
    public void Enter(ClauseView view)
    {
        _persons.Enter();
        // «What is the Peninsula Shield Force?»: the next sentences speak of it.
        if (view.Sentence.Language == Text.Language.En && view.Tokens is [{ Key: "what" or "who" }, { Key: "is" or "are" or "was" or "were" }, _, ..] && view.Phrases is [{ Slot.Length: 0 } topic, ..] && topic.First <= 3) NoteSubject(topic.Members);
    }

    /// <summary>The visitor and the hosts of the visit told last, for «the visitor», «his hosts».</summary>
    public void NoteVisit(string visitor, IReadOnlyList<string> hosts) => (_visitor, _hosts) = (visitor, hosts);

    /// <summary>Those who met in the assembly told last, for «the leaders».</summary>
    public void NoteAssembly(IReadOnlyList<string> members) => _assembly = members;

    /// <summary>«ambassadors from the Alliance's members … the ambassadors»: whose a plural noun of people was.</summary>
    public void NoteCollectives(ClauseView view)
    {
        if (view.Sentence.Language != Text.Language.En) return;
        foreach (var phrase in view.Phrases)
            if (phrase is { Plural: true, Members: [{ Collective: true, Mention: var main }] })
                for (var t = phrase.First; t <= phrase.Last; t++)
                    if ((t < main.First || t > main.Last) && view.Tokens[t].Key is { Length: > 4 } key && key[^1] == 's')
                        _collectives[key] = [main.EntityId];
    }

    /// <summary>Whom «him» can mean beside those who act: the person spoken of before them.</summary>
    public IReadOnlyList<string> ResolveObject(IEnumerable<string> acting) => One(_persons.Before(acting));

    /// <summary>What a subject stands for; empty where nothing is safe to say.</summary>
    public IReadOnlyList<string> Resolve(Subject subject) => Resolve(subject.Pronoun, subject.Noun, subject.Count);

    /// <summary>What a pronoun or description stands for.</summary>
    /// <param name="noun">The description's noun, or null.</param>
    /// <param name="count">How many it speaks of, in digits, or null.</param>
    /// <param name="except">Who is not meant: those on whom they act.</param>
    public IReadOnlyList<string> Resolve(PronounKind kind, string? noun = null, string? count = null, IReadOnlyList<string>? except = null) => kind switch
    {
        PronounKind.Person when noun is "visitor" or "guest" => One(_visitor),
        PronounKind.Person => One(noun is null ? Person : _offices.Titled.Of(noun)),
        PronounKind.Thing => One(_thing),
        PronounKind.Plural when noun is "hosts" => _hosts,
        PronounKind.Masculine => One(Person ?? _thing),
        PronounKind.State => One(Last(EntityKind.State, noun)),
        PronounKind.Organization => One(Last(EntityKind.Organization, noun)),
        PronounKind.Initiative => One(Last(EntityKind.Initiative, null)),
        PronounKind.Plural when noun is not null && count is null && _collectives.TryGetValue(noun, out var called) => called,
        PronounKind.Plural => Group(noun, count, except) is { Count: > 0 } group ? group : noun is "leaders" or "ministers" or "heads" or "allies" or "members" or "delegates" ? _assembly : [],
        PronounKind.Speaker => One(Person is { } person ? BodyOf(person) : null),
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
    /// <param name="aside">True in a clause that depends on another: the sentence after goes on with the subject of the main clause.</param>
    public void NoteSubject(IReadOnlyList<PhraseMember> members, bool aside = false)
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
        foreach (var member in members) Note(member.Mention.Kind, member.Id, true, aside);
    }

    /// <summary>Notes a description as the subject: «the king said».</summary>
    /// <param name="aside">True in a clause that depends on another.</param>
    public void NoteSubject(SentenceAnalysis sentence, Subject subject, bool aside = false)
    {
        if (subject.Phrase is { Members: [var only] } single && Acting(sentence, single, only) is var acting && acting != only.Id)
        {
            _subject = [acting];
            Note(EntityKind.Person, acting, true, aside);
            Note(only.Mention.Kind, only.Id, false);
        }
        else if (subject.Phrase is { } phrase) NoteSubject(phrase.Members, aside);
        else if (subject is { Pronoun: PronounKind.Person } && Resolve(subject) is [var person] && EntityKinds.OfId(person) == EntityKind.Person) _persons.Note(person, aside);
        else if (subject is { Pronoun: PronounKind.State or PronounKind.Organization, Noun: not null } && Resolve(subject) is [var body]) _thing = body;
        if (subject is { Phrase: null, Noun: not null } && sentence.Language == Text.Language.Ar && Resolve(subject) is { Count: > 0 } told) _subject = [.. told];
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
    private IReadOnlyList<string> Group(string? noun, string? count, IReadOnlyList<string>? except = null)
    {
        var kind = _referents.KindOf(noun);
        // «الوزيران»: the ministers, whatever other two were told of together.
        if (kind == EntityKind.Person && count == "2" && noun is not null && _offices.Titled.PairOf(noun) is { Count: 2 } holders && !(_groups.Count > 0 && _groups[^1].Count == 2 && _groups[^1].All(id => _offices.Titled.IsOneOf(noun, id)))) return holders;
        // «the two governments»: those of the visitor and the host.
        if (kind == EntityKind.State && count == "2")
            for (var i = _groups.Count - 1; i >= Math.Max(0, _groups.Count - 2); i--)
                if (_groups[i].Count == 2 && _groups[i].Select(id => EntityKinds.OfId(id) == EntityKind.Person ? BodyOf(id) ?? id : id).Distinct(StringComparer.Ordinal).ToList() is { Count: 2 } sides && sides.TrueForAll(id => EntityKinds.OfId(id) == EntityKind.State))
                    return sides;
        for (var i = _groups.Count - 1; i >= 0; i--)
            if ((except is null || !_groups[i].Any(except.Contains)) && (count is null || count == _groups[i].Count.ToString(CultureInfo.InvariantCulture)) && (kind is null || _groups[i].All(id => EntityKinds.OfId(id) == kind)))
                return _groups[i];
        if ((kind == EntityKind.Person || noun is null) && _rows.FindLast(r => count is null || count == r.Count.ToString(CultureInfo.InvariantCulture)) is { } row) return row;
        if (kind == EntityKind.Person && count == "2") return _persons.LastTwo(except);
        if (kind is not (EntityKind.State or EntityKind.Organization) || count != "2") return [];
        var last = _recent.Where(id => EntityKinds.OfId(id) == kind && _referents.Fits(noun, id)).TakeLast(2).ToList();
        return last.Count == 2 ? last : [];
    }

    private string? Last(EntityKind kind, string? noun)
    {
        // «the council» is rather the Gulf Cooperation Council than the European Union.
        if (noun is not null)
            for (var i = _recent.Count - 1; i >= 0; i--)
                if (EntityKinds.OfId(_recent[i]) == kind && _referents.IsInName(_recent[i], noun))
                    return _recent[i];

        for (var i = _recent.Count - 1; i >= 0; i--)
            if (EntityKinds.OfId(_recent[i]) == kind && _referents.Fits(noun, _recent[i]))
                return _recent[i];
        return null;
    }

    private void Note(EntityKind kind, string id, bool subject, bool aside = false)
    {
        if (kind == EntityKind.Person && subject) _persons.Note(id, aside);
        else if (kind == EntityKind.Person) _persons.NoteName(id);
        if (kind is EntityKind.State or EntityKind.Organization && (subject || _thing is null)) _thing = id;
        if (kind is EntityKind.Person or EntityKind.Place) return;
        _recent.Remove(id);
        _recent.Add(id);
    }

    private static IReadOnlyList<string> One(string? id) => id is null ? [] : [id];
}
