using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Tests.Robustness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Benchmarks.Web;

/// <summary>How long hostile requests take to be refused over HTTP, and what is allocated until then, the client's part with it.</summary>
internal static class HostileTimes
{
    private const int Asked = 15;
    private const double MostMilliseconds = 50;
    private const double MostMegabytes = 50;

    public static async Task<bool> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(SliceStore.Of(SliceData.Make()));
        builder.Services.AddSingleton(SliceStore.NoSearch());
        builder.Services.AddKnowledgeGraphApi(new ApiOptions());
        await using var app = builder.Build();
        app.UseKnowledgeGraphAccess();
        app.MapKnowledgeGraphApi();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        var held = true;
        foreach (var (name, make) in HostileRequests.All())
        {
            var body = make();
            var (times, megabytes, status) = (new List<double>(), 0.0, 0);
            for (var i = 0; i <= Asked; i++)
            {
                GC.Collect();
                var (before, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
                status = await PostAsync(client, body);
                var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (i == 0) continue; // What is made once.
                times.Add(time);
                megabytes = Math.Max(megabytes, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6);
            }

            times.Sort();
            var holds = status is >= 400 and < 500 && times[Asked / 2] < MostMilliseconds && megabytes < MostMegabytes;
            held &= holds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"hostile   {name,-34} {status}   p50 {times[Asked / 2],7:0.00} ms   longest {times[^1],7:0.00} ms   {megabytes,6:0.0} MB   {body.Length / 1024.0,7:0} KB sent{(holds ? "" : "   ABOVE 50 ms OR 50 MB, OR NOT REFUSED")}"));
        }

        return held;
    }

    private static async Task<int> PostAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.ExpectContinue = body.Length > 8 * 1024 * 1024; // What is too long is refused by its length.
        using var answer = await client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        return (int)answer.StatusCode;
    }
}
