using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Import.Reading;

/// <summary>YAML as far as it is nested no deeper than people write it: what builds a tree of it does so by recursion, which has no bound of its own.</summary>
internal sealed class ShallowYaml(IParser inner) : IParser
{
    private const int Deepest = 32;

    private int _depth;

    public ParsingEvent? Current => inner.Current;

    /// <exception cref="YamlException">It is nested too deep, or no YAML.</exception>
    public bool MoveNext()
    {
        if (!inner.MoveNext()) return false;
        _depth += inner.Current!.NestingIncrease;
        return _depth <= Deepest ? true : throw new YamlException(inner.Current.Start, inner.Current.End, "It is nested too deep.");
    }
}
