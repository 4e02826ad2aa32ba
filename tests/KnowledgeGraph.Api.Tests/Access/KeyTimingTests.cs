using System.Diagnostics;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Tests.Robustness;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>How long a key is looked at tells nothing of what is wrong with it: digests are compared in constant time, and a key that is not there costs what one with a wrong secret does.</summary>
[Collection(Alone.Name)]
public sealed class KeyTimingTests : IDisposable
{
    private const int Rounds = 200;
    private const int Batch = 50;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_wrong_key_takes_as_long_whatever_is_wrong_with_it()
    {
        var file = new ApiKeyFile(_folder["keys"]);
        var key = KeyText.Read(file.Add("layla", AccessRole.Editor, null, DateTimeOffset.UtcNow).Text)!.Value;
        using var ring = new ApiKeyring(file, TimeProvider.System, NullLogger.Instance);
        Assert.NotNull(ring.Find(key));
        KeyText[] wrong =
        [
            key with { Secret = Other(key.Secret[0]) + key.Secret[1..] },
            key with { Secret = key.Secret[..^1] + Other(key.Secret[^1]) },
            key with { Id = Other(key.Id[0]) + key.Id[1..] },
        ];
        var times = wrong.Select(_ => new List<double>()).ToArray();

        // In turns, so that what else the machine does falls on all alike.
        for (var round = 0; round < Rounds; round++)
            for (var which = 0; which < wrong.Length; which++)
                times[which].Add(Time(ring, wrong[which]));

        var medians = times.Select(t => t.Order().ElementAt(Rounds / 2)).ToList();
        Assert.True(medians.Max() < 1.4 * medians.Min(), $"First digit, last digit, id: {string.Join(", ", medians.Select(m => $"{m:F2} µs"))}.");
    }

    public void Dispose() => _folder.Dispose();

    private static double Time(ApiKeyring ring, KeyText key)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Batch; i++) Assert.Null(ring.Find(key));
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Batch;
    }

    private static char Other(char digit) => digit == '0' ? '1' : '0';
}
