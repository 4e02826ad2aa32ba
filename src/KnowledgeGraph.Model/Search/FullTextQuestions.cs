using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Search;

/// <summary>A way to look for names.</summary>
/// <param name="AllOf">Of each list an entity's names have one at least.</param>
/// <param name="Take">How many entities, the best connected first; with <paramref name="MostTerms"/> those with the most and the rarest terms.</param>
/// <param name="MostTerms">True where one term of any list is enough.</param>
public sealed record NameProbe(IReadOnlyList<IReadOnlyList<NameTerm>> AllOf, int Take, bool MostTerms = false);

/// <summary>A question after names.</summary>
/// <param name="Keys">Whole names, as <see cref="KnowledgeGraph.Text.Normalization.TextKey"/> writes them.</param>
/// <param name="Beginnings">What whole names may begin with.</param>
/// <param name="Take">How many entities for each key and each beginning; the best connected.</param>
/// <param name="Kinds">Null for all. Probes find no events: those are known by whole names and beginnings only.</param>
/// <param name="Holders">How many of those who hold or held an office there come with each entity that a key names.</param>
public sealed record NameQuestion(
    IReadOnlyCollection<string> Keys, IReadOnlyCollection<string> Beginnings, int Take, IReadOnlyList<NameProbe> Probes, IReadOnlyCollection<EntityKind>? Kinds = null, int Holders = 0);

/// <summary>A word of a part of a query: one of these is enough.</summary>
/// <param name="Names">Words of names; sounds stand for nothing here.</param>
public sealed record HitWord(IReadOnlyList<TextTerm> Texts, IReadOnlyList<NameTerm> Names);

/// <summary>A part of a query. A hit has it that has all the words, or anything of the rest.</summary>
/// <param name="Words">None: no words are asked for.</param>
/// <param name="Mentions">Documents that mention, events that involve, one of these entities.</param>
/// <param name="Ids">Of entities that are themselves a hit.</param>
/// <param name="Years">What is dated in one of these years.</param>
/// <param name="Everything">True: all there is has this part.</param>
public sealed record HitPart(
    IReadOnlyList<HitWord> Words, IReadOnlyCollection<string> Mentions, IReadOnlyCollection<string> Ids, IReadOnlyCollection<int> Years, bool Everything = false);

/// <summary>What hits must be whatever their parts; null members let everything through.</summary>
/// <param name="Publishers">As <see cref="KnowledgeGraph.Text.Normalization.TextKey"/> writes them; one of these.</param>
/// <param name="Earliest">First day of the span that a date must share a day with, as <see cref="Consolidation.EdtfDays"/> has it.</param>
/// <param name="Types">Events of one of these types.</param>
/// <param name="Mentions">Entities all of which a document mentions or an event involves.</param>
public sealed record HitFilter(
    IReadOnlyCollection<Language>? Languages = null, IReadOnlyCollection<SearchKind>? Kinds = null, IReadOnlyCollection<string>? Publishers = null, int? Earliest = null,
    int? Latest = null, IReadOnlyCollection<string>? Mentions = null, IReadOnlyCollection<EventType>? Types = null);

/// <summary>A question after hits.</summary>
/// <param name="Needed">How many parts a hit must have.</param>
/// <param name="Named">Entities that are hits whatever parts they have.</param>
/// <param name="Documents">How many documents to give; the likeliest.</param>
/// <param name="Entities">How many entities.</param>
/// <param name="Facets">True: count all hits by kind, language, year, event type and publisher.</param>
/// <param name="Order">Which of more hits than are asked for are given; by name as far as the database compares names.</param>
/// <param name="OrderLanguage">Of names.</param>
public sealed record HitQuestion(
    IReadOnlyList<HitPart> Parts, int Needed, IReadOnlyCollection<string> Named, HitFilter Filter, int Documents, int Entities, bool Facets = false,
    SearchOrder Order = SearchOrder.Relevance, Language? OrderLanguage = null);
