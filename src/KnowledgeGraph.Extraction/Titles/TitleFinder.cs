using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Characters;

namespace KnowledgeGraph.Extraction.Titles;

/// <summary>
/// Finds titles: offices with the state or organisation they belong to, several in a row where "and" joins them.
/// English: <c>[former] [Kuwaiti | NATO | Qatar's] office [of the body]</c>. Arabic: <c>office [body | adjective | particle + body] [former] [and office …]</c>.
/// </summary>
internal sealed class TitleFinder(TitleWords titles, WordClasses words, NameWords nameWords, NameTables names)
{
    private const string Accredited = "\u0644\u062F\u064A";

    /// <summary>The titles of a document in order, not overlapping.</summary>
    /// <param name="mentions">What may be a body: names found so far, by their first token.</param>
    public List<TitlePhrase> Find(DocumentReading reading, MentionMap mentions)
    {
        var phrases = new List<TitlePhrase>();
        var i = 0;
        while (i < reading.Tokens.Count)
        {
            var phrase = phrases.Count > 0 && IsNear(reading, i, phrases[^1].First) && Counterpart(reading, mentions, phrases[^1], i) is { } counterpart ? counterpart
                : reading.Is(i, WordShape.Punctuation) || IsWithinName(mentions, i) ? null : reading.Is(i, WordShape.Arabic) ? Arabic(reading, mentions, i) : English(reading, mentions, i);
            if (phrase is not null) phrases.Add(phrase);
            i = phrase is null ? i + 1 : phrase.Last + 1;
        }

        return phrases;
    }

    /// <summary>In the same sentence or the next.</summary>
    private static bool IsNear(DocumentReading reading, int token, int before) => reading.SentenceOf[token] - reading.SentenceOf[before] <= 1;

    /// <summary>«نظيره العماني»: the office told before, of another state; «نظيره خالد العطية»: of the state that the person is known to serve.</summary>
    private TitlePhrase? Counterpart(DocumentReading reading, MentionMap mentions, TitlePhrase before, int at)
    {
        if (!reading.Is(at, WordShape.Arabic) || !words.Is(reading.Tokens[at].Key, WordClass.Counterpart) || before.Parts[^1].OfficeId is not { } office) return null;
        if (!reading.InSentence(at + 1, at)) return null;
        return mentions.At(at + 1) switch
        {
            { Form: MentionForm.Demonym, Kind: EntityKind.State, Proclitics: "" } state => new(at, state.Last, [new(at, at, reading.Tokens[at].Start, office, state, false)]),
            { Kind: EntityKind.Person, Proclitics: "" } => new(at, at, [new(at, at, reading.Tokens[at].Start, office, null, false)]),
            _ => null,
        };
    }

    private static bool IsWithinName(MentionMap mentions, int token) =>
        mentions.At(token) is { } c && (c.First < token || c.Kind is EntityKind.Initiative or EntityKind.Person);

    private TitlePhrase? English(DocumentReading reading, MentionMap mentions, int first)
    {
        var at = first;
        var former = false;
        Candidate? before = null;
        while (reading.InSentence(at, first))
        {
            if (words.Is(reading.Tokens[at].Key, WordClass.Former) && !former)
            {
                former = true;
                at++;
            }
            else if (before is null && mentions.At(at) is { } body && body.First == at && body.Kind != EntityKind.Person)
            {
                before = body;
                at = body.Last + 1;
                if (reading.InSentence(at, first) && reading.Is(at, WordShape.Possessive)) at++;
            }
            else break;
        }

        if (!reading.InSentence(at, first) || OfficeAt(reading, mentions, at) is null) return null;
        var parts = new List<TitlePart>();
        var last = -1;
        while (reading.InSentence(at, first) && OfficeAt(reading, mentions, at) is { } office)
        {
            var body = before;
            last = office.Last;
            var next = last + 1;
            if (reading.InSentence(next, first) && reading.Tokens[next].Key is "of" or "for" or "to" or "in" or "at")
            {
                var of = next + 1;
                if (reading.KeyIs(of, first, "the")) of++;
                if (reading.InSentence(of, first) && mentions.At(of) is { } named && named.First == of && named.Kind != EntityKind.Person)
                {
                    // «Egypt's ambassador to Japan»: to whom an envoy of the body named first is sent.
                    if (before is null || reading.Tokens[next].Key is not ("to" or "in" or "at")) body = named;
                    last = named.Last;
                    next = last + 1;
                    // «in NATO's Joint Intelligence and Security Division»: the division's office.
                    if (reading.InSentence(next + 1, first) && reading.Is(next, WordShape.Possessive) && mentions.At(next + 1) is { Kind: EntityKind.Organization } inner && inner.First == next + 1)
                    {
                        body = inner;
                        last = inner.Last;
                        next = last + 1;
                    }
                }
            }

            parts.Add(new(office.First, office.Last, office.Start, office.OfficeId!, body, former));
            if (!reading.InSentence(next, first) || reading.Tokens[next].Key is not ("and" or "," or "&")) break;
            at = next + 1;
            if (reading.KeyIs(at, first, "and")) at++;
            // «secretary general of the division, and Admiral Salem»: a rank after a comma begins another name.
            if (reading.Tokens[next].Text == "," && reading.InSentence(at, first) && titles.IsHonorific(reading, at)) break;
        }

        return parts.Count == 0 ? null : new(first, last, ShareBodies(parts));
    }

    private TitlePhrase? Arabic(DocumentReading reading, MentionMap mentions, int first)
    {
        if (OfficeAt(reading, mentions, first) is null) return null;
        var parts = new List<TitlePart>();
        var at = first;
        var last = -1;
        while (reading.InSentence(at, first) && OfficeAt(reading, mentions, at) is { } office && !IsNameOrAdjective(reading, office))
        {
            if (parts.Count > 0 && at != first && !reading.Tokens[at].Key.StartsWith(ArabicLetters.Waw) && !(office.Last > office.First && parts[^1].IsComplete(reading) && !titles.IsHonorific(reading, office.First, office.Last))) break;
            last = office.Last;
            Candidate? body = null;
            var former = false;
            while (true)
            {
                var next = last + 1;
                if (!reading.InSentence(next, first)) break;
                // The office's own adjective: the financial official, the military representative.
                if (body is null && !former && last == office.Last && IsDefinite(reading, office.First) && IsDefinite(reading, next) && mentions.At(next) is null
                    && nameWords.Standing(reading.Tokens[next].Key) is not null)
                {
                    last = next;
                    office = office with { Last = next };
                    continue;
                }

                if (words.Is(reading.Tokens[next].Key, WordClass.Former))
                {
                    former = true;
                    last = next;
                    continue;
                }

                // A preposition, quotation mark or bracket may stand between the office and its body.
                var start = next;
                if (words.Is(reading.Tokens[start].Key, WordClass.Locative) || reading.Tokens[start].Text is "(" or "\u00AB" or "\"") start++;
                if (reading.InSentence(start, first) && mentions.At(start) is { } named && named.First == start && (IsBody(named, body) || (body is not null && named.Kind == body.Kind && reading.Tokens[next].Text is "(")))
                {
                    body ??= named;
                    last = named.Last;
                    if (reading.InSentence(last + 1, first) && reading.Tokens[last + 1].Text is ")" or "\u00BB" or "\"") last++;
                    continue;
                }

                if (words.Is(reading.Tokens[next].Key, WordClass.Acting))
                {
                    last = next;
                    continue;
                }

                // «سفير روسيا لدى الحلف»: to whom an envoy of the body named is sent.
                if (body is not null && reading.Tokens[next].Key == Accredited && reading.InSentence(next + 1, first))
                {
                    last = mentions.At(next + 1)?.Last ?? next + 1;
                    continue;
                }

                break;
            }

            parts.Add(new(office.First, office.Last, office.Start, office.OfficeId!, body, former));
            at = last + 1;
        }

        return parts.Count == 0 ? null : new(first, last, ShareBodies(parts));
    }

    /// <summary>
    /// A single word that is a given name after a form of address (Amin), or an adjective after its noun (political, economic) unless a given name follows.
    /// </summary>
    private bool IsNameOrAdjective(DocumentReading reading, TitleWord office)
    {
        if (office.First != office.Last) return false;
        var key = reading.Tokens[office.First].Key;
        if (names.IsGiven(key) && reading.InSentence(office.First - 1, office.First) && titles.HonorificAt(reading, office.First - 1) is not null) return true;
        if (reading.Tokens[office.First].Text[^1] is not (ArabicLetters.Yeh or ArabicLetters.TehMarbuta)) return false;
        return reading.InSentence(office.First - 1, office.First) && reading.Is(office.First - 1, WordShape.Arabic) && !words.Is(reading.Tokens[office.First - 1].Key, WordClass.Speech)
            && !(reading.InSentence(office.Last + 1, office.First) && names.IsGiven(reading.Tokens[office.Last + 1].Key));
    }

    private static bool IsDefinite(DocumentReading reading, int token) => reading.Splits(token).Any(s => s.Rest.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal));

    /// <summary>A first body, or a further word for the same: its acronym in brackets, its state's adjective.</summary>
    private static bool IsBody(Candidate named, Candidate? body)
    {
        if (named.Kind == EntityKind.Person) return false;
        if (named.Proclitics.Length > 0 && named.Proclitics is not [ArabicLetters.Lam or ArabicLetters.Beh]) return false;
        return body is null || named.Form is MentionForm.Acronym or MentionForm.Demonym;
    }

    /// <summary>The longest office that no name reaches into: a ministry within an office is its body.</summary>
    private TitleWord? OfficeAt(DocumentReading reading, MentionMap mentions, int token)
    {
        foreach (var office in titles.OfficesAt(reading, token))
            if (IsFree(mentions, office))
                return office;
        return null;
    }

    private static bool IsFree(MentionMap mentions, TitleWord office)
    {
        for (var i = office.First; i <= office.Last; i++)
            if (mentions.At(i) is { } c && (c.Length > 1 || c.Form != MentionForm.Demonym))
                return false;
        return true;
    }

    /// <summary>An office that names no body has that of the next one that does, else of the one before.</summary>
    private static List<TitlePart> ShareBodies(List<TitlePart> parts)
    {
        for (var i = parts.Count - 2; i >= 0; i--)
            if (parts[i].Body is null)
                parts[i] = parts[i] with { Body = parts[i + 1].Body };
        return parts;
    }
}
