using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>What the index knows of an entity: one hit, and one name document for each name.</summary>
internal static class EntityDocuments
{
    private const int ShortPrefix = 3;
    private const int LongestPrefix = 60;
    private const int MostInside = 12;
    private const int LongestKey = 500;

    // An event that was read out of a text stands behind the text that tells it.
    private const float Read = 0.6f;

    /// <param name="connections">How many mentions, relations and events the entity has.</param>
    public static IEnumerable<LuceneDocument> Of(Entity entity, Event? happening, long connections, IReadOnlyList<Office> offices)
    {
        yield return Hit(entity, happening, connections, offices);
        foreach (var document in Names(entity, connections, offices)) yield return document;
    }

    /// <summary>What names are recognised by: a document for each name, and for each office.</summary>
    public static IEnumerable<LuceneDocument> Names(Entity entity, long connections, IReadOnlyList<Office> offices)
    {
        var weight = Connectedness.Of(connections);
        foreach (var office in offices) yield return OfficeDocuments.Of(entity.Id, office);
        foreach (var name in entity.Names) yield return OfName(entity, name, weight);
    }

    /// <summary>Everyone and every place that an event has to do with.</summary>
    public static IEnumerable<string> Involved(Event happening) =>
        happening.Actors.Concat(happening.Recipients).Concat(happening.Place is { } place ? [place] : []).Distinct();

    /// <summary>What is found of an entity.</summary>
    public static LuceneDocument Hit(Entity entity, Event? happening, long connections, IReadOnlyList<Office> offices)
    {
        var hit = new LuceneDocument();
        HitFields.Add(hit, entity.Id, FacetValues.Of(entity.Kind), Connectedness.Of(connections));
        HitFields.AddSortKeys(hit, PreferredIn(entity, Language.En), PreferredIn(entity, Language.Ar));
        foreach (var language in entity.Names.Select(n => n.Language).Distinct()) HitFields.AddLanguage(hit, language);
        foreach (var name in entity.Names)
        {
            if (happening is null) hit.Add(new Field(IndexFields.Name, name.Text, FieldTypes.Phrases));

            // What is read out of a text is called by the sentence that tells it, which is no title.
            if (IsRead(happening)) hit.Add(new Field(IndexFields.About(name.Language), name.Text, FieldTypes.Phrases) { Boost = Read });
            else hit.Add(new Field(IndexFields.Title(name.Language), name.Text, FieldTypes.Phrases));
            hit.Add(new Field(IndexFields.Word, name.Text, FieldTypes.Words));
        }

        foreach (var text in new[] { entity.Description }.Concat(offices.Select(office => office.Title)).OfType<LocalizedText>())
        {
            if (text.En is { } en) hit.Add(new Field(IndexFields.AboutEn, en, FieldTypes.Phrases));
            if (text.Ar is { } ar) hit.Add(new Field(IndexFields.AboutAr, ar, FieldTypes.Phrases));
        }

        if (happening is not null) AddEvent(hit, happening);
        return hit;
    }

    private static string? PreferredIn(Entity entity, Language language) =>
        entity.Names.Where(name => name.Language == language).MinBy(name => name.Role)?.Text;

    private static bool IsRead(Event? happening) => happening is { Confidence: < 1 };

    private static void AddEvent(LuceneDocument hit, Event happening)
    {
        var type = FacetValues.Of(happening.Type);
        hit.Add(new KeywordField(IndexFields.EventType, type));
        hit.Add(new SortedDocValuesField(IndexFields.EventType, new BytesRef(type)));
        hit.Add(new Field(IndexFields.Mentions, new MentionStream(Involved(happening)), FieldTypes.Text) { Boost = IsRead(happening) ? Read : 1 });
        HitFields.AddDate(hit, happening.Date?.Earliest, happening.Date?.Latest, happening.Date?.Text);
    }

    private static LuceneDocument OfName(Entity entity, Name name, int weight)
    {
        var key = TextKey.Of(name.Text);
        if (key.Length > LongestKey) key = key[..LongestKey];
        var document = new LuceneDocument
        {
            new KeywordField(IndexFields.Owner, entity.Id),
            new KeywordField(IndexFields.NameKey, key),
            new KeywordField(IndexFields.NameJoined, key.Replace(" ", "", StringComparison.Ordinal)),
            new Field(IndexFields.NameWord, name.Text, FieldTypes.Words),
            new KeywordField(IndexFields.NameKind, FacetValues.Of(entity.Kind)),
            new KeywordField(IndexFields.NameLanguage, name.Language.Tag()),
            new NumericDocValuesField(IndexFields.NameRank, SuggestionRank.Of(entity.Kind, name.Role, weight)),
            NameEntry.Field(entity, name),
        };
        if (entity.Kind != EntityKind.Event)
            foreach (var sound in NameSounds.Of(name.Text))
                document.Add(new KeywordField(IndexFields.NameSound, sound));
        AddPrefixes(document, key, entity.Kind);
        return document;
    }

    private static void AddPrefixes(LuceneDocument document, string key, EntityKind kind)
    {
        var begins = new HashSet<string>(StringComparer.Ordinal) { key };
        if (WithoutArticle(key) is { } bare) begins.Add(bare);
        Add(IndexFields.NameBegin, IndexFields.NameBeginShort, begins);
        if (kind == EntityKind.Event) return;
        var inside = new HashSet<string>(StringComparer.Ordinal);
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space >= 0 && inside.Count < MostInside; space = key.IndexOf(' ', space + 1))
        {
            var rest = key[(space + 1)..];
            inside.Add(rest);
            if (WithoutArticle(rest) is { } bareRest) inside.Add(bareRest);
        }

        Add(IndexFields.NameInside, IndexFields.NameInsideShort, inside);

        void Add(string field, string shortField, HashSet<string> texts)
        {
            foreach (var text in texts) document.Add(new KeywordField(field, text.Length <= LongestPrefix ? text : text[..LongestPrefix]));
            foreach (var grams in texts.SelectMany(text => Enumerable.Range(1, Math.Min(ShortPrefix, text.Length)).Select(n => text[..n])).Distinct(StringComparer.Ordinal))
                document.Add(new KeywordField(shortField, grams));
        }
    }

    private static string? WithoutArticle(string key) =>
        key.Length > 4 && key.StartsWith("\u0627\u0644", StringComparison.Ordinal) ? key[2..]
        : key.StartsWith("the ", StringComparison.Ordinal) ? key[4..]
        : null;
}
