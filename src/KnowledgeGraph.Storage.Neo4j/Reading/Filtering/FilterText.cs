namespace KnowledgeGraph.Storage.Neo4j.Reading.Filtering;

/// <summary>
/// What the conditions of one statement compare with. Values go in as parameters. Ids are followed by the statement itself, before all else, to what they mean since
/// a merge: the lists of such ids are the elements of its variable <c>ids</c>.
/// </summary>
internal sealed class FilterText
{
    private readonly List<KeyValuePair<string, object?>> _parameters = [];
    private readonly List<string> _ids = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Parameters => _parameters;

    /// <summary>How the statement begins: empty where no ids are to be followed.</summary>
    public string Beginning => _ids.Count == 0 ? "" : $"WITH [\n  {string.Join(",\n  ", _ids)}\n] AS ids\n";

    /// <summary>What a subquery imports: the ids, where there are any, and these.</summary>
    public string Imports(string variables = "") => string.Join(", ", ((string[])[variables, _ids.Count == 0 ? "" : "ids"]).Where(v => v.Length > 0));

    /// <summary>A parameter with this value.</summary>
    public string Bind(object? value)
    {
        var name = $"p{_parameters.Count}";
        _parameters.Add(new(name, value));
        return "$" + name;
    }

    /// <summary>A list of the ids that these go by now.</summary>
    public string Now(IEnumerable<string> ids) => List(
        $"COLLECT {{ UNWIND {Bind(ids)} AS given OPTIONAL MATCH (y:Identity {{id: given}}) RETURN coalesce(y.survivor, given) }}");

    /// <summary>The id that this one goes by now.</summary>
    public string Now(string id) => Now([id]) + "[0]";

    /// <summary>A list of all ids that mean what this one means.</summary>
    public string Meaning(string id) => List($$"""
        COLLECT {
            OPTIONAL MATCH (y:Identity {id: {{Bind(id)}}})
            WITH coalesce(y.survivor, {{Last}}) AS id
            UNWIND [id] + COLLECT { MATCH (z:Identity {survivor: id}) WHERE z.id <> id RETURN z.id } AS member
            RETURN member
          }
        """);

    /// <summary>A list of the ids of a place and of all that lies in it.</summary>
    public string Inside(string place) => List($$"""
        COLLECT {
            OPTIONAL MATCH (y:Identity {id: {{Bind(place)}}})
            MATCH (p:Entity {id: coalesce(y.survivor, {{Last}})})<-[:LOCATED_IN*0..]-(inner:Entity)
            RETURN DISTINCT inner.id
          }
        """);

    private string Last => $"$p{_parameters.Count - 1}";

    private string List(string subquery)
    {
        _ids.Add(subquery);
        return $"ids[{_ids.Count - 1}]";
    }
}
