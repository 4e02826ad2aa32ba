using KnowledgeGraph.Model.Consolidation;
using KnowledgeGraph.Model.Derivation;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Storage.Neo4j.Protocol;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Normalization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>The properties of what is told: documents, drafts, mentions and statements.</summary>
internal static class Properties
{
    /// <summary>What a statement is known by: its document and its id in it.</summary>
    public static string Key(Statement statement) => Key(statement.Evidence.DocumentId, statement.Id);

    public static string Key(string document, string statement) => $"{document}/{statement}";

    public static KeyValuePair<string, object?>[] Document(Incoming incoming, long revision)
    {
        var d = incoming.Graph.Document;
        return Arguments.Present(
            ("id", d.Id), ("kind", EnumSpelling.Of(d.Kind)), ("name", d.Name), ("language", d.Language.Tag()), ("title", d.Title), ("publisher", d.Publisher),
            ("publisherKey", d.Publisher is null ? null : TextKey.Of(d.Publisher)), ("url", d.Url),
            ("date", d.Date?.Text), ("earliest", d.Date is null ? null : EdtfDays.Of(d.Date.Earliest)), ("latest", d.Date is null ? null : EdtfDays.Of(d.Date.Latest)),
            ("fingerprint", incoming.Fingerprint), ("revision", revision), ("text", d.Text),
            ("resolutions", incoming.Graph.Resolutions.Count == 0 ? null : ResolutionJson.Of(incoming.Graph.Resolutions)));
    }

    public static KeyValuePair<string, object?>[] Draft(string document, EntityDraft draft) => Arguments.Of(
        ("document", document), ("entity", draft.Id),
        ("properties", Arguments.Present(
            ("descriptionEn", draft.Description?.En), ("descriptionAr", draft.Description?.Ar),
            ("identifierSchemes", draft.Identifiers.Select(i => i.Scheme).ToList()), ("identifierValues", draft.Identifiers.Select(i => i.Value).ToList()))));

    public static KeyValuePair<string, object?>[] Mention(Mention m) => Arguments.Of(
        ("document", m.DocumentId), ("entity", m.EntityId),
        ("properties", Arguments.Of(
            ("start", m.Start), ("end", m.End), ("form", EnumSpelling.Of(m.Form)), ("formOrder", (int)m.Form), ("language", m.Language.Tag()), ("sentenceStart", m.SentenceStart),
            ("sentenceEnd", m.SentenceEnd))));

    public static KeyValuePair<string, object?>[] Name(NameStatement s, Document document) =>
    [
        .. Said(s, document),
        .. Arguments.Of(("entity", s.EntityId), ("text", s.Name.Text), ("textLanguage", s.Name.Language.Tag()), ("role", EnumSpelling.Of(s.Name.Role))),
    ];

    public static KeyValuePair<string, object?>[] Relation(RelationStatement s, Document document) =>
    [
        .. Said(s, document),
        .. Arguments.Present(
            ("type", EnumSpelling.Of(s.Type)), ("from", s.From), ("to", s.To), ("office", s.Office), ("titleEn", s.Title?.En), ("titleAr", s.Title?.Ar), ("time", s.Time?.Text)),
    ];

    public static KeyValuePair<string, object?>[] Event(EventStatement s, Document document) =>
    [
        .. Said(s, document),
        .. Arguments.Present(
            ("eventId", s.EventId), ("nameEn", s.Names.En), ("nameAr", s.Names.Ar), ("type", EnumSpelling.Of(s.Type)), ("mode", s.Mode), ("contexts", s.Contexts),
            ("date", s.Date?.Text), ("earliest", Earliest(s)), ("latest", Latest(s)), ("undated", s.Date is null ? true : null), ("place", s.Place),
            ("actors", s.Actors), ("recipients", s.Recipients), ("documentLanguage", document.Language.Tag())),
    ];

    /// <summary>Who a statement says took part, and where. Type and days are repeated so that statements of one event find each other by index.</summary>
    public static IEnumerable<KeyValuePair<string, object?>[]> Parties(EventStatement s)
    {
        var parties = s.Actors.Select(p => ("ACTOR", p)).Concat(s.Recipients.Select(p => ("RECIPIENT", p)));
        if (s.Place is not null) parties = parties.Append(("PLACE", s.Place));
        return parties.Select(p => Arguments.Of(
            ("statement", Key(s)),
            ("properties", Arguments.Present(
                ("entity", p.Item2), ("role", p.Item1), ("type", EnumSpelling.Of(s.Type)), ("earliest", Earliest(s)), ("latest", Latest(s)),
                ("wide", Latest(s) > Earliest(s) ? true : null)))));
    }

    /// <summary>The numbers that a statement gives, with their words and sentences.</summary>
    public static IEnumerable<KeyValuePair<string, object?>[]> Figures(EventStatement s, Document document) => s.Figures.Select((f, i) => Arguments.Of(
        ("statement", Key(s)),
        ("properties", Arguments.Present(
            ("ordinal", i), ("kind", EnumSpelling.Of(f.Kind)), ("min", f.Min), ("max", f.Max), ("unit", f.Unit), ("start", f.Start), ("end", f.End),
            ("sentenceStart", f.SentenceStart), ("sentenceEnd", f.SentenceEnd), ("words", document.Text[f.Start..f.End]),
            ("sentence", document.Text[f.SentenceStart..f.SentenceEnd])))));

    private static KeyValuePair<string, object?>[] Said(Statement s, Document document)
    {
        var e = s.Evidence;
        return Arguments.Present(
            ("key", Key(s)), ("id", s.Id), ("document", document.Id), ("start", e.Start), ("end", e.End), ("language", e.Language.Tag()), ("extractor", e.Extractor), ("rule", e.Rule),
            ("words", e.Trigger), ("confidence", e.Confidence), ("sentence", document.Text[e.Start..e.End]));
    }

    private static int? Earliest(EventStatement s) => s.Date is null ? null : EdtfDays.Earliest(s.Date);

    private static int? Latest(EventStatement s) => s.Date is null ? null : EdtfDays.Latest(s.Date);
}
