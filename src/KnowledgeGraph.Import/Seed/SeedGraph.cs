using System.Globalization;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Seed;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Import.Seed;

/// <summary>Turns a seed folder into document graphs: one for each file of entities and one for each source of facts. A row that is wrong is a problem and is left out.</summary>
public sealed class SeedGraph
{
    private readonly SeedFiles _files;
    private readonly List<ReadItem> _items = [];
    private readonly Dictionary<string, SeedLine<SeedEntity>> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeedOffice> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SeedSource Source, CuratedText Text)> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _events = new(StringComparer.Ordinal);

    private SeedGraph(string root) => _files = new SeedFiles(root);

    /// <summary>Reads a seed folder.</summary>
    public static IReadOnlyList<ReadItem> Read(string root)
    {
        var graph = new SeedGraph(root);
        graph.ReadEntities();
        graph.ReadFacts();
        graph._items.AddRange(graph._files.Problems.Select(p => ReadItem.Of(p with { Path = Path.Combine(root, p.Path) })));
        return graph._items;
    }

    private void ReadEntities()
    {
        foreach (var line in _files.Entities())
        {
            if (EnumSpelling.Read<EntityKind>(line.Value.Kind) is not { } kind || EntityKinds.OfId(line.Value.Id) != kind || kind == EntityKind.Event)
                Report(line.Path, line.Line, "unknown-kind", $"The kind {line.Value.Kind} does not fit the id {line.Value.Id}.");
            else if (line.Value.En is null && line.Value.Ar is null)
                Report(line.Path, line.Line, "no-name", $"{line.Value.Id} has no name.");
            else if (!_entities.TryAdd(line.Value.Id, line))
                Report(line.Path, line.Line, "duplicate-id", $"{line.Value.Id} stands in {_entities[line.Value.Id].Path}:{_entities[line.Value.Id].Line} already.");
        }

        foreach (var file in _entities.Values.GroupBy(l => l.Path))
        {
            var text = new CuratedText();
            foreach (var line in file) AddEntity(text, line);
            _items.Add(ReadItem.Of(text.Build(
                Path.GetFileNameWithoutExtension(file.Key), "graph-seed/" + file.Key, "KnowledgeGraph", _files.Header(file.Key)?.Origin, Language.En, null)));
        }
    }

    private void AddEntity(CuratedText text, SeedLine<SeedEntity> line)
    {
        var entity = line.Value;
        var names = SeedNames.Of(entity);
        text.Add(new EntityDraft(
            entity.Id, EntityKinds.OfId(entity.Id)!.Value,
            entity.Description is { } d && (d.En ?? d.Ar) is not null ? new LocalizedText(d.En, d.Ar) : null,
            [.. (entity.Identifiers ?? new Dictionary<string, string>()).Select(i => new Identifier(i.Key, i.Value))]));
        text.AddLine(
            $"{entity.En ?? entity.Ar}: {string.Join("; ", names.Select(n => n.Text))}.", Language.En,
            names.Select(name => (Func<Evidence, Statement>)(evidence => new NameStatement(
                StableId.Of("st:", evidence.DocumentId, Number(evidence.Start), entity.Id, name.Text, name.Language.Tag(), name.Role.ToString()),
                evidence, entity.Id, name))));
        if (entity.In is { } place) AddRelation(text, line.Path, line.Line, RelationType.LocatedIn, entity.Id, place, null, null, null);
        if (entity.PartOf is { } whole) AddRelation(text, line.Path, line.Line, RelationType.PartOf, entity.Id, whole, null, null, null);
    }

    private void ReadFacts()
    {
        foreach (var line in _files.Offices()) _offices.TryAdd(line.Value.Id, line.Value);
        foreach (var line in _files.Sources())
            if (!_sources.TryAdd(line.Value.Id, (line.Value, new CuratedText())))
                Report(line.Path, line.Line, "duplicate-id", $"{line.Value.Id} stands in the seed already.");
        foreach (var line in _files.Relations()) AddRelation(line);
        foreach (var line in _files.Events()) AddEvent(line);
        foreach (var (source, text) in _sources.Values)
        {
            var graph = text.Build(
                source.Id, source.Title, source.Publisher, source.Url, LanguageTags.FromTag(source.Language) ?? Language.En, EdtfDate.TryParse(source.Date));
            if (graph.Statements.Count > 0) _items.Add(ReadItem.Of(graph));
        }
    }

    private void AddRelation(SeedLine<SeedRelation> line)
    {
        var row = line.Value;
        var time = Edtf.TryParse(row.Time);
        SeedOffice? office = null;
        if (EnumSpelling.Read<RelationType>(row.Type) is not { } type) Report(line.Path, line.Line, "unknown-type", $"'{row.Type}' is not a relation type.");
        else if (row.Time is not null && time is null) Report(line.Path, line.Line, "impossible-date", $"'{row.Time}' is not an EDTF date or interval.");
        else if (row.Office is not null && !_offices.TryGetValue(row.Office, out office)) Dangling(line.Path, line.Line, row.Office);
        else if (!_sources.TryGetValue(row.Source, out var source)) Dangling(line.Path, line.Line, row.Source);
        else
        {
            var title = new LocalizedText(row.Title?.En ?? First(office?.En), row.Title?.Ar ?? First(office?.Ar));
            AddRelation(source.Text, line.Path, line.Line, type, row.From, row.To, row.Office, title.In(Language.En) is null ? null : title, time);
        }
    }

    private void AddRelation(
        CuratedText text, string path, int line, RelationType type, string from, string to, string? office, LocalizedText? title, Edtf? time)
    {
        if (!_entities.ContainsKey(from)) Dangling(path, line, from);
        else if (!_entities.ContainsKey(to)) Dangling(path, line, to);
        else if (!RelationRules.Allows(type, from, to)) Report(path, line, "impossible-relation", $"A {Spelling(type)} relation cannot join {from} to {to}.");
        else
        {
            foreach (var language in new[] { Language.En, Language.Ar })
            {
                if (type == RelationType.HoldsPosition && title?[language] is null) continue;
                text.AddLine(
                    FactSentences.Of(type, language, NameOf(from, language), NameOf(to, language), title?[language], time), language,
                    evidence => new RelationStatement(
                        StableId.Of("st:", evidence.DocumentId, Number(evidence.Start), type.ToString(), from, to, office ?? title?.En, time?.Text),
                        evidence, type, from, to, office, title, time));
            }
        }
    }

    private void AddEvent(SeedLine<SeedEvent> line)
    {
        var row = line.Value;
        var date = Edtf.TryParse(row.Date);
        var contexts = (row.Contexts ?? []).Select(c => c.ToLowerInvariant().Replace('_', '-')).Distinct().Order(StringComparer.Ordinal).ToList();
        var unknown = (row.Actors ?? []).Concat(row.Recipients ?? []).Append(row.Place).FirstOrDefault(id => id is not null && !_entities.ContainsKey(id));
        if (EnumSpelling.Read<EventType>(row.Type) is not { } type) Report(line.Path, line.Line, "unknown-type", $"'{row.Type}' is not an event type.");
        else if (!EventModes.Allows(type, row.Mode)) Report(line.Path, line.Line, "unknown-type", $"'{row.Mode}' is not a mode of {row.Type}.");
        else if (contexts.FirstOrDefault(c => !EventContexts.Contains(c)) is { } context) Report(line.Path, line.Line, "unknown-type", $"'{context}' is not a context.");
        else if (row.Date is not null && date is null) Report(line.Path, line.Line, "impossible-date", $"'{row.Date}' is not an EDTF date or interval.");
        else if (unknown is not null) Dangling(line.Path, line.Line, unknown);
        else if (!_sources.TryGetValue(row.Source, out var source)) Dangling(line.Path, line.Line, row.Source);
        else if (row.En is null && row.Ar is null) Report(line.Path, line.Line, "no-name", $"{row.Id} has no words in either language.");
        else if (EntityKinds.OfId(row.Id) != EntityKind.Event || !_events.Add(row.Id)) Report(line.Path, line.Line, "duplicate-id", $"{row.Id} is no event's id, or stands in the seed already.");
        else
        {
            foreach (var (language, words) in new[] { (Language.En, row.En), (Language.Ar, row.Ar) })
            {
                if (words is null) continue;
                source.Text.AddLine(words, language, evidence => new EventStatement(
                    StableId.Of("st:", evidence.DocumentId, Number(evidence.Start), row.Id), evidence, row.Id, LocalizedText.Of(language, words), type, row.Mode,
                    contexts, date, row.Place, Sorted(row.Actors), Sorted(row.Recipients)));
            }
        }
    }

    private static string? First(IReadOnlyList<string>? texts) => texts is { Count: > 0 } ? texts[0] : null;

    private static List<string> Sorted(IReadOnlyList<string>? ids) => [.. (ids ?? []).Distinct().Order(StringComparer.Ordinal)];

    private static string Spelling(RelationType type) => EnumSpelling.Of(type);

    private string NameOf(string id, Language language) =>
        _entities[id].Value is var entity && language == Language.Ar ? entity.Ar ?? entity.En! : entity.En ?? entity.Ar!;

    private void Dangling(string path, int line, string id) => Report(path, line, "dangling-reference", $"{id} is not in the seed.");

    private void Report(string path, int line, string code, string message) =>
        _items.Add(ReadItem.Of(new InputProblem(code, Path.Combine(_files.Root, path), line, null, null, message)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
