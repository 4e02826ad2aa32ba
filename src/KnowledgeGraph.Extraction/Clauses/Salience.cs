using System.Globalization;
using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Who the text is speaking of: what a pronoun, a description or a missing subject stands for. One for each document, read in order.</summary>
internal sealed class Salience
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private List<string> _subject = [];
    private List<string> _plural = [];
    private string? _person;
    private string? _thing;
    private string? _state;
    private string? _organization;
    private string? _initiative;

    public Salience(DocumentAnalysis analysis)
    {
        foreach (var sentence in analysis.Sentences)
            foreach (var mention in sentence.Mentions)
            {
                if (mention.Kind == EntityKind.Place) _places.TryAdd(analysis.Document.Text[mention.Start..mention.End].ToUpperInvariant(), mention.EntityId);
                foreach (var office in mention.Title?.Offices ?? [])
                    foreach (var word in office.Text.Split(' '))
                        if (TextKey.Of(word) is { Length: > 2 } key)
                            _titled.TryAdd(key.StartsWith("\u0627\u0644", StringComparison.Ordinal) ? key[2..] : key, mention.EntityId);
                if (mention.Title?.Offices.FirstOrDefault(o => o.Body is not null && !o.Former)?.Body is { } body)
                    _bodies.TryAdd(mention.EntityId, body);
            }
    }

    /// <summary>The body a person speaks for by a title that the document gives, or null.</summary>
    public string? BodyOf(string person) => _bodies.GetValueOrDefault(person);

    /// <summary>The place of the document that is written so, letter case aside; null where there is none.</summary>
    public string? PlaceNamed(string text) => _places.GetValueOrDefault(text.ToUpperInvariant());

    /// <summary>The person last spoken of as a subject, or null.</summary>
    public string? Person => _person;

    /// <summary>What a subject stands for; empty where nothing is safe to say.</summary>
    public IReadOnlyList<string> Resolve(Subject subject) =>
        subject switch
        {
            { Pronoun: PronounKind.Person, Noun: { } noun } when _titled.TryGetValue(noun, out var person) => [person],
            { Pronoun: PronounKind.Plural, Noun: { } count } => _lists.TryGetValue(count, out var list) ? list : [],
            _ => Resolve(subject.Pronoun),
        };

    /// <summary>The same for a pronoun.</summary>
    public IReadOnlyList<string> Resolve(PronounKind kind) => kind switch
    {
        PronounKind.Person => One(_person),
        PronounKind.Thing => One(_thing),
        PronounKind.State => One(_state),
        PronounKind.Organization => One(_organization),
        PronounKind.Initiative => One(_initiative),
        PronounKind.Plural => _plural,
        PronounKind.Speaker => One(_person is { } person ? BodyOf(person) : null),
        PronounKind.Elided => _subject,
        _ => [],
    };

    /// <summary>Notes the subject of a verb.</summary>
    public void NoteSubject(IReadOnlyList<PhraseMember> members)
    {
        if (members.All(m => m.Mention.Kind is EntityKind.Place or EntityKind.Initiative && !m.Collective)) return;
        _subject = [.. members.Where(m => m.Mention.Kind is not (EntityKind.Place or EntityKind.Initiative) || m.Collective).Select(m => m.Id)];
        if (members.Count > 1) _plural = _subject;
        if (members.Count > 1 && members.All(m => m.Mention.Kind == members[0].Mention.Kind)) _lists[members.Count.ToString(CultureInfo.InvariantCulture)] = _subject;
        foreach (var member in members) Note(member.Mention.Kind, member.Id, true);
    }

    /// <summary>Notes a description as the subject: «the king said».</summary>
    public void NoteSubject(Subject subject)
    {
        if (subject.Phrase is { } phrase) NoteSubject(phrase.Members);
        else if (subject is { Pronoun: PronounKind.Person, Noun: not null } && Resolve(subject) is [var person]) _person = person;
    }

    /// <summary>Notes the participants of an event, to whom «the two sides» can refer.</summary>
    public void NotePair(IReadOnlyList<string> participants)
    {
        if (participants.Count is > 1 and < 6) _plural = [.. participants];
    }

    /// <summary>Notes a name that is no subject.</summary>
    public void NoteMention(EntityKind kind, string id) => Note(kind, id, false);

    private void Note(EntityKind kind, string id, bool subject)
    {
        switch (kind)
        {
            case EntityKind.Person when subject || _person is null:
                _person = id;
                break;
            case EntityKind.Initiative:
                _initiative = id;
                break;
            case EntityKind.State:
                _state = id;
                if (subject || _thing is null) _thing = id;
                break;
            case EntityKind.Organization:
                _organization = id;
                if (subject || _thing is null) _thing = id;
                break;
        }
    }

    private static IReadOnlyList<string> One(string? id) => id is null ? [] : [id];
}
