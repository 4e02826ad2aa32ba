using KnowledgeGraph.Import.Mappings;
using KnowledgeGraph.Import.Records;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Import.Tables.Mapped;

/// <summary>What a mapping makes of one row: a document that is the row, with the entities, relations and events that the mapping finds in it.</summary>
internal sealed class MappedGraph
{
    private const string Extractor = "mapping/1";
    private const double Confidence = 0.9;

    private readonly MappingFile _mapping;
    private readonly MappedRow _row;
    private readonly ActorResolver _actors;
    private readonly RecordGraph _record = new(Extractor);
    private readonly RecordLine _line;
    private readonly Dictionary<string, List<string>> _ids = new(StringComparer.Ordinal);

    public MappedGraph(MappingFile mapping, MappedRow row, ActorResolver actors)
    {
        (_mapping, _row, _actors) = (mapping, row, actors);
        _line = _record.AddLine(row.Text, LanguageDetector.Detect(row.Text));
    }

    /// <exception cref="InputException">A value of the row is wrong.</exception>
    public async ValueTask<DocumentGraph> BuildAsync(string stem, CancellationToken cancellation)
    {
        foreach (var (key, entity) in _mapping.Entities) _ids[key] = await EntitiesAsync(key, entity, cancellation);
        foreach (var relation in _mapping.Relations) Relation(relation);
        foreach (var told in _mapping.Events) Event(told);
        var source = new ImportedText("", $"{stem}:{_row.Line}", _row.Value(_mapping.Title), _row.Value(_mapping.Publisher), _row.Value(_mapping.Url), _row.Date(_mapping.Date));
        return _record.Build(source, _line.Language);
    }

    private async ValueTask<List<string>> EntitiesAsync(string key, MappedEntity entity, CancellationToken cancellation)
    {
        var ids = new List<string>();
        var (en, ar) = (Parts(entity.Name.En), Parts(entity.Name.Ar));
        if (en.Count > 0 && ar.Count > 0 && en.Count != ar.Count) throw _row.Bad("malformed-row", entity.Name.Ar, $"There are {en.Count} English names and {ar.Count} Arabic ones.");
        for (var i = 0; i < Math.Max(en.Count, ar.Count); i++)
            ids.Add(await EntityAsync(key, entity, i < en.Count ? en[i] : null, i < ar.Count ? ar[i] : null, cancellation));
        return ids;

        List<string> Parts(MappedValue? value) =>
            _row.Value(value) is not { } text ? [] : entity.Split is null ? [text] : [.. text.Split(entity.Split, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private async ValueTask<string> EntityAsync(string key, MappedEntity entity, string? en, string? ar, CancellationToken cancellation)
    {
        var spelled = _row.Value(entity.Kind);
        if (EnumSpelling.Read<EntityKind>(spelled) is not { } kind || kind == EntityKind.Event) throw _row.Bad("unknown-kind", entity.Kind, $"'{spelled}' is no kind of entity.");
        var identifiers = (entity.Identifiers ?? new Dictionary<string, MappedValue>()).Select(i => (i.Key, Value: _row.Value(i.Value))).Where(i => i.Value is not null)
            .Select(i => new Identifier(i.Key, i.Value!)).ToList();
        var id = Given(entity.Id, kind) ?? identifiers.Select(i => _actors.Seed.ByIdentifier(i.Scheme, i.Value)).FirstOrDefault(found => found is not null && EntityKinds.OfId(found) == kind);
        var reason = id is null ? "name" : "identifier";
        if (id is null)
        {
            var actor = await _actors.ResolveAsync(en ?? ar!, kind, cancellation);
            if (!actor.IsKnown && en is not null && ar is not null && await _actors.ResolveAsync(ar, kind, cancellation) is { IsKnown: true } byArabic) actor = byArabic;
            (id, reason) = (actor.Id, actor.Reason);
        }

        var known = _actors.Seed.Entity(id) is not null;
        Named(id, entity.Name.En, en, Language.En, known ? NameRole.Alias : NameRole.Preferred, "name/" + reason);
        Named(id, entity.Name.Ar, ar, Language.Ar, known ? NameRole.Alias : NameRole.Preferred, "name/" + reason);
        Named(id, entity.Alias?.En, _row.Value(entity.Alias?.En), Language.En, NameRole.Alias, "name/" + key);
        Named(id, entity.Alias?.Ar, _row.Value(entity.Alias?.Ar), Language.Ar, NameRole.Alias, "name/" + key);
        var description = Localized(entity.Description);
        _record.AddEntity(id, description, identifiers);
        return id;
    }

    private string? Given(MappedValue? value, EntityKind kind)
    {
        if (_row.Value(value) is not { } id) return null;
        if (EntityKinds.OfId(id) is { } named) return named == kind ? id : throw _row.Bad("unknown-kind", value, $"The id '{id}' is not of the kind {EnumSpelling.Of(kind)}.");
        return kind.Prefix() + ReadableIds.Of(id);
    }

    private void Named(string id, MappedValue? value, string? name, Language language, NameRole role, string rule)
    {
        if (name is null || value is null) return;
        if (_row.Offset(value, name) is >= 0 and var at) _record.AddMention(_line, at, name.Length, id, MentionForm.Name);
        _record.AddName(_line, id, new(name, language, role), new(rule, name, Confidence));
    }

    private void Relation(MappedRelation relation)
    {
        var spelled = _row.Value(relation.Type);
        if (EnumSpelling.Read<RelationType>(spelled) is not { } type) throw _row.Bad("unknown-type", relation.Type, $"'{spelled}' is not a relation type.");
        var time = _row.Value(relation.Time) is { } written ? Edtf.TryParse(written) ?? throw _row.Bad("impossible-date", relation.Time, $"'{written}' is not an EDTF date or interval.") : Between(relation);
        foreach (var from in _ids[relation.From])
        {
            foreach (var to in _ids[relation.To])
            {
                if (!RelationRules.Allows(type, from, to)) throw _row.Bad("impossible-relation", null, $"A {EnumSpelling.Of(type)} relation cannot join {from} to {to}.");
                _record.AddRelation(_line, type, from, to, new("mapping/" + EnumSpelling.Of(type), null, Confidence), Localized(relation.Title), time);
            }
        }
    }

    private Edtf? Between(MappedRelation relation)
    {
        var (start, end) = (_row.Date(relation.Start), _row.Date(relation.End));
        if (start is null && end is null) return null;
        return Edtf.TryParse($"{start?.Text}/{end?.Text}") ?? throw _row.Bad("impossible-date", relation.End, $"The relation ends ({end?.Text}) before it begins ({start?.Text}).");
    }

    private void Event(MappedEvent mapped)
    {
        const int digits = 12;
        var spelled = _row.Value(mapped.Type);
        var cameo = EnumSpelling.Read<EventType>(spelled) is null ? CameoTable.Shared.Find(spelled, spelled) : null;
        if ((EnumSpelling.Read<EventType>(spelled) ?? cameo?.Type) is not { } type) throw _row.Bad("unknown-type", mapped.Type, $"'{spelled}' is no event of PLOVER or CAMEO.");
        var mode = _row.Value(mapped.Mode)?.ToLowerInvariant() ?? cameo?.Mode;
        if (!EventModes.Allows(type, mode)) throw _row.Bad("unknown-type", mapped.Mode, $"'{mode}' is not a mode of {EnumSpelling.Of(type)}.");
        var contexts = mapped.Contexts.Concat(cameo?.Contexts ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (contexts.Find(c => !EventContexts.Contains(c)) is { } unknown) throw _row.Bad("unknown-type", null, $"'{unknown}' is not a context of PLOVER.");
        var date = _row.Date(mapped.Date);
        var (acting, receiving) = (Parties(mapped.Actors), Parties(mapped.Recipients));
        var place = mapped.Place is { } key && _ids[key] is [var first, ..] ? first : null;
        if (acting.Count + receiving.Count == 0 && place is null) throw _row.Bad("no-party", null, "The row's event names nobody.");
        var id = _row.Value(mapped.Id) is { } given
            ? $"event:{ReadableIds.Of(given)}" : $"event:{date?.Text ?? "undated"}-{ReadableIds.Of(type.ToString())}-{StableId.Of("", _row.Text, spelled, string.Join(' ', acting))[..digits]}";
        var names = Localized(mapped.Name) ?? LocalizedText.Of(_line.Language, _row.Text.Replace("\t", " \u2013 ", StringComparison.Ordinal));
        _record.AddEvent(_line, new(id, names, type, mode, contexts, date is null ? null : Edtf.Of(date), place, acting, receiving), new(cameo is null ? "mapping/" + EnumSpelling.Of(type) : "cameo/" + cameo.Code, spelled, cameo?.Confidence ?? Confidence));
    }

    private List<string> Parties(IReadOnlyList<string> keys) => [.. keys.SelectMany(key => _ids[key]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private LocalizedText? Localized(MappedText? text)
    {
        var (en, ar) = (_row.Value(text?.En), _row.Value(text?.Ar));
        return en is null && ar is null ? null : new(en, ar);
    }
}
