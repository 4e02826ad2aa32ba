namespace KnowledgeGraph.Api.Access;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
public enum AccessRole
{
    /// <summary>Nothing but ask for health, the schema's text and the editor's page.</summary>
    None,

    /// <summary>Ask.</summary>
    Reader,

    /// <summary>Import documents and make edits, in the own name.</summary>
    Editor,

    /// <summary>Make edits in the name of others too: for programs with users of their own.</summary>
    Admin,
}
