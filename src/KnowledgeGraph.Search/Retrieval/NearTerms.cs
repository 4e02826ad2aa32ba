using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Retrieval;

/// <summary>A term and how many letters of the word it was looked up for it misses.</summary>
internal readonly record struct NearTerm(string Text, int Distance);

/// <summary>Finds the terms of a field that a word misses by a few letters: wrong, missing, too many, or two in each other's place (Damerau, optimal string alignment).</summary>
internal static class NearTerms
{
    /// <summary>The nearest first, measured against the shorter of both; of equals in the order of terms.</summary>
    /// <param name="edits">How many letters may be wrong.</param>
    /// <param name="prefix">How many letters at the beginning must be right.</param>
    public static IReadOnlyList<NearTerm> Find(IndexReader reader, string field, string word, int edits, int prefix, int limit) => Find(reader, field, word, edits, prefix, limit, false);

    /// <summary>Terms that begin with a near word.</summary>
    public static IReadOnlyList<NearTerm> FindBeginnings(IndexReader reader, string field, string word, int edits, int prefix, int limit) => Find(reader, field, word, edits, prefix, limit, true);

    private static List<NearTerm> Find(IndexReader reader, string field, string word, int edits, int prefix, int limit, bool beginnings)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
            new Walk(SegmentCache.Of(leaf.AtomicReader).Terms(leaf.AtomicReader, field), word, edits, prefix, beginnings).Run((term, distance) => found[term] = distance);
        return
        [
            .. found.OrderBy(f => beginnings ? f.Value : f.Value / (double)Math.Min(f.Key.Length, word.Length)).ThenBy(f => f.Key, StringComparer.Ordinal)
                .Take(limit).Select(f => new NearTerm(f.Key, f.Value)),
        ];
    }

    /// <summary>
    /// One walk over a list, with the table of distances kept for the letters that neighbours share. Where no continuation of a beginning can be near, all terms that
    /// begin so are passed over.
    /// </summary>
    private sealed class Walk(TermList terms, string word, int edits, int prefix, bool beginnings)
    {
        private readonly int columns = word.Length + 1;
        private readonly int[] table = new int[(word.Length + edits + 2) * (word.Length + 1)];

        public void Run(Action<string, int> found)
        {
            for (var j = 0; j < columns; j++) table[j] = j;
            var most = word.Length + edits;
            for (var t = 0; t < terms.Count;)
            {
                var term = terms[t];
                var (dead, near) = (0, -1);
                for (var depth = Math.Min(terms.Shared[t], most) + 1; depth <= term.Length && dead == 0 && near < 0; depth++)
                {
                    if (depth > most || (depth <= prefix && term[depth - 1] != word[depth - 1]) || Row(term, depth) > edits) dead = depth;
                    else if (beginnings && table[depth * columns + word.Length] <= edits) near = depth;
                }

                if (near > 0) t = TakeAll(t, near, found);
                else if (dead > 0) t = After(t, dead);
                else
                {
                    if (term.Length <= most && table[term.Length * columns + word.Length] is var distance && distance <= edits) found(term.ToString(), distance);
                    t++;
                }
            }
        }

        // The least of a row: no continuation has less.
        private int Row(ReadOnlySpan<char> term, int depth)
        {
            var row = table.AsSpan(depth * columns, columns);
            var above = table.AsSpan((depth - 1) * columns, columns);
            row[0] = depth;
            var least = depth;
            var letter = term[depth - 1];
            for (var j = 1; j < columns; j++)
            {
                var cell = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (letter == word[j - 1] ? 0 : 1));
                if (depth > 1 && j > 1 && letter == word[j - 2] && term[depth - 2] == word[j - 1]) cell = Math.Min(cell, table[(depth - 2) * columns + j - 2] + 1);
                row[j] = cell;
                least = Math.Min(least, cell);
            }

            return least;
        }

        private int TakeAll(int term, int depth, Action<string, int> found)
        {
            var end = After(term, depth);
            for (var t = term; t < end; t++) found(terms[t].ToString(), table[depth * columns + word.Length]);
            return end;
        }

        // The next term that shares fewer letters with those before it.
        private int After(int term, int depth) => terms.EndOfBeginning(term, depth);
    }
}
