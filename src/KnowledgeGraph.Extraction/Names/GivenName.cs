using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Names;

/// <summary>A name that another extractor read in a document, as it is written there.</summary>
public sealed record GivenName(string Text, EntityKind Kind);

/// <summary>What the names given for a document mean, by the rules' own resolution.</summary>
/// <param name="EntityIds">For each name given, the id of what it names; null where it does not stand in the text or names nothing.</param>
/// <param name="Mentions">Where the entities of the names are named, in order, without overlaps.</param>
/// <param name="Names">The names that the document gives those entities and the seed does not know.</param>
/// <param name="Sentences">All sentences, in order.</param>
/// <param name="Dates">The dates that the document tells, relative ones worked out.</param>
public sealed record ResolvedNames(
    IReadOnlyList<string?> EntityIds, IReadOnlyList<Mention> Mentions, IReadOnlyList<NameStatement> Names, IReadOnlyList<ResolvedSentence> Sentences,
    IReadOnlyList<Edtf> Dates);

/// <summary>A sentence; offsets are UTF-16 units into the document's text.</summary>
public sealed record ResolvedSentence(int Start, int End, Language Language);
