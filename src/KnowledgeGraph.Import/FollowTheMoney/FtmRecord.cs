using KnowledgeGraph.Import.Records;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Plover;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Dates;
using KnowledgeGraph.Text.Languages;

namespace KnowledgeGraph.Import.FollowTheMoney;

/// <summary>One entity of a register as a document: its properties a line each, and what they state.</summary>
internal sealed class FtmRecord(FtmEntity entity, FtmSchema schema, FtmIndex index, ActorResolver actors)
{
    private const string Extractor = "ftm/1";
    private const double Confidence = 0.9;

    private readonly RecordGraph _record = new(Extractor);
    private readonly Dictionary<string, RecordLine> _lines = new(StringComparer.Ordinal);

    public async ValueTask<DocumentGraph> GraphAsync(CancellationToken cancellation)
    {
        var caption = entity.Caption ?? entity.First("name") ?? entity.Id;
        var head = $"{caption} ({entity.Schema}, {entity.Id})";
        _lines[""] = _record.AddLine(head, LanguageDetector.Detect(head));
        foreach (var (property, values) in entity.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var line = $"{property}: {string.Join("; ", values)}";
            _lines[property] = _record.AddLine(line.ReplaceLineEndings(" "), LanguageDetector.Detect(string.Concat(values)));
        }

        if (index.Find(entity.Id) is { } id) Entity(id, caption);
        else if (schema.Becomes is { } becomes)
        {
            if (EnumSpelling.Read<RelationType>(becomes) is { } relation) Relation(relation);
            else if (EnumSpelling.Read<EventType>(becomes) is { } type) await EventAsync(type, caption, cancellation);
        }

        var url = entity.First("sourceUrl");
        return _record.Build(
            new("", entity.Id, $"{caption} ({entity.Schema})", entity.Datasets.Count > 0 ? string.Join(", ", entity.Datasets) : null, Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : null),
            LanguageDetector.Detect(string.Concat(entity.Values("name"))));
    }

    private void Entity(string id, string caption)
    {
        var identifiers = new List<Identifier> { new("ftm", entity.Id) };
        string? en = null, ar = null;
        var preferred = new HashSet<Language>();
        if (!entity.Properties.Any(p => FtmTable.Property(p.Key)?.Becomes == "name" && p.Value.Contains(caption))) State(id, "", caption, NameRole.Preferred);
        foreach (var (property, values) in entity.Properties)
        {
            var mapped = FtmTable.Property(property);
            if (mapped is { Becomes: "identifier", As: { } scheme }) identifiers.AddRange(values.Select(value => new Identifier(scheme, value)));
            if (mapped is { Becomes: "description" })
            {
                en ??= values.FirstOrDefault(v => LanguageDetector.Detect(v) == Language.En);
                ar ??= values.FirstOrDefault(v => LanguageDetector.Detect(v) == Language.Ar);
            }

            if (mapped is { Becomes: "name", As: { } role })
                foreach (var value in values.OrderByDescending(v => v == caption)) // Of several names the register's own choice goes first.
                    State(id, property, value, EnumSpelling.Read<NameRole>(role)!.Value);
            if (mapped is { Becomes: "state" }) Located(id, property, values);
        }

        _record.AddEntity(id, en is null && ar is null ? null : new(en, ar), identifiers);

        void State(string of, string property, string name, NameRole role)
        {
            if (!IsReadable(name)) return;
            var language = LanguageDetector.Detect(name);
            if (role == NameRole.Preferred && !preferred.Add(language)) role = NameRole.Alias;
            if (_lines[property] is var line && Offset(property, name) is >= 0 and var at) _record.AddMention(line, at, name.Length, of, MentionForm.Name);
            _record.AddName(line, of, new(name, language, role), new("ftm/" + (property.Length > 0 ? property : "caption"), name, Confidence));
        }
    }

    private void Located(string id, string property, IReadOnlyList<string> codes)
    {
        if (EntityKinds.OfId(id) != EntityKind.Organization) return;
        var type = entity.Schema == "PublicBody" ? RelationType.PartOf : RelationType.LocatedIn;
        foreach (var code in codes)
            if (index.State(code) is { } state)
                _record.AddRelation(_lines[property], type, id, state, new("ftm/" + property, code, Confidence));
    }

    private void Relation(RelationType type)
    {
        var title = entity.First(schema.Title);
        foreach (var from in entity.Values(schema.From))
        {
            foreach (var to in entity.Values(schema.To))
            {
                var position = index.Position(to);
                if (index.Find(from) is not { } fromId || (position is null ? index.Find(to) : position.Of) is not { } toId || !RelationRules.Allows(type, fromId, toId)) continue;
                var words = position?.Name ?? title;
                var office = type == RelationType.HoldsPosition && words is not null ? LocalizedText.Of(LanguageDetector.Detect(words), words) : null;
                _record.AddRelation(_lines[schema.To!], type, fromId, toId, new("ftm/" + entity.Schema, words, Confidence), office, Time());
            }
        }
    }

    private async ValueTask EventAsync(EventType type, string caption, CancellationToken cancellation)
    {
        var recipients = entity.Values(schema.To).Select(index.Find).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (recipients.Count == 0) return;
        var acting = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in entity.Values(schema.From))
        {
            var actor = await actors.ResolveAsync(name, null, cancellation);
            acting.Add(actor.Id);
            foreach (var given in actor.Names) _record.AddName(_lines[schema.From!], actor.Id, given, new("name/" + actor.Reason, name, Confidence));
        }

        if (acting.Count == 0 && index.State(entity.First("country")) is { } state) acting.Add(state);
        var date = Date(entity.First("startDate")) ?? Date(entity.First("listingDate")) ?? Date(entity.First("date"));
        _record.AddEvent(
            _lines[schema.To!],
            new($"event:ftm-{ReadableIds.Of(entity.Id)}", LocalizedText.Of(LanguageDetector.Detect(caption), caption), type, null, ["economic"], date is null ? null : Edtf.Of(date), null, [.. acting], recipients),
            new("ftm/" + entity.Schema, entity.First("program"), Confidence));
    }

    /// <summary>A register that gives no end does not say that there is none.</summary>
    private Edtf? Time()
    {
        var (start, end) = (Date(entity.First("startDate")), Date(entity.First("endDate")));
        return (start, end) switch
        {
            (null, null) => Date(entity.First("date")) is { } date ? Edtf.Of(date) : null,
            (not null, null) => Edtf.TryParse($"{start.Text}/"),
            (null, not null) => Edtf.TryParse($"/{end.Text}"),
            _ => Edtf.TryParse($"{start.Text}/{end.Text}"),
        };
    }

    private static EdtfDate? Date(string? text) => EdtfDate.TryParse(text?.Split('T', ' ')[0]);

    private int Offset(string property, string name)
    {
        if (property.Length == 0) return 0;
        var at = property.Length + 2;
        foreach (var value in entity.Values(property))
        {
            if (value == name) return value.Contains('\n', StringComparison.Ordinal) ? -1 : at;
            at += value.ReplaceLineEndings(" ").Length + 2;
        }

        return -1;
    }

    /// <summary>True for names in the two scripts that are read here.</summary>
    private static bool IsReadable(string name) => name.Any(c => Scripts.IsLatinLetter(c) || Scripts.IsArabicLetter(c));
}
