using KnowledgeGraph.Extraction.Gazetteer;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Organizations;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Sound;

namespace KnowledgeGraph.Extraction.Resolution;

/// <summary>
/// The seed's states, organisations, initiatives and places by the ids that their names would give them if the seed lacked them: a name that the seed does not list, of the same words
/// in another order or spelling, or transliterated another way, is the seed's. Of several bodies none is meant; of several places the one whose name sounds most like
/// the words, if any does. Thread-safe.
/// </summary>
internal sealed class LikeNames
{
    private const int ShortestPlace = 3;
    private const double SamePlace = 0.75;
    private const double Margin = 0.05;

    private readonly Dictionary<string, List<(KnownEntity Entity, string Name)>> _byWords = new(StringComparer.Ordinal);
    private readonly NameIndex _names;
    private readonly HeadNouns _heads;
    private readonly OrganizationIds _ids;

    public LikeNames(IEnumerable<KnownEntity> entities, NameIndex names, HeadNouns heads, OrganizationIds ids)
    {
        (_names, _heads, _ids) = (names, heads, ids);
        foreach (var entity in entities)
            if (entity.Kind is EntityKind.Organization or EntityKind.Initiative or EntityKind.Place or EntityKind.State)
                foreach (var language in (Language[])[Language.En, Language.Ar])
                    foreach (var name in (entity.Seed.Aliases?.In(language) ?? []).Append(language == Language.Ar ? entity.Seed.Ar : entity.Seed.En))
                        if (name is not null)
                            foreach (var id in IdsOf(entity, name, language))
                                Add(id, entity, name);
    }

    /// <summary>What an id made of words names; null where the seed has no such name, or several.</summary>
    /// <param name="written">The words.</param>
    public KnownEntity? Of(string proposed, string written)
    {
        if (!_byWords.TryGetValue(proposed, out var named)) return null;
        if (named[0].Entity.Kind is not (EntityKind.Place or EntityKind.State)) return named.TrueForAll(n => n.Entity == named[0].Entity) ? named[0].Entity : null;
        var ranked = named.GroupBy(n => n.Entity, n => NameSimilarity.Of(n.Name, written)).Select(g => (Entity: g.Key, Score: g.Max())).OrderByDescending(r => r.Score).ThenBy(r => r.Entity.Id, StringComparer.Ordinal).ToList();
        return ranked[0].Score >= SamePlace && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= Margin) ? ranked[0].Entity : null;
    }

    private void Add(string id, KnownEntity entity, string name)
    {
        if (!_byWords.TryGetValue(id, out var named)) _byWords[id] = named = [];
        named.Add((entity, name));
    }

    private IEnumerable<string> IdsOf(KnownEntity entity, string name, Language language)
    {
        var reading = new DocumentReading(new("doc:name", DocumentKind.Article, name, language, null, null, null, null, name));
        var last = reading.Tokens.Count - 1;
        if (last < 0 || reading.Sentences.Count != 1) yield break;
        if (entity.Kind is EntityKind.Place or EntityKind.State)
        {
            var id = _ids.OfPlace(reading, 0, last);
            if (id.Length < EntityKind.Place.Prefix().Length + ShortestPlace) yield break;
            yield return id;
            if (entity.Seed.Feature is { } feature && !id.EndsWith(feature, StringComparison.Ordinal)) yield return id + "-" + feature;
            yield break;
        }

        if (last > 0 && HeadOf(reading, last) is { } head && _ids.Of(reading, entity.Kind, 0, last, head, null, Within(reading, entity)) is { } composed) yield return composed;
    }

    private int? HeadOf(DocumentReading reading, int last)
    {
        if (reading.Is(0, WordShape.Arabic)) return _heads.Of(reading.Tokens[0].Key) is not null || (reading.Tokens[0].Key.StartsWith(ArabicAffixes.Article, StringComparison.Ordinal) && _heads.IsHead(reading.Tokens[0].Key[2..])) ? 0 : null;
        int? head = null;
        for (var i = 0; i <= last; i++)
        {
            if (head is not null && reading.Tokens[i].Key is "of" or "for" or "on") break;
            if (_heads.IsHead(reading.Tokens[i].Key)) head = i;
        }

        return head;
    }

    /// <summary>The other entities named within the name.</summary>
    private MentionMap Within(DocumentReading reading, KnownEntity entity)
    {
        var found = new List<Candidate>();
        for (var i = 0; i < reading.Tokens.Count; i++)
            foreach (var match in _names.At(reading, i))
                if (match.Last - match.First + 1 < reading.Tokens.Count && match.Forms.Any(f => !f.NeedsContext && f.Entity.Id != entity.Id))
                {
                    var form = match.Forms.First(f => !f.NeedsContext && f.Entity.Id != entity.Id);
                    found.Add(new(match.First, match.Last, match.Start, match.Proclitics, "seed name") { Forms = [form], Kind = form.Entity.Kind, Form = form.Form });
                }

        return new(CandidateSelection.Select(found, reading.Tokens.Count), reading.Tokens.Count);
    }
}
