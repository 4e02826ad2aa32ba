using KnowledgeGraph.Text;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// The fields of the index. Two kinds of Lucene documents stand in it: hits (one for each entity and document that can be found) and names
/// (one for each name of an entity, for recognising names in queries and for suggestions). Both carry <see cref="Owner"/>, by which they are replaced.
/// </summary>
internal static class IndexFields
{
    /// <summary>Of both kinds: the id of the entity or document they belong to.</summary>
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
    public const string TextEn = "text_en";
    public const string TextAr = "text_ar";

    /// <summary>The words of texts and names as people write them.</summary>
    public const string Word = "word";

    /// <summary>First and last day of a date, in days since 1970.</summary>
    public const string From = "from";
    public const string To = "to";

    /// <summary>How connected an entity is, on a logarithmic scale.</summary>
    public const string Weight = "weight";

    public const string StoredText = "stored_text";
    public const string StoredSentences = "stored_sentences";
    public const string StoredMentioned = "stored_mentioned";

    public const string NameKey = "n_key";
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
    public const string NameRole = "n_role";
    public const string NameRank = "n_rank";
    public const string NameText = "n_text";

    public static string Title(Language language) => language == KnowledgeGraph.Text.Language.Ar ? TitleAr : TitleEn;

    public static string Text(Language language) => language == KnowledgeGraph.Text.Language.Ar ? TextAr : TextEn;
}
