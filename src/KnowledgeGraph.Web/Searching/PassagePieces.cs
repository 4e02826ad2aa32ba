using KnowledgeGraph.Model.Search;

namespace KnowledgeGraph.Web.Searching;

/// <summary>Cuts a passage where what matched begins and ends.</summary>
internal static class PassagePieces
{
    public static IEnumerable<(string Text, bool Marked)> Of(Passage passage)
    {
        var at = 0;
        foreach (var (start, end) in passage.Highlights)
        {
            if (start > at) yield return (passage.Text[at..start], false);
            yield return (passage.Text[start..end], true);
            at = end;
        }

        if (at < passage.Text.Length) yield return (passage.Text[at..], false);
    }
}
