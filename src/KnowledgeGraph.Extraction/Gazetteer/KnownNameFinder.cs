using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>Finds the names that the seed knows.</summary>
internal sealed class KnownNameFinder(NameIndex names)
{
    /// <summary>At each token the longest reading; overlaps are left to the selection.</summary>
    public IEnumerable<Candidate> Find(DocumentReading reading)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            NameMatch? best = null;
            foreach (var match in names.At(reading, i))
                if (best is null || match.Last > best.Last)
                    best = match;
            if (best is null) continue;
            var form = best.Forms[0];
            yield return new(best.First, best.Last, best.Start, best.Proclitics, "seed name") { Forms = best.Forms, Kind = form.Entity.Kind, Form = form.Form };
        }
    }
}
