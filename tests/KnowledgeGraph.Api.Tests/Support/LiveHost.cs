using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Model.Import;
using KnowledgeGraph.Model.Search;
using KnowledgeGraph.Model.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TcpSocket = System.Net.Sockets.Socket;

namespace KnowledgeGraph.Api.Tests.Support;

/// <summary>The API behind Kestrel on a port of this machine, for what a network brings; it keeps what the server logs as an error.</summary>
internal sealed class LiveHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ErrorLog _log;

    private LiveHost(WebApplication app, ErrorLog log)
    {
        _app = app;
        _log = log;
        Port = new Uri(app.Urls.Single()).Port;
    }

    public int Port { get; }

    /// <summary>What went wrong inside, in order.</summary>
    public IReadOnlyCollection<string> Errors => _log.Errors;

    public static async Task<LiveHost> StartAsync(
        IGraphStore? store = null, ISearchIndex? search = null, ApiOptions? options = null, IDocumentImporter? importer = null)
    {
        var sample = SampleGraph.Create();
        var log = new ErrorLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(store ?? sample);
        builder.Services.AddSingleton(search ?? new MemorySearch(sample));
        if (importer is not null) builder.Services.AddSingleton(importer);
        builder.Services.AddKnowledgeGraphApi(options);
        var app = builder.Build();
        app.UseKnowledgeGraphAccess();
        app.MapKnowledgeGraphApi();
        await app.StartAsync();
        return new(app, log);
    }

    /// <summary>A connection that goes without waiting for the other end, so that a hundred thousand of them leave no ports behind.</summary>
    public async Task<TcpSocket> ConnectAsync(CancellationToken cancellation = default)
    {
        var socket = new TcpSocket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, LingerState = new LingerOption(true, 0) };
        await socket.ConnectAsync(IPAddress.Loopback, Port, cancellation);
        return socket;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _errors = new();

        public IReadOnlyCollection<string> Errors => _errors;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) _errors.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
            // What it kept is still asked for.
        }
    }
}
