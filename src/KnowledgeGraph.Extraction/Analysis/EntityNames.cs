using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Extraction.Analysis;

/// <summary>The names that a document gives an entity.</summary>
internal static class EntityNames
{
    /// <summary>For an unlisted entity every name, the longest of each language preferred; for one of the seed, full names that the seed lacks.</summary>
    public static IReadOnlyList<Name> Of(DocumentReading reading, Knowledge knowledge, KnownEntity? known, IReadOnlyList<Candidate> mentions)
    {
        var texts = new List<(string Text, Language Language, MentionForm Form)>();
        foreach (var mention in mentions)
        {
            if (known is not null && (mention.Forms.Count > 0 || mention.Form is not MentionForm.Name)) continue;
            var text = Written(reading, mention);
            var language = LanguageDetector.Detect(text, reading.Document.Language);
            if (!texts.Exists(t => t.Text == text)) texts.Add((text, language, mention.Form));
        }

        var names = new List<Name>(texts.Count);
        foreach (var (text, language, form) in texts.OrderByDescending(t => t.Form == MentionForm.Name).ThenByDescending(t => t.Text.Length))
        {
            var role = form switch
            {
                MentionForm.Acronym => NameRole.Acronym,
                MentionForm.Short or MentionForm.Title => NameRole.Short,
                MentionForm.Demonym => NameRole.Demonym,
                _ when known is not null || names.Exists(n => n.Language == language && n.Role == NameRole.Preferred) => NameRole.Alias,
                _ => NameRole.Preferred,
            };
            names.Add(new(text, language, role));
        }

        if (known is null && names.Count > 0 && !names.Exists(n => n.Role == NameRole.Preferred)) names[0] = names[0] with { Role = NameRole.Preferred };
        return names;
    }

    /// <summary>The name as written, on one line.</summary>
    internal static string Written(DocumentReading reading, Candidate mention) =>
        string.Join(' ', reading.Text[mention.Start..reading.Tokens[mention.Last].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
