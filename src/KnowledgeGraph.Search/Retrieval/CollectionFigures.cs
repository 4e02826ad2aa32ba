namespace KnowledgeGraph.Search.Retrieval;

/// <summary>Figures of a collection of which an index holds but some documents: what BM25 weighs terms and lengths by.</summary>
/// <param name="Documents">How many documents there are, of all kinds.</param>
/// <param name="Texts">How many of them are texts.</param>
/// <param name="AverageLengths">In words, by field.</param>
/// <param name="Frequencies">In how many documents a term of a field stands; where a term is missing, the index's own count holds.</param>
internal sealed record CollectionFigures(
    int Documents, int Texts, IReadOnlyDictionary<string, float> AverageLengths, IReadOnlyDictionary<(string Field, string Term), int> Frequencies)
{
    public float? AverageLength(string field) => AverageLengths.TryGetValue(field, out var average) ? average : null;

    public int? Frequency(string field, string term) => Frequencies.TryGetValue((field, term), out var frequency) ? frequency : null;
}
