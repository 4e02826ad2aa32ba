namespace KnowledgeGraph.Model.Import;

/// <summary>What is wrong with an input, and where.</summary>
/// <param name="Code">Short and stable: <c>not-utf8</c>, <c>empty</c>, <c>binary</c>, <c>too-large</c>, <c>malformed-json</c>, <c>unknown-type</c>, <c>impossible-date</c>, <c>dangling-reference</c> …</param>
/// <param name="Path">The file as the user named it; <c>-</c> for standard input.</param>
/// <param name="Line">1-based; null where the format has no lines or the place is a byte.</param>
/// <param name="Column">1-based, in characters; null where unknown.</param>
/// <param name="Byte">0-based offset into the file; null where the place is a line.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record InputProblem(string Code, string Path, int? Line, int? Column, long? Byte, string Message)
{
    /// <summary><c>path:line:column: message</c> or <c>path: byte N: message</c>.</summary>
    public override string ToString()
    {
        if (Byte is { } at) return $"{Path}: byte {at}: {Message}";
        if (Line is not { } line) return $"{Path}: {Message}";
        return Column is { } column ? $"{Path}:{line}:{column}: {Message}" : $"{Path}:{line}: {Message}";
    }
}

/// <summary>Bad input where there is no list of problems to put it in.</summary>
public sealed class InputException(InputProblem problem) : Exception(problem.ToString())
{
    public InputProblem Problem { get; } = problem;
}
