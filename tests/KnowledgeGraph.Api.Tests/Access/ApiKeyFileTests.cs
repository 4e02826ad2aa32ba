using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Tests.Support;
using KnowledgeGraph.Model.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Api.Tests.Access;

public sealed class ApiKeyFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new(Now);
    private readonly ApiKeyFile _file;

    public ApiKeyFileTests() => _file = new(_folder["deep/keys"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_is_shown_once_and_its_file_holds_only_a_hash()
    {
        var (key, text) = _file.Add("dashboard", AccessRole.Reader, null, Now);

        Assert.Matches("^kg_[0-9a-f]{8}_[0-9a-f]{64}$", text);
        Assert.Equal(key, Assert.Single(_file.Read()));
        var kept = File.ReadAllText(_file.Path);
        Assert.DoesNotContain(text[12..], kept, StringComparison.Ordinal);
        Assert.Contains(key.Hash, kept, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_file.Path));
    }

    [Fact]
    public void Two_keys_are_never_alike()
    {
        var texts = Enumerable.Range(0, 200).Select(_ => KeyText.Make(_ => false).ToString()).ToList();
        Assert.Equal(200, texts.Distinct().Count());
        Assert.All(texts, t => Assert.Equal(t, KeyText.Read(t)!.Value.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kg_")]
    [InlineData("kg_0123456g_")]
    [InlineData("KG_00000000_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("kg_00000000_000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("kg_00000000_00000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("kg_00000000-0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("kg_٠٠٠٠٠٠٠٠_0000000000000000000000000000000000000000000000000000000000000000")]
    public void What_has_not_the_form_of_a_key_is_none(string text) => Assert.Null(KeyText.Read(text));

    [Theory]
    [InlineData("x=kg_00000000_0000000000000000000000000000000000000000000000000000000000000000&y", true)]
    [InlineData("kg_kg_00000000_0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("query=kg_", false)]
    public void A_key_is_seen_in_a_text(string text, bool stands) => Assert.Equal(stands, KeyText.StandsIn(text));

    [Theory]
    [InlineData("layla", true)]
    [InlineData("ليلى", true)]
    [InlineData("ops@example.org", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a\nb", false)]
    [InlineData("<b>", false)]
    [InlineData("\u202Ex", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void A_name_has_letters_and_digits_of_any_script_and_few_marks(string name, bool isName)
    {
        Assert.Equal(isName, ApiKey.IsName(name));
        if (!isName) Assert.Throws<ArgumentException>(() => _file.Add(name, AccessRole.Reader, null, Now));
    }

    [Theory]
    [InlineData("90d", "2027-02-23T12:00:00Z")]
    [InlineData("2027-01-31", "2027-01-31T00:00:00Z")]
    [InlineData("0d", null)]
    [InlineData("-1d", null)]
    [InlineData("99999999999d", null)]
    [InlineData("31.1.2027", null)]
    [InlineData("d", null)]
    public void An_end_is_a_date_or_a_number_of_days(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), ApiKey.ReadExpiry(text, Now));

    [Fact]
    public void A_server_knows_new_keys_at_once_and_revoked_ones_within_a_second()
    {
        using var ring = Ring();
        Assert.Null(ring.Find(KeyText.Make(_ => false)));
        var (_, text) = _file.Add("a", AccessRole.Editor, null, Now);
        var key = KeyText.Read(text)!.Value;
        Assert.Equal("a", ring.Find(key)!.Name);
        Assert.Null(ring.Find(key with { Secret = new string('0', 64) }));

        _file.Revoke("a");
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(ring.Find(key));
    }

    [Fact]
    public void A_key_ends_at_its_hour()
    {
        using var ring = Ring();
        var key = KeyText.Read(_file.Add("a", AccessRole.Editor, Now.AddDays(1), Now).Text)!.Value;

        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.NotNull(ring.Find(key));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(ring.Find(key));
    }

    [Fact]
    public void When_a_key_was_used_is_written_down_beside_and_forgotten_with_it()
    {
        var key = KeyText.Read(_file.Add("a", AccessRole.Editor, null, Now).Text)!.Value;
        using (var ring = Ring()) ring.Find(key);
        Assert.Equal(Now, _file.ReadUse()[key.Id]);

        _file.Revoke(key.Id);
        var other = KeyText.Read(_file.Add("b", AccessRole.Editor, null, Now).Text)!.Value;
        using (var ring = Ring()) ring.Find(other);
        Assert.Equal([other.Id], _file.ReadUse().Keys);
    }

    [Fact]
    public async Task Of_keys_made_at_one_time_none_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => new ApiKeyFile(_file.Path).Add($"k{i}", AccessRole.Reader, null, Now))));
        Assert.Equal(16, _file.Read().Count);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"keys":[{"id":"a"}]}""")]
    [InlineData("""{"version":1,"keys":[{"id":"00000000","name":"a","role":"owner","hash":"00","created":"2026-01-01T00:00:00Z","expires":null}]}""")]
    [InlineData("""{"version":1,"keys":[{"id":"00000000","name":"a","role":"admin","hash":"00","created":"2026-01-01T00:00:00Z","expires":null}]}""")]
    [InlineData("""{"version":1,"keys":[],"more":true}""")]
    public void A_damaged_file_is_told_and_lets_nobody_in(string contents)
    {
        var key = KeyText.Read(_file.Add("a", AccessRole.Editor, null, Now).Text)!.Value;
        using var ring = Ring();
        Assert.NotNull(ring.Find(key));

        File.WriteAllText(_file.Path, contents);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(ring.Find(key));
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => _file.Read()).Fault);
        Assert.Throws<StoreException>(() => _file.Add("b", AccessRole.Editor, null, Now));
    }

    private ApiKeyring Ring() => new(_file, _clock, NullLogger.Instance);
}
