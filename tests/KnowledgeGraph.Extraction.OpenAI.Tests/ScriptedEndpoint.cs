using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Extraction.OpenAI.Tests;

/// <summary>A request as the endpoint got it.</summary>
public sealed record ReceivedRequest(string? Authorization, JsonObject Body)
{
    public string System => Content(0);

    /// <summary>The object that carries the text.</summary>
    public JsonObject User => JsonNode.Parse(Content(1))!.AsObject();

    private string Content(int message) => Body["messages"]![message]!["content"] is JsonValue text ? text.GetValue<string>() : Body["messages"]![message]!["content"]![0]!["text"]!.GetValue<string>();
}

/// <summary>A chat endpoint on this machine that answers as it is told: one step of its script for each request, the last one again and again.</summary>
internal sealed class ScriptedEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, ReceivedRequest, Task>> _steps;
    private Func<HttpContext, ReceivedRequest, Task>? _last;

    private ScriptedEndpoint(WebApplication app, IEnumerable<Func<HttpContext, ReceivedRequest, Task>> steps)
    {
        _app = app;
        _steps = new(steps);
    }

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = [];

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1");

    public static async Task<ScriptedEndpoint> StartAsync(params IEnumerable<Func<HttpContext, ReceivedRequest, Task>> steps)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var endpoint = new ScriptedEndpoint(app, steps);
        app.MapPost("/v1/chat/completions", endpoint.AnswerAsync);
        await app.StartAsync();
        return endpoint;
    }

    /// <summary>An answer that says this, as a chat endpoint wraps it.</summary>
    public static Func<HttpContext, ReceivedRequest, Task> Says(object answer, int input = 100, int output = 50) => SaysText(JsonSerializer.Serialize(answer), "stop", input, output);

    public static Func<HttpContext, ReceivedRequest, Task> SaysText(string content, string finish = "stop", int input = 100, int output = 50) =>
        (context, _) => context.Response.WriteAsJsonAsync(Completion(new { role = "assistant", content }, finish, input, output));

    public static Func<HttpContext, ReceivedRequest, Task> Refuses() =>
        (context, _) => context.Response.WriteAsJsonAsync(Completion(new { role = "assistant", content = (string?)null, refusal = "I cannot help with that." }, "stop", 100, 5));

    public static Func<HttpContext, ReceivedRequest, Task> Fails(int status, string body = "{\"error\":{\"message\":\"no\",\"code\":\"x\"}}", string? retryAfter = null) =>
        async (context, _) =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
        };

    public static Func<HttpContext, ReceivedRequest, Task> Waits(TimeSpan time, Func<HttpContext, ReceivedRequest, Task> then) =>
        async (context, request) =>
        {
            await Task.Delay(time, context.RequestAborted);
            await then(context, request);
        };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = new ReceivedRequest(context.Request.Headers.Authorization, (await JsonNode.ParseAsync(context.Request.Body))!.AsObject());
        Requests.Enqueue(request);
        if (_steps.TryDequeue(out var step)) _last = step;
        await _last!(context, request);
    }

    private static object Completion(object message, string finish, int input, int output) => new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = "scripted",
        choices = new[] { new { index = 0, message, finish_reason = finish } },
        usage = new { prompt_tokens = input, completion_tokens = output, total_tokens = input + output },
    };
}
