namespace KnowledgeGraph.Model.Plover;

/// <summary>
/// PLOVER's sixteen event types (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance, 2021), cooperative to hostile.
/// </summary>
public enum EventType
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}
