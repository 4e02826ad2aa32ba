namespace KnowledgeGraph.Extraction.Tests.Robustness;

/// <summary>Texts without measure: each repeats one thing until it has the length asked for. What reads them must take time in proportion.</summary>
internal static class HostileTexts
{
    private static readonly (string Name, string Unit)[] Units =
    [
        ("one long sentence of names, English", "Kuwait and Qatar and the Ministry of Defence and John Smith met Saudi officials, "),
        ("one long sentence of names, Arabic", "الكويت وقطر ووزارة الدفاع الكويتية والشيخ صباح الأحمد التقوا المسؤولين السعوديين، "),
        ("one long sentence of verbs, English", "signed visited attacked condemned said that agreed to meet and accused of "),
        ("one long sentence of verbs, Arabic", "وقع وزار وهاجم وأدان وقال إنه اتفق على أن يجتمع واتهم "),
        ("one long sentence of offices, English", "Foreign Minister and Deputy Prime Minister and Secretary General of the "),
        ("one long sentence of offices, Arabic", "وزير الخارجية ونائب رئيس الوزراء والأمين العام لمجلس "),
        ("titles of unlisted persons, English", "Minister Adlan Berquist said President Oru Tamsin met Dr. Ilse Varkon. "),
        ("titles of unlisted persons, Arabic", "وقال الوزير عدلان بركست إن الرئيس أورو تمسن التقى الدكتور إلس فركون. "),
        ("quotes that open", "\"“«( "),
        ("quotes that close", "”»)\" "),
        ("brackets around a name", "((((NATO)))) "),
        ("full stops", ". "),
        ("commas", ", "),
        ("one word, English", "Kuwait "),
        ("one word, Arabic", "والكويت "),
        ("one token, Latin", "a"),
        ("one token, Arabic", "ا"),
        ("one token, digits", "7"),
        ("initials", "A."),
        ("capitals", "FOREIGN MINISTER OF THE REPUBLIC "),
        ("capitalised words", "National Security Council Of Northern "),
        ("lower-case words", "national security council of northern "),
        ("Arabic words with particles", "وبال وللكويت فبالوزارة "),
        ("a construct chain", "مجلس وزارة لجنة هيئة اتحاد "),
        ("hyphens", "Al-Sabah-Al-"),
        ("dates, English", "on 5 June 2017 and in May 2018 from Monday to Friday "),
        ("dates, Arabic", "في 5 يونيو 2017 ومن الاثنين إلى الجمعة خلال مايو "),
        ("acronyms defined", "the Gulf Studies Council (GSC) and the GSC "),
        ("states in a list", "Kuwait, Qatar, Bahrain, Oman, Egypt, Jordan, "),
        ("states in a list, Arabic", "الكويت وقطر والبحرين وعمان ومصر والأردن و"),
        ("empty lines", "\n\n"),
        ("short lines", "Kuwait\n\nQatar signed\n\n"),
        ("lone surrogates", "\uD800a\uDC00 "),
        ("bidirectional controls", "\u202EKuwait\u2066\u2069\u200F "),
        ("combining marks", "a\u0301\u0302\u0651"),
    ];

    public static IEnumerable<string> Names => Units.Select(u => u.Name);

    /// <summary>The text of that name, of this many UTF-16 units or a few less.</summary>
    public static string Make(string name, int length)
    {
        var unit = Units.First(u => u.Name == name).Unit;
        return string.Concat(Enumerable.Repeat(unit, Math.Max(1, length / unit.Length)));
    }
}
