using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Graph;

/// <summary>A person, organisation, state, initiative, place or event.</summary>
/// <param name="Id">Readable and stable, with its kind's prefix: <c>state:kw</c>.</param>
/// <param name="Names">Preferred names first, one at most for each language; then by role, language and text (ordinal). Never empty.</param>
/// <param name="Description">One line in each language, or null.</param>
/// <param name="Identifiers">In order of scheme, then value (ordinal).</param>
public sealed record Entity(string Id, EntityKind Kind, IReadOnlyList<Name> Names, LocalizedText? Description, IReadOnlyList<Identifier> Identifiers)
{
    /// <summary>The preferred name in this language, else any name in it, else the preferred name of the other language.</summary>
    public string NameIn(Language language)
    {
        Name? other = null;
        for (var i = 0; i < Names.Count; i++)
        {
            var name = Names[i];
            if (name.Language != language) continue;
            if (name.Role == NameRole.Preferred) return name.Text;
            if (name.Role is NameRole.Alias or NameRole.Transliteration) other ??= name;
        }

        return (other ?? Names[0]).Text;
    }
}
