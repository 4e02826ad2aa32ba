using KnowledgeGraph.Model.Import;

namespace KnowledgeGraph.Import.Pipeline;

/// <summary>How far an import is.</summary>
/// <param name="Inputs">Inputs read so far; an input is a file, standard input or a seed folder.</param>
/// <param name="TotalInputs">All inputs.</param>
/// <param name="Documents">Documents committed so far.</param>
/// <param name="Current">The input being read.</param>
public sealed record ImportProgress(int Inputs, int TotalInputs, int Documents, string Current)
{
    /// <summary>Statements read in the documents that were committed so far.</summary>
    public int Statements { get; init; }
}

/// <summary>What an import did.</summary>
/// <param name="Problems">In order of reading.</param>
/// <param name="Revision">The store's revision afterwards.</param>
public sealed record ImportSummary(int Inputs, int Added, int Replaced, int Unchanged, IReadOnlyList<InputProblem> Problems, long Revision)
{
    public int Documents => Added + Replaced + Unchanged;

    /// <summary>How many edits of other stores were taken in that this one did not have.</summary>
    public int Edits { get; init; }
}
