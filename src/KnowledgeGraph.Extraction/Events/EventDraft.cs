using KnowledgeGraph.Extraction.Analysis;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>An event as one sentence tells it, before the tellings of one document are joined.</summary>
internal sealed class EventDraft
{
    public required EventType Type { get; init; }

    public required string? Mode { get; set; }

    public required IReadOnlyList<string> Contexts { get; init; }

    public required SentenceAnalysis Sentence { get; init; }

    /// <summary>Index of the trigger's first token.</summary>
    public required int First { get; init; }

    /// <summary>Index of the trigger's last token.</summary>
    public required int Last { get; init; }

    public required string Rule { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Words that tell this event from others of its type («transit» agreement); may be empty.</summary>
    public required IReadOnlySet<string> Topic { get; init; }

    /// <summary>The frame the trigger filled.</summary>
    public required string Frame { get; init; }

    /// <summary>True where the telling goes back to an event told before: «the meeting», «القمة».</summary>
    public bool IsAnaphoric { get; set; }

    /// <summary>True where it is told apart from the visit it belongs to.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>How many of the actors are the verb's subject.</summary>
    public int Leading { get; set; }

    /// <summary>True where the telling is of a plan.</summary>
    public bool IsPlanned { get; set; }

    public List<string> Actors { get; } = [];

    public List<string> Recipients { get; } = [];

    /// <summary>The numbers that the document gives for it; one at most of each kind and unit.</summary>
    public List<Figure> Figures { get; } = [];

    public Edtf? Date { get; set; }

    /// <summary>True where the sentence itself gives the date.</summary>
    public bool IsDated { get; set; }

    public string? Place { get; set; }

    /// <summary>Index of the last token that belongs to the telling.</summary>
    public int End { get; set; }

    public bool IsHeadline => Sentence.IsHeadline;

    public IEnumerable<string> Participants => Actors.Concat(Recipients);
}
