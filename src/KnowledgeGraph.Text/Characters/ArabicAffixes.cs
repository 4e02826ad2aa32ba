namespace KnowledgeGraph.Text.Characters;

/// <summary>Arabic affixes, as <see cref="Normalization.TextKey"/> writes them.</summary>
public static class ArabicAffixes
{
    /// <summary>Alef and lam, the definite article.</summary>
    public const string Article = "\u0627\u0644";

    /// <summary>Waw and noon, the sound masculine plural.</summary>
    public const string MasculinePlural = "\u0648\u0646";

    /// <summary>Yeh and noon, its oblique form, and that of the dual.</summary>
    public const string Oblique = "\u064A\u0646";

    /// <summary>Alef and teh, the sound feminine plural.</summary>
    public const string FemininePlural = "\u0627\u062A";

    /// <summary>Alef and noon, the dual.</summary>
    public const string Dual = "\u0627\u0646";

    /// <summary>Waw and alef, the plural of verbs.</summary>
    public const string VerbPlural = "\u0648\u0627";

    /// <summary>Heh and alef: her, its.</summary>
    public const string Her = "\u0647\u0627";

    /// <summary>Heh and meem: their.</summary>
    public const string Their = "\u0647\u0645";
}
