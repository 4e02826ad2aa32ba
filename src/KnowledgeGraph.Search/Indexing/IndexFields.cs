using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// The fields of the index. Three kinds of Lucene documents stand in it: hits (one for each entity and document that can be found), names
/// (one for each name of an entity, for recognising names in queries and for suggestions) and offices (one for each that a person holds or held). All carry <see cref="Owner"/>, by which they are replaced.
/// </summary>
internal static class IndexFields
{
    /// <summary>Of all kinds: the id of the entity or document they belong to.</summary>
    public const string Owner = "owner";

    public const string Id = "id";
    public const string Kind = "kind";
    public const string Language = "language";
    public const string Publisher = "publisher";
    public const string Year = "year";
    public const string EventType = "type";
    public const string Date = "date";

    /// <summary>Ids of the entities that a document mentions, with the mentions' offsets, or that an event involves.</summary>
    public const string Mentions = "mentions";

    /// <summary>All names of an entity, word by word.</summary>
    public const string Name = "name";

    public const string TitleEn = "title_en";
    public const string TitleAr = "title_ar";
    /// <summary>What entities are described by: descriptions, offices, the sentences of events that a text tells.</summary>
    public const string AboutEn = "about_en";
    public const string AboutAr = "about_ar";

    /// <summary>The running text of documents. Apart from descriptions, for lengths are weighed against the average of the field.</summary>
    public const string TextEn = "text_en";
    public const string TextAr = "text_ar";

    /// <summary>The words of texts and names as people write them.</summary>
    public const string Word = "word";

    /// <summary>First and last day of a date, in days since 1970.</summary>
    public const string From = "from";
    public const string To = "to";

    /// <summary>What hits are ordered by: the first day of their date, and the key of their name in each language.</summary>
    public const string Day = "day";
    public const string SortEn = "sort_en";
    public const string SortAr = "sort_ar";

    /// <summary>How connected an entity is, on a logarithmic scale.</summary>
    public const string Weight = "weight";

    public const string StoredText = "stored_text";
    public const string StoredSentences = "stored_sentences";
    public const string StoredMentioned = "stored_mentioned";

    public const string NameKey = "n_key";

    /// <summary>The key of a name without its spaces.</summary>
    public const string NameJoined = "n_joined";
    public const string NameWord = "n_word";
    public const string NameSound = "n_sound";

    /// <summary>The whole key of a name, article and all; and its first one to three letters.</summary>
    public const string NameBegin = "n_begin";
    public const string NameBeginShort = "n_begin_short";

    /// <summary>The rest of a name from each of its words on; and its first one to three letters.</summary>
    public const string NameInside = "n_inside";
    public const string NameInsideShort = "n_inside_short";
    public const string NameKind = "n_kind";
    public const string NameLanguage = "n_language";
    public const string NameRank = "n_rank";
    public const string NameEntry = "n_entry";

    /// <summary>Of an office that a person holds or held: the body's id, the words of its titles, the titles one a line, whether it is held now, and since when.</summary>
    public const string OfficeBody = "o_body";
    public const string OfficeWord = "o_word";
    public const string OfficeTitles = "o_titles";
    public const string OfficeHeld = "o_held";
    public const string OfficeRank = "o_rank";

    public static string Title(Language language) => language == KnowledgeGraph.Text.Language.Ar ? TitleAr : TitleEn;

    public static string About(Language language) => language == KnowledgeGraph.Text.Language.Ar ? AboutAr : AboutEn;

    public static string Text(Language language) => language == KnowledgeGraph.Text.Language.Ar ? TextAr : TextEn;
}
