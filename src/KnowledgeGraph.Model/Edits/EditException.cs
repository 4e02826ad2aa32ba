namespace KnowledgeGraph.Model.Edits;

/// <summary>Why an edit cannot be made.</summary>
public enum EditFault
{
    /// <summary>What it speaks of is not there.</summary>
    NotFound,

    /// <summary>It would change nothing: it is so already, or later edits decide otherwise.</summary>
    NoEffect,

    /// <summary>The entities are kept apart by an edit in force.</summary>
    KeptApart,

    /// <summary>What it concerns changed after the expected revision.</summary>
    Conflict,
}

/// <summary>An edit is refused; nothing was written. The message is fit to show.</summary>
/// <param name="subject">The id of what stands in the way.</param>
public sealed class EditException(EditFault fault, string subject, string message) : Exception(message)
{
    public EditFault Fault { get; } = fault;

    public string Subject { get; } = subject;
}
