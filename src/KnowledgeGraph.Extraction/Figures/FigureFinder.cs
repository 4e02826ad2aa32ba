using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>A figure in a sentence; token indexes are into the sentence.</summary>
internal sealed record FoundFigure(FigureKind Kind, long? Min, long? Max, string? Unit, int First, int Last);

/// <summary>
/// Finds how many were killed, wounded, arrested or took part, and how much money was given: a number, and around it the words that say of what.
/// The part that «including», «بينهم» takes out of a number is none of its own.
/// </summary>
internal sealed class FigureFinder(NumberReader numbers, FigureWords words)
{
    private const int NounReach = 2;
    private const int StateReach = 5;
    private const int TollReach = 7;
    private const int SubjectReach = 6;

    /// <summary>«about» leaves a tenth on either side.</summary>
    private const long Vicinity = 10;

    public IEnumerable<FoundFigure> In(SentenceAnalysis sentence)
    {
        var tokens = sentence.Tokens;
        var inSubset = false;
        FoundFigure? before = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation) inSubset = false;
            if (words.At("subset", tokens, i) is { } opens)
            {
                (inSubset, i) = (true, opens.Last);
                continue;
            }

            if (IsInDate(sentence, i)) continue;
            if (Pair(tokens, i) is { } pair)
            {
                if (!inSubset) yield return before = pair;
                continue;
            }

            if (numbers.At(tokens, i) is not { } number) continue;
            var first = words.EndingAt("bound", tokens, i - 1)?.First ?? i;
            inSubset &= Act(tokens, first) is null;
            i = number.Last;
            if (inSubset || Any("subset", tokens, number.Last + 1) || Figure(sentence, number, before) is not { } found) continue;
            yield return before = found;
            i = Math.Max(i, found.Last);
        }
    }

    private static bool IsInDate(SentenceAnalysis sentence, int token)
    {
        for (var i = 0; i < sentence.Dates.Count; i++)
            if (sentence.Dates[i].First <= token && token <= sentence.Dates[i].Last)
                return true;
        return false;
    }

    private FoundFigure? Figure(SentenceAnalysis sentence, FoundNumber number, FoundFigure? before)
    {
        var tokens = sentence.Tokens;
        var sign = words.EndingAt("sign", tokens, number.First - 1);
        var (bound, first) = words.EndingAt("bound", tokens, (sign?.First ?? number.First) - 1) is { } b ? (b.Value, b.First) : (null, sign?.First ?? number.First);
        var (last, noun) = (number.Last, Noun(sentence, number.Last));
        if ((words.At("after", tokens, last + 1) ?? (noun is { } n ? words.At("after", tokens, n.Last + 1) : null)) is { } after)
        {
            bound = after.Value;
            if (noun is null) last = after.Last;
        }

        var (min, max) = Range(number, bound);
        if (Currency(tokens, sign?.Value, last) is { } money) return new(FigureKind.Amount, min, max, money.Unit, first, money.Last);
        if (Any("stop", tokens, last + 1)) return null;
        if (noun is null && Counted(sentence, last) is { } counted) return new(counted.Kind, min, max, null, first, counted.Last);
        var end = noun?.Last ?? last;
        if (Toll(tokens, first) is { } toll && (noun is not null || IsEdge(tokens, end + 1))) return Of(toll, end);
        if (State(tokens, noun is null ? end + 1 : AfterNoun(sentence, end)) is { } state) return Of(state.Kind, noun is null ? state.Last : end);
        if ((Act(tokens, first) ?? (noun is null ? null : VerbFirst(sentence, first))) is { } act && (noun is not null || IsEdge(tokens, end + 1))) return Of(act, end);
        // «killed 12 people and three soldiers»: the kind of the neighbour holds for both.
        if (noun is not null && before is not null && IsJoined(tokens, before.Last, first)) return Of(before.Kind, end);
        return words.At("count", tokens, last + 1) is { } itself ? Of(FigureWords.Kind(itself.Value), itself.Last) : null;

        // Of troops and those who take part the noun only says the kind again.
        FoundFigure Of(FigureKind kind, int to) => new(kind, min, max, kind is FigureKind.Troops or FigureKind.Participants ? null : noun?.Unit, first, to);
    }

    /// <summary>A noun that says the kind itself: «12 deaths», «30 جريحا».</summary>
    private (FigureKind Kind, int Last)? Counted(SentenceAnalysis sentence, int after)
    {
        var tokens = sentence.Tokens;
        for (var at = after + 1; at <= after + 1 + NounReach && at < tokens.Count; at++)
        {
            if (words.At("count", tokens, at) is { } count) return (FigureWords.Kind(count.Value), count.Last);
            if (!IsPlain(tokens, at)) return null;
        }

        return null;
    }

    /// <summary>Where the verb can stand: past «, including three officers,» and «and three soldiers».</summary>
    private int AfterNoun(SentenceAnalysis sentence, int noun)
    {
        var tokens = sentence.Tokens;
        var at = noun + 1;
        while (at + 1 < tokens.Count)
        {
            var next = tokens[at].Key is "and" or "," or "\u060C" ? at + 1 : at;
            if (words.At("subset", tokens, next) is not null)
            {
                for (at = next; at < tokens.Count && tokens[at].Kind != TokenKind.Punctuation;) at++;
                at++;
            }
            else if (next > at && numbers.At(tokens, next) is { } number && Noun(sentence, number.Last) is { } other)
            {
                at = other.Last + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Two of them in one word: «قتيلان», «مقتل شخصين».</summary>
    private FoundFigure? Pair(IReadOnlyList<Token> tokens, int at)
    {
        if (words.At("countpair", tokens, at) is { } count) return new(FigureWords.Kind(count.Value), 2, 2, null, at, count.Last);
        if (words.At("pair", tokens, at) is not { } pair || Act(tokens, at) is not { } act) return null;
        return new(act, 2, 2, UnitOf(pair.Value), at, pair.Last);
    }

    private (string? Unit, int Last)? Noun(SentenceAnalysis sentence, int after)
    {
        var tokens = sentence.Tokens;
        for (var at = after + 1; at <= after + 1 + NounReach && at < tokens.Count; at++)
        {
            if (words.At("noun", tokens, at) is { } noun) return (UnitOf(noun.Value), noun.Last);
            if (IsPeople(sentence, at))
            {
                // «12 Syrian soldiers» are soldiers, «12 Syrians» people.
                if (words.At("noun", tokens, at + 1) is { } next) return (UnitOf(next.Value), next.Last);
                return (null, at);
            }

            if (!IsPlain(tokens, at)) return null;
        }

        return null;
    }

    /// <summary>A word that can stand between a number and its noun.</summary>
    private bool IsPlain(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && !Any("edge", tokens, at) && !Any("state", tokens, at) && !Any("act", tokens, at) && !Any("stop", tokens, at);

    /// <summary>The adjective or people of a state or place.</summary>
    private static bool IsPeople(SentenceAnalysis sentence, int token) =>
        sentence.Mentions.Any(m => m.Form == MentionForm.Demonym && m.First <= token && token <= m.Last);

    /// <summary>«were killed», «have been arrested», «dead»: after the number and its noun.</summary>
    private (FigureKind Kind, int Last)? State(IReadOnlyList<Token> tokens, int from)
    {
        var aux = false;
        for (var at = from; at < tokens.Count && at <= from + StateReach; at++)
        {
            if (words.At("state", tokens, at) is { } state)
            {
                // «12 soldiers killed a man» did it themselves; «12 killed in Aden» did not.
                return aux || IsEdge(tokens, state.Last + 1) ? (FigureWords.Kind(state.Value), state.Last) : null;
            }

            if (!Any("aux", tokens, at)) return null;
            aux = true;
        }

        return null;
    }

    /// <summary>«killed», «مقتل», right before the number.</summary>
    private FigureKind? Act(IReadOnlyList<Token> tokens, int first) =>
        words.EndingAt("act", tokens, first - 1) is { } act && !Any("aux", tokens, act.First - 1) ? FigureWords.Kind(act.Value) : null;

    /// <summary>«قتلت القوات الإسرائيلية 12»: the verb, its subject, the number.</summary>
    private FigureKind? VerbFirst(SentenceAnalysis sentence, int first)
    {
        if (sentence.Language != Language.Ar) return null;
        var tokens = sentence.Tokens;
        for (var at = first - 1; at >= 0 && at >= first - SubjectReach; at--)
        {
            if (words.EndingAt("act", tokens, at) is { } act) return FigureWords.Kind(act.Value);
            if (tokens[at].Kind != TokenKind.Word || Any("edge", tokens, at) || Any("state", tokens, at)) return null;
        }

        return null;
    }

    /// <summary>«the death toll rose to»: before the number, with nothing but linking words between.</summary>
    private FigureKind? Toll(IReadOnlyList<Token> tokens, int first)
    {
        var links = 0;
        for (var at = first - 1; at >= 0 && at >= first - TollReach; at--)
        {
            if (words.EndingAt("toll", tokens, at) is { } toll) return links > 0 ? FigureWords.Kind(toll.Value) : null;
            if (words.EndingAt("tolllink", tokens, at) is null) return null;
            links++;
        }

        return null;
    }

    private (string Unit, int Last)? Currency(IReadOnlyList<Token> tokens, string? sign, int last) =>
        sign is not null ? (sign, last) : words.At("currency", tokens, last + 1) ?? words.At("sign", tokens, last + 1);

    private static (long? Min, long? Max) Range(FoundNumber number, string? bound) => bound switch
    {
        "least" => (number.Min, null),
        "most" => (null, number.Max),
        "about" => (number.Min - number.Min / Vicinity, number.Max + (number.Max + Vicinity - 1) / Vicinity),
        _ => (number.Min, number.Max),
    };

    private static bool IsJoined(IReadOnlyList<Token> tokens, int last, int first) =>
        first - last is 1 or 2 && (first - last == 1 || tokens[last + 1].Key is "and" or "," or "\u060C" or "\u0648");

    private bool IsEdge(IReadOnlyList<Token> tokens, int at) =>
        at >= tokens.Count || tokens[at].Kind == TokenKind.Punctuation || Any("edge", tokens, at) || Any("subset", tokens, at)
        || tokens[at].Key.StartsWith(Text.Characters.ArabicLetters.Waw);

    private bool Any(string name, IReadOnlyList<Token> tokens, int at) => words.At(name, tokens, at) is not null;

    private static string? UnitOf(string value) => value == "-" ? null : value;
}
