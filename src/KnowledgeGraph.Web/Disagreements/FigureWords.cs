using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Web.Texts;

namespace KnowledgeGraph.Web.Disagreements;

/// <summary>Says figures in the words of a language: <c>at least 12 killed (civilians)</c>.</summary>
internal static class FigureWords
{
    public static string Of(FigureKind kind, long? min, long? max, string? unit, UiTexts texts)
    {
        var number = (min, max) switch
        {
            ({ } least, { } most) when least == most => UiTexts.Number(least),
            ({ } least, { } most) => texts.Format("figure.between", UiTexts.Number(least), UiTexts.Number(most)),
            ({ } least, null) => texts.Format("figure.least", UiTexts.Number(least)),
            (null, { } most) => texts.Format("figure.most", UiTexts.Number(most)),
            _ => "",
        };
        if (kind == FigureKind.Amount) return $"{number} {texts.Word("currency", unit ?? "")}".Trim();
        var counted = texts.Format("figureKind." + EnumSpelling.Of(kind), number);
        return unit is null ? counted : $"{counted} ({texts.Word("unit", unit)})";
    }
}
