namespace KnowledgeGraph.Text.Characters;

/// <summary>Arabic letters and marks by their Unicode names.</summary>
public static class ArabicLetters
{
    public const char Hamza = '\u0621';
    public const char AlefMadda = '\u0622';
    public const char AlefHamzaAbove = '\u0623';
    public const char WawHamza = '\u0624';
    public const char AlefHamzaBelow = '\u0625';
    public const char YehHamza = '\u0626';
    public const char Alef = '\u0627';
    public const char Beh = '\u0628';
    public const char TehMarbuta = '\u0629';
    public const char Teh = '\u062A';
    public const char Hah = '\u062D';
    public const char Thal = '\u0630';
    public const char Seen = '\u0633';
    public const char Sad = '\u0635';
    public const char Dad = '\u0636';
    public const char Zah = '\u0638';
    public const char Ain = '\u0639';
    public const char Feh = '\u0641';
    public const char Qaf = '\u0642';
    public const char Kaf = '\u0643';
    public const char Lam = '\u0644';
    public const char Meem = '\u0645';
    public const char Noon = '\u0646';
    public const char Heh = '\u0647';
    public const char Waw = '\u0648';
    public const char AlefMaksura = '\u0649';
    public const char Yeh = '\u064A';
    public const char Tatweel = '\u0640';
    public const char SuperscriptAlef = '\u0670';
    public const char AlefWasla = '\u0671';
    public const char FarsiYeh = '\u06CC';
    public const char Keheh = '\u06A9';
    public const char Gaf = '\u06AF';
}
