using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Api.Tests;

/// <summary>The README has every limit with its usual value.</summary>
public sealed partial class LimitsInReadmeTests
{
    private static readonly string Section = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("\n## ").Single(s => s.StartsWith("Limits\n", StringComparison.Ordinal));

    [Fact]
    public void Each_limit_stands_in_the_readme_as_it_is()
    {
        var told = Rows().Matches(Section).SelectMany(row => row.Groups["name"].Captures.Select(c => c.Value).Zip(row.Groups["value"].Captures.Select(c => c.Value))).ToDictionary();
        Assert.Equal(Limits(new ApiLimits()).Concat(Limits(new LoadLimits { Requests = 32, Waiting = 16 })).ToDictionary(), told);
    }

    [Theory]
    [InlineData(typeof(ApiLimits))]
    [InlineData(typeof(LoadLimits))]
    public void Limits_are_numbers_or_times(Type limits) =>
        Assert.All(limits.GetProperties(BindingFlags.Public | BindingFlags.Instance), p => Assert.Contains(p.PropertyType, (Type[])[typeof(int), typeof(double), typeof(TimeSpan)]));

    private static IEnumerable<KeyValuePair<string, string>> Limits(object limits) => limits.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => KeyValuePair.Create(
        char.ToLowerInvariant(p.Name[0]) + p.Name[1..],
        p.GetValue(limits) is TimeSpan time ? time.TotalSeconds.ToString(CultureInfo.InvariantCulture) : Convert.ToString(p.GetValue(limits), CultureInfo.InvariantCulture)!));

    [GeneratedRegex(@"^\| (?:`(?<name>\w+)`(?:, )?)+ \| (?:(?<value>\d+)(?:, )?)+ \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
