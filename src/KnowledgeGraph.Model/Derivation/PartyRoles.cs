namespace KnowledgeGraph.Model.Derivation;

/// <summary>The numbers by which stores tell apart the parts that entities have in events.</summary>
public static class PartyRoles
{
    public const int Actor = 0;
    public const int Recipient = 1;
    public const int Place = 2;
}
