using KnowledgeGraph.Text;

namespace KnowledgeGraph.Model.Search;

/// <summary>How a text is looked for.</summary>
public enum TextMatch
{
    /// <summary>A word as written, which the database stems.</summary>
    Word,

    /// <summary>Words next to each other, in order, parted by spaces.</summary>
    Phrase,

    /// <summary>A stem as it is.</summary>
    Stem,

    /// <summary>Stems that begin so.</summary>
    Beginning,

    /// <summary>Stems of a pattern with <c>*</c> and <c>?</c>.</summary>
    Pattern,

    /// <summary>Stems that miss this one by a letter.</summary>
    OneLetterOff,

    /// <summary>Stems that miss this one by two letters at most.</summary>
    TwoLettersOff,
}

/// <summary>How a word of a name is looked for.</summary>
public enum NamePart
{
    /// <summary>A word as <see cref="KnowledgeGraph.Text.Normalization.TextKey"/> writes it.</summary>
    Word,
    Beginning,
    Pattern,
    OneLetterOff,
    TwoLettersOff,

    /// <summary>The beginning of a word that is right but for one letter, not the first.</summary>
    BeginningOneLetterOff,

    /// <summary>A whole name without its spaces.</summary>
    Joined,

    /// <summary>A key of <see cref="KnowledgeGraph.Text.Sound.SoundKeys"/>.</summary>
    Sound,

    /// <summary>A key of a whole name of one word.</summary>
    SoundOfWhole,
    SoundBeginning,
}

/// <summary>Something that may stand in texts of a language.</summary>
public readonly record struct TextTerm(Language Language, TextMatch Match, string Text);

/// <summary>Something that a name may have.</summary>
public readonly record struct NameTerm(NamePart Part, string Text);
