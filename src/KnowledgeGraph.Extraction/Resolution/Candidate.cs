using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Persons;
using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>A place in the text that may name something. Found by one of the finders, kept or dropped by <see cref="CandidateSelection"/>, resolved by <see cref="Resolver"/>.</summary>
internal sealed class Candidate(int first, int last, int start, string proclitics, string rule)
{
    /// <summary>Index of the first token.</summary>
    public int First { get; } = first;

    /// <summary>Index of the last token, inclusive.</summary>
    public int Last { get; } = last;

    /// <summary>First unit of the name, after attached particles.</summary>
    public int Start { get; } = start;

    /// <summary>The letters of the attached particles.</summary>
    public string Proclitics { get; } = proclitics;

    /// <summary>Which finder took it for a name, in its own words.</summary>
    public string Rule { get; } = rule;

    public EntityKind Kind { get; set; }

    public MentionForm Form { get; set; }

    /// <summary>The seed's forms that the words fit; empty for a name that the seed lacks.</summary>
    public IReadOnlyList<SurfaceForm> Forms { get; init; } = [];

    /// <summary>The one seed entity that the words can only mean, where they need no context.</summary>
    public KnownEntity? OnlyEntity => Forms.Count > 0 && Forms.All(f => !f.NeedsContext && f.Entity.Id == Forms[0].Entity.Id) ? Forms[0].Entity : null;

    /// <summary>The id that the name itself gives, for a name that the seed lacks.</summary>
    public string? ProposedId { get; set; }

    /// <summary>The full name that this one stands for; null where it stands for itself.</summary>
    public Candidate? SameAs { get; init; }

    /// <summary>A person's name in parts; null for other kinds.</summary>
    public PersonName? Name { get; init; }

    /// <summary>The title beside a person's name, its bodies not yet resolved.</summary>
    public TitlePhrase? TitlePhrase { get; set; }

    /// <summary>First unit of the titles and forms of address that stand right before a person's name; null where none does.</summary>
    public int? TitledStart { get; set; }

    /// <summary>The title beside a person's name.</summary>
    public FoundTitle? Title { get; set; }

    /// <summary>True where the words count only beside a full name or in a deciding context.</summary>
    public bool NeedsContext => Forms.Count > 0 && Forms.All(f => f.NeedsContext);

    /// <summary>What it names; null while undecided, and after resolution for what names nothing.</summary>
    public string? EntityId { get; set; }

    /// <summary>Why it names that.</summary>
    public string Reason { get; set; } = rule;

    /// <summary>First and last token of the other words that decided, such as the full name or the office; null where the candidate's own did.</summary>
    public (int First, int Last)? Because { get; set; }

    /// <summary>What else it could have named, likeliest first.</summary>
    public IReadOnlyList<RejectedCandidate> Rejected { get; set; } = [];

    public int Length => Last - First + 1;

    /// <summary>The same place, which may also be the seed's short name for something: that is what it names where the context decides so, else what its own words say.</summary>
    public Candidate OrKnown(IReadOnlyList<SurfaceForm> forms) => new(First, Last, Start, Proclitics, Rule) { Kind = Kind, Form = Form, Forms = forms, ProposedId = ProposedId };
}
