using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg keys add|list|revoke</c>: who may read and write over HTTP.</summary>
internal static class KeysCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("keys", "Makes, lists and revokes the API keys of a server.") { Add(terminal), List(terminal), Revoke(terminal) };
        foreach (var sub in command.Subcommands) sub.Options.Add(AccessSettings.Keys);
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Who or what gets the key; edits made with it bear this name." };
        var role = new Option<string>("--role") { HelpName = "reader|editor|admin", Description = "reader asks; editor imports and edits too; admin may also edit in the name of others.", DefaultValueFactory = _ => AccessRole.Reader.ToString().ToLowerInvariant() };
        role.AcceptOnlyFromAmong("reader", "editor", "admin");
        var expires = new Option<string?>("--expires") { HelpName = "DATE|DAYS", Description = "When it ends: 2027-01-31, or 90d. Default: never." };
        var command = new Command("add", "Makes a key and prints it, once: it is kept nowhere.") { name, role, expires };
        command.SetAction((parsed, _) =>
        {
            var settings = Settings.Of(parsed);
            var now = DateTimeOffset.UtcNow;
            DateTimeOffset? end = null;
            if (parsed.GetValue(expires) is { } given)
            {
                end = ApiKey.ReadExpiry(given, now) ?? throw new UsageException($"'{given}' is no end: a date such as 2027-01-31 is, or a number of days such as 90d.");
                if (end <= now) throw new UsageException($"'{given}' is past.");
            }

            try
            {
                var (key, text) = AccessSettings.KeyFile(parsed, settings).Add(parsed.GetValue(name)!, Enum.Parse<AccessRole>(parsed.GetValue(role)!, ignoreCase: true), end, now);
                return Print(terminal, settings, settings.Json ? Json(key, null, text) : text, "Shown once: keep it where only its holder can read it. Send it as 'Authorization: Bearer KEY'.");
            }
            catch (ArgumentException e)
            {
                throw new UsageException(e.Message);
            }
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "Lists the keys, without the keys themselves.");
        command.SetAction((parsed, _) =>
        {
            var settings = Settings.Of(parsed);
            var file = AccessSettings.KeyFile(parsed, settings);
            var (keys, use) = (file.Read(), file.ReadUse());
            DateTimeOffset? Used(ApiKey key) => use.TryGetValue(key.Id, out var time) ? time : null;
            if (settings.Json) return Print(terminal, settings, $"[{string.Join(',', keys.Select(k => Json(k, Used(k), null)))}]", null);
            var rows = keys.Select(k => $"{k.Id}  {k.Role.ToString().ToLowerInvariant(),-6}  {Day(k.Created)}  {End(k),-10}  {(Used(k) is { } used ? Minute(used) : "never"),-17}  {k.Name}");
            return Print(terminal, settings, keys.Count == 0 ? null : string.Join('\n', rows.Prepend("id        role    made        ends        last used          name")), $"{keys.Count} keys in {file.Path}.");
        });
        return command;
    }

    private static Command Revoke(Terminal terminal)
    {
        var which = new Argument<string>("ID|NAME") { Description = "The key's id, or the name of one or more keys." };
        var command = new Command("revoke", "Ends keys; servers know within a second.") { which };
        command.SetAction((parsed, _) =>
        {
            var settings = Settings.Of(parsed);
            var gone = AccessSettings.KeyFile(parsed, settings).Revoke(parsed.GetValue(which)!);
            if (gone.Count == 0) throw new UsageException($"There is no key '{parsed.GetValue(which)}'.");
            return Print(terminal, settings, settings.Json ? $"[{string.Join(',', gone.Select(k => Json(k, null, null)))}]" : null, $"Revoked: {string.Join(", ", gone.Select(k => $"{k.Id} ({k.Name})"))}.");
        });
        return command;
    }

    private static string End(ApiKey key) => key.Expires is not { } end ? "never" : end <= DateTimeOffset.UtcNow ? "ended" : Day(end);

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Json(ApiKey key, DateTimeOffset? used, string? text) => JsonSerializer.Serialize(
        new { id = key.Id, name = key.Name, role = key.Role.ToString().ToLowerInvariant(), created = key.Created, expires = key.Expires, lastUsed = used, key = text }, JsonText.Lines);

    private static async Task<int> Print(Terminal terminal, Settings settings, string? result, string? remark)
    {
        if (result is not null) await terminal.Out.WriteLineAsync(result);
        if (remark is not null && !settings.Quiet) await terminal.Error.WriteLineAsync(remark);
        return ExitCode.Done;
    }
}
