using System.Globalization;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Language = KnowledgeGraph.Text.Language;

namespace KnowledgeGraph.Search.DatabaseSearch;

/// <summary>
/// What a query in Lucene's syntax can be found by in the database: all that the query finds, and perhaps more, which the index of the candidates then leaves out. What must stand in
/// a hit becomes a part or a filter; of alternatives any is enough; what must not stand there is not looked at.
/// </summary>
internal sealed class StrictHits
{
    private readonly List<HitPart> parts = [];
    private HitFilter filter;

    private StrictHits(HitFilter filter) => this.filter = filter;

    /// <param name="filter">What the request lets through besides.</param>
    public static (IReadOnlyList<HitPart> Parts, HitFilter Filter) Of(Query query, HitFilter filter)
    {
        var hits = new StrictHits(filter);
        hits.Require(query);
        return (hits.parts.Count == 0 ? [new([], [], [], [], Everything: true)] : hits.parts, hits.filter);
    }

    private void Require(Query query)
    {
        switch (query)
        {
            case BooleanQuery boolean when boolean.Clauses.Any(clause => clause.Occur == Occur.MUST):
                foreach (var clause in boolean.Clauses.Where(clause => clause.Occur == Occur.MUST)) Require(clause.Query);
                break;
            case TermQuery term when Narrow(term.Term): break;
            case TermRangeQuery range: Narrow(range); break;
            default:
                var alternatives = new Alternatives();
                alternatives.Add(query);
                parts.Add(alternatives.Part);
                break;
        }
    }

    private bool Narrow(Term term)
    {
        switch (term.Field)
        {
            case IndexFields.Kind when Enum.TryParse<SearchKind>(term.Text, ignoreCase: true, out var kind):
                filter = filter with { Kinds = filter.Kinds is null ? [kind] : [.. filter.Kinds.Where(k => k == kind)] };
                return true;
            case IndexFields.Language when LanguageTags.FromTag(term.Text) is { } language:
                filter = filter with { Languages = [.. filter.Languages ?? [], language] };
                return true;
            case IndexFields.Publisher:
                filter = filter with { Publishers = filter.Publishers is null ? [term.Text] : [.. filter.Publishers.Where(p => p == term.Text)] };
                return true;
            case IndexFields.Mentions:
                filter = filter with { Mentions = [.. filter.Mentions ?? [], term.Text] };
                return true;
            case IndexFields.EventType when EnumSpelling.Read<EventType>(term.Text) is { } type:
                filter = filter with { Types = [type] };
                return true;
            case IndexFields.Date or IndexFields.EventType or IndexFields.Kind or IndexFields.Language: return true;
            default: return false;
        }
    }

    private void Narrow(TermRangeQuery range)
    {
        filter = filter with
        {
            Earliest = Later(filter.Earliest, Day(range.LowerTerm?.Utf8ToString(), 0)),
            Latest = Earlier(filter.Latest, Day(range.UpperTerm?.Utf8ToString(), 9)),
        };

        static int? Later(int? a, int? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);
        static int? Earlier(int? a, int? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
    }

    // The digits of a date, filled up so that no day within it is left out; null where it is none.
    private static int? Day(string? date, int fill)
    {
        if (date is null) return null;
        var digits = string.Concat(date.Where(char.IsAsciiDigit).Take(8)).PadRight(8, (char)('0' + fill));
        return char.IsAsciiDigit(date.FirstOrDefault()) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : null;
    }

    private sealed class Alternatives
    {
        private readonly List<TextTerm> texts = [];
        private readonly List<NameTerm> names = [];
        private readonly List<string> mentions = [];
        private readonly List<string> ids = [];
        private readonly List<int> years = [];
        private bool everything;

        public HitPart Part => new(texts.Count + names.Count == 0 ? [] : [new([.. texts.Distinct()], [.. names.Distinct()])], mentions, ids, years, everything);

        public void Add(Query query)
        {
            switch (query)
            {
                case BooleanQuery boolean:
                    foreach (var clause in boolean.Clauses.Where(clause => clause.Occur != Occur.MUST_NOT)) Add(clause.Query);
                    break;
                case DisjunctionMaxQuery best:
                    foreach (var part in best) Add(part);
                    break;
                case ConstantScoreQuery { Query: { } constant }: Add(constant); break;
                case TermQuery term: Add(term.Term, TextMatch.Stem, NamePart.Word); break;
                case PrefixQuery prefix: Add(prefix.Prefix, TextMatch.Beginning, NamePart.Beginning); break;
                case WildcardQuery pattern: Add(pattern.Term, TextMatch.Pattern, NamePart.Pattern); break;
                case FuzzyQuery near:
                    Add(near.Term, near.MaxEdits < 2 ? TextMatch.OneLetterOff : TextMatch.TwoLettersOff, near.MaxEdits < 2 ? NamePart.OneLetterOff : NamePart.TwoLettersOff);
                    break;
                case MultiPhraseQuery phrase:
                    foreach (var term in phrase.GetTermArrays().FirstOrDefault() ?? []) Add(term, TextMatch.Stem, NamePart.Word);
                    break;
                default: everything = true; break;
            }
        }

        private void Add(Term term, TextMatch match, NamePart part)
        {
            switch (term.Field)
            {
                case IndexFields.TextEn or IndexFields.TitleEn or IndexFields.AboutEn: texts.Add(new(Language.En, match, term.Text)); break;
                case IndexFields.TextAr or IndexFields.TitleAr or IndexFields.AboutAr:
                    var stem = term.Text.TrimStart(ArabicStemFilter.SecondReading);
                    texts.AddRange(match == TextMatch.Stem ? ArabicStemmer.Forms(stem).Select(form => new TextTerm(Language.Ar, TextMatch.Word, form)) : [new(Language.Ar, match, stem)]);
                    break;
                case IndexFields.Name: names.Add(new(part, term.Text)); break;
                case IndexFields.Mentions: mentions.Add(term.Text); break;
                case IndexFields.Id: ids.Add(term.Text); break;
                case IndexFields.Year when int.TryParse(term.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < 10_000: years.Add(year); break;
                default: everything = true; break;
            }
        }
    }
}
