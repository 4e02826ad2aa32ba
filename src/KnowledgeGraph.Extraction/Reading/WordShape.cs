namespace KnowledgeGraph.Extraction.Reading;

/// <summary>What a token looks like.</summary>
[Flags]
internal enum WordShape
{
    None = 0,
    Arabic = 1,
    Latin = 2,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 4,

    /// <summary>Two or more letters, all capitals.</summary>
    AllCaps = 8,

    /// <summary>A single capital letter with its dot.</summary>
    Initial = 16,
    Number = 32,
    Punctuation = 64,

    /// <summary>A hyphen joins it to the token before.</summary>
    Joined = 128,

    /// <summary>The <c>'s</c> after a noun.</summary>
    Possessive = 256,
}
