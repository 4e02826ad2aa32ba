using KnowledgeGraph.Extraction.Titles;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Characters;
using KnowledgeGraph.Text.Languages;
using KnowledgeGraph.Text.Morphology;
using KnowledgeGraph.Text.Sentences;
using KnowledgeGraph.Text.Tokens;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>A document cut into sentences and tokens, with the shape of each token: what all finders of names read. Not thread-safe.</summary>
internal sealed class DocumentReading
{
    private const int MostPlaces = 16;

    private readonly ArabicSplit[]?[] _splits;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    public DocumentReading(Document document)
    {
        Document = document;
        Text = document.Text;
        Tokens = Tokenizer.Tokenize(Text);
        Shapes = new WordShape[Tokens.Count];
        for (var i = 0; i < Tokens.Count; i++) Shapes[i] = ShapeOf(i);
        var spans = SentenceSplitter.Split(Text, Tokens);
        Sentences = [.. spans.Select(span => new ReadSentence(span, LanguageDetector.Detect(Text.AsSpan(span.Start, span.End - span.Start), document.Language), CasingOf(span)))];
        SentenceOf = new int[Tokens.Count];
        for (var s = 0; s < Sentences.Count; s++)
            for (var i = Sentences[s].First; i <= Sentences[s].Last; i++)
                SentenceOf[i] = s;
        _splits = new ArabicSplit[]?[Tokens.Count];
        Offices = new TitleWord[]?[Tokens.Count];
        Honorifics = new TitleWord[]?[Tokens.Count];
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Kind != TokenKind.Word) continue;
            if (!_places.TryGetValue(Tokens[i].Key, out var places)) _places[Tokens[i].Key] = places = [];
            if (places.Count < MostPlaces) places.Add(i);
        }
    }

    /// <summary>Offices and forms of address found so far, by first token.</summary>
    internal TitleWord[]?[] Offices { get; }

    /// <inheritdoc cref="Offices"/>
    internal TitleWord[]?[] Honorifics { get; }

    public Document Document { get; }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public WordShape[] Shapes { get; }

    public IReadOnlyList<ReadSentence> Sentences { get; }

    /// <summary>For each token, the index of its sentence.</summary>
    public int[] SentenceOf { get; }

    /// <summary>True where an Arabic word begins with the article: a name such as ألبرت, with hamza, does not, nor what has too few letters after it.</summary>
    public bool HasArticle(int token, string key) =>
        key.Length > 4 && key[0] == ArabicLetters.Alef && key[1] == ArabicLetters.Lam && Tokens[token].Text[0] is not (ArabicLetters.AlefHamzaAbove or ArabicLetters.AlefHamzaBelow or ArabicLetters.AlefMadda);

    /// <summary>True where some token of the document has the key.</summary>
    public bool Has(string key) => _places.ContainsKey(key);

    /// <summary>Where the first words with the key stand, in order.</summary>
    public IReadOnlyList<int> Places(string key) => _places.TryGetValue(key, out var places) ? places : [];

    public ReadSentence Sentence(int token) => Sentences[SentenceOf[token]];

    public bool Is(int token, WordShape shape) => (Shapes[token] & shape) != 0;

    /// <summary>True where the token exists, lies in the same sentence as <paramref name="other"/> and is the given punctuation or word key.</summary>
    public bool KeyIs(int token, int other, string key) => InSentence(token, other) && Tokens[token].Key == key;

    public bool InSentence(int token, int other) => token >= 0 && token < Tokens.Count && SentenceOf[token] == SentenceOf[other];

    /// <summary>The ways to read an Arabic word with its attached particles, the whole word first; the future's seen is left out, for no name follows it.</summary>
    public ArabicSplit[] Splits(int token)
    {
        ref var splits = ref _splits[token];
        return splits ??= Is(token, WordShape.Arabic) && ArabicClitics.MayHave(Tokens[token].Key)
            ? [.. ArabicClitics.Splits(Tokens[token]).Where(s => s.Proclitics.Length == 0 || s.Proclitics[^1] != ArabicLetters.Seen)]
            : [new ArabicSplit(0, "", Tokens[token].Key)];
    }

    private WordShape ShapeOf(int i)
    {
        var token = Tokens[i];
        var joined = i > 0 && token.Start == Tokens[i - 1].End + 1 && Text[token.Start - 1] is '-' or '\u2010' or '\u2011' ? WordShape.Joined : WordShape.None;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return joined | WordShape.Number;
            case TokenKind.Punctuation:
                return WordShape.Punctuation;
        }

        var text = token.Text;
        var c = text[0];
        if (c == ArabicLetters.Tatweel || Scripts.IsArabicLetter(c)) return joined | WordShape.Arabic;
        if (!Scripts.IsLatinLetter(c)) return c is '\'' or '\u2019' or '\u02BC' or '`' ? WordShape.Possessive | WordShape.Latin : joined;
        var shape = joined | WordShape.Latin;
        if (!char.IsUpper(c)) return shape;
        shape |= WordShape.Capital;
        if (text.Length == 2 && text[1] == '.') return shape | WordShape.Initial;
        var capitals = 0;
        foreach (var letter in text)
        {
            if (char.IsLower(letter)) return shape;
            if (char.IsUpper(letter)) capitals++;
        }

        return capitals > 1 ? shape | WordShape.AllCaps : shape;
    }

    private Casing CasingOf(SentenceSpan span)
    {
        int words = 0, capitals = 0, all = 0, longLower = 0;
        for (var i = span.FirstToken; i < span.FirstToken + span.TokenCount; i++)
        {
            if (!Is(i, WordShape.Latin) || Is(i, WordShape.Possessive)) continue;
            words++;
            if (Is(i, WordShape.Capital)) capitals++;
            else if (Tokens[i].Text.Length > 4) longLower++;
            if (Is(i, WordShape.AllCaps) || (Tokens[i].Text.Length == 1 && Is(i, WordShape.Capital))) all++;
        }

        if (words >= 2 && all * 10 >= words * 8) return Casing.Capitals;
        return words >= 4 && span.IsHeadline && longLower == 0 && capitals * 10 >= words * 6 ? Casing.Title : Casing.Sentence;
    }
}
