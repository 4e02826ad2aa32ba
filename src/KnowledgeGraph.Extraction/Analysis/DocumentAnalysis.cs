using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Analysis;

/// <summary>A document with its sentences, and in them the mentions and dates: what the finders of relations and events read.</summary>
internal sealed record DocumentAnalysis(Document Document, IReadOnlyList<SentenceAnalysis> Sentences, IReadOnlyList<FoundEntity> Entities);

/// <summary>One sentence. Token indexes below are into <see cref="Tokens"/>; offsets are UTF-16 units into the document's text.</summary>
/// <param name="Paragraph">0-based number of its paragraph.</param>
/// <param name="IsHeadline">True for a title line: its statements usually repeat the body's.</param>
internal sealed record SentenceAnalysis(
    int Start, int End, Language Language, int Paragraph, bool IsHeadline, IReadOnlyList<Token> Tokens,
    IReadOnlyList<FoundMention> Mentions, IReadOnlyList<FoundDate> Dates)
{
    /// <summary>The tokens that a hyphen joins to the one before («Iran-backed»).</summary>
    public IReadOnlySet<int> Hyphenated { get; init; } = new HashSet<int>();

    /// <summary>Titles that no name stands beside: «served as secretary general of the organisation».</summary>
    public IReadOnlyList<FoundTitle> LooseTitles { get; init; } = [];

    /// <summary>The sentence read for its clauses; null until one is needed.</summary>
    public ClauseView? Clauses { get; set; }
}

/// <summary>A mention, resolved. Mentions of one sentence are in order and do not overlap.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, inclusive.</param>
/// <param name="Start">First unit of the name, attached Arabic proclitics left out.</param>
/// <param name="Proclitics">The attached Arabic particles before the name, as written, in order (<c>و</c>, <c>ب</c>, <c>ل</c> …); empty where none.</param>
/// <param name="Title">The office or honorific that stands with it, or null.</param>
internal sealed record FoundMention(
    int First, int Last, int Start, int End, string EntityId, EntityKind Kind, MentionForm Form, string Proclitics, FoundTitle? Title)
{
    /// <summary>Why it was taken for this entity; null where that is not recorded.</summary>
    public FoundResolution? Resolution { get; init; }

    /// <summary>First unit of the titles and forms of address that stand right before a person's name; null where none does.</summary>
    public int? TitledStart { get; init; }
}

/// <summary>Why a mention was taken for its entity.</summary>
/// <param name="Words">The other words of the text that decided, or null.</param>
/// <param name="Rejected">What else it could have named.</param>
internal sealed record FoundResolution(string Rule, string? Words, IReadOnlyList<RejectedCandidate> Rejected);

/// <summary>An office next to a person's name: «NATO Secretary General Jens Stoltenberg», «وزير الخارجية الكويتي الشيخ صباح».</summary>
/// <param name="Offices">Each office named, in order; «Deputy Prime Minister and Foreign Minister» has two.</param>
internal sealed record FoundTitle(int First, int Last, IReadOnlyList<FoundOffice> Offices);

/// <summary>One office of a title.</summary>
/// <param name="Text">The title's words as written, without the body's name where it stands outside of them.</param>
/// <param name="OfficeId">The lexicon's id; null where the lexicon has none.</param>
/// <param name="Body">Id of the organisation or state it belongs to, as the text or the document's context tells; null where it does not.</param>
/// <param name="Former">True for a past holder.</param>
internal sealed record FoundOffice(int First, int Last, string Text, string? OfficeId, string? Body, bool Former);

/// <summary>A date expression and what it means, worked out from the document's date where it is relative.</summary>
internal sealed record FoundDate(int First, int Last, Edtf Date);

/// <summary>An entity of the document.</summary>
/// <param name="Known">True where the seed knows it.</param>
/// <param name="Names">Names the document gives it; for a known entity those too that the seed lacks.</param>
/// <param name="Reason">Why the mentions were taken for this entity, in a few words of the rule's vocabulary.</param>
internal sealed record FoundEntity(string Id, EntityKind Kind, bool Known, IReadOnlyList<Name> Names, string Reason);
