using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Gazetteer;

/// <summary>All the ways a seed entity is written in running text, generated forms included.</summary>
internal static class SurfaceForms
{
    /// <summary>The forms of one entity; a text may occur more than once.</summary>
    public static IEnumerable<SurfaceForm> Of(KnownEntity entity)
    {
        var seed = entity.Seed;
        foreach (var language in (Language[])[Language.En, Language.Ar])
        {
            var preferred = language == Language.Ar ? seed.Ar : seed.En;
            if (preferred is not null) yield return Form(entity, preferred, MentionForm.Name);
            foreach (var alias in In(seed.Aliases, language)) yield return Form(entity, alias, MentionForm.Name);
            foreach (var wrong in In(seed.Misspellings, language)) yield return Form(entity, wrong, MentionForm.Name);
            foreach (var acronym in In(seed.Acronyms, language)) yield return Form(entity, acronym, MentionForm.Acronym);
            foreach (var brief in In(seed.Short, language)) yield return Form(entity, brief, MentionForm.Short, true);
        }

        foreach (var demonym in In(seed.Demonyms, Language.En))
        {
            yield return Form(entity, demonym, MentionForm.Demonym);
            if (!demonym.EndsWith('s') && !demonym.EndsWith("sh", StringComparison.Ordinal) && !demonym.EndsWith("ch", StringComparison.Ordinal) && !demonym.EndsWith("ese", StringComparison.Ordinal))
                yield return Form(entity, demonym + "s", MentionForm.Demonym);
        }

        foreach (var demonym in In(seed.Demonyms, Language.Ar))
            foreach (var form in ArabicNisba.Inflections(demonym))
                yield return Form(entity, form, MentionForm.Demonym);
    }

    private static IReadOnlyList<string> In(SeedTexts? texts, Language language) => texts?.In(language) ?? [];

    private static SurfaceForm Form(KnownEntity entity, string text, MentionForm form, bool needsContext = false)
    {
        var words = Words(text);
        // "the Alliance" and "The Hague": the article is part of a name only where a single word would be left of a full name.
        if (words.Length > 1 && words[0] is "the" or "The" && (needsContext || words.Length > 2 || words[0] == "the")) words = words[1..];
        return new(entity, form, words, needsContext);
    }

    /// <summary>The words and marks of a name, quotation marks and brackets left out.</summary>
    internal static string[] Words(string text) =>
        [.. Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Punctuation || t.Text is "," or "&" or "/").Select(t => t.Text)];
}
