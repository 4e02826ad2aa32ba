namespace KnowledgeGraph.Import.Resolution;

/// <summary>A name with brackets at its end: <c>Police (Kenya)</c>, <c>Lawyer (Holy See (Vatican City State))</c>.</summary>
internal static class BracketedName
{
    /// <summary>What stands before the last outermost brackets, and within them; null for a name that does not end with brackets or begins with them.</summary>
    public static (string Before, string Within)? Split(string name)
    {
        if (name.Length == 0 || name[^1] != ')') return null;
        var depth = 0;
        for (var i = name.Length - 1; i > 0; i--)
        {
            if (name[i] == ')') depth++;
            else if (name[i] == '(' && --depth == 0)
                return name[..i].Trim() is { Length: > 0 } before && name[(i + 1)..^1].Trim() is { Length: > 0 } within ? (before, within) : null;
        }

        return null;
    }
}
