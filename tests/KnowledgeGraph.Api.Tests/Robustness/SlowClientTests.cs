using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Api.Tests.Support;
using TcpSocket = System.Net.Sockets.Socket;

namespace KnowledgeGraph.Api.Tests.Robustness;

public sealed class SlowClientTests
{
    [Fact]
    public async Task Clients_that_send_slowly_hold_up_nobody()
    {
        await using var host = await LiveHost.StartAsync(options: new ApiOptions { Load = new() { Requests = 1, Waiting = 1 } });
        var slow = new List<TcpSocket>();
        for (var i = 0; i < 40; i++)
        {
            slow.Add(await host.ConnectAsync());
            await slow[i].SendAsync(Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{\"query\":\""));
        }

        using var client = new HttpClient();
        for (var i = 0; i < 5; i++)
            Assert.Equal("""{"data":{"__typename":"Query"}}""", await client.GetStringAsync($"http://127.0.0.1:{host.Port}/graphql?query=%7B__typename%7D&n={i}"));

        slow.ForEach(s => s.Dispose());
        Assert.Empty(host.Errors);
    }

    [Fact]
    public async Task A_client_that_leaves_while_it_sends_is_no_fault_of_the_service()
    {
        await using var host = await LiveHost.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var socket = await host.ConnectAsync();
            await socket.SendAsync(Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"query\":\""));
        }

        using var client = new HttpClient();
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await client.GetStringAsync($"http://127.0.0.1:{host.Port}/graphql?query=%7B__typename%7D"));
        Assert.Empty(host.Errors);
    }
}
