using KnowledgeGraph.Api.Access;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Access;

public sealed class AdmissionTests
{
    private static readonly Caller Reader = new("dashboard", AccessRole.Reader, "key:1", "1");
    private static readonly Caller Other = new("another", AccessRole.Reader, "key:2", "2");
    private static readonly Caller Local = new(null, AccessRole.Editor, Caller.LocalClient);

    [Fact]
    public void A_client_that_sends_too_fast_is_told_when_to_come_again_and_others_are_not_held_up()
    {
        using var admission = new Admission(new LoadLimits { RequestsPerSecond = 0.5, Burst = 3 });
        for (var i = 0; i < 3; i++) admission.Begin(Reader).Dispose();

        var refusal = Assert.Throws<AccessRefusal>(() => admission.Begin(Reader));

        Assert.Equal((429, "RATE_LIMITED"), (refusal.Status, refusal.Code));
        Assert.InRange(refusal.RetryAfter!.Value.TotalSeconds, 0.1, 2);
        admission.Begin(Other).Dispose();
    }

    [Fact]
    public void A_client_has_no_more_than_its_share_in_progress()
    {
        using var admission = new Admission(new LoadLimits { ClientRequests = 2 });
        using var first = admission.Begin(Reader);
        var second = admission.Begin(Reader);

        var refusal = Assert.Throws<AccessRefusal>(() => admission.Begin(Reader));
        Assert.Equal((429, "You have too many requests in progress."), (refusal.Status, refusal.Message));
        admission.Begin(Other).Dispose();

        second.Dispose();
        admission.Begin(Reader).Dispose();
    }

    [Fact]
    public void Who_sits_at_the_machine_is_not_counted()
    {
        using var admission = new Admission(new LoadLimits { RequestsPerSecond = 0.1, Burst = 1, ClientRequests = 1 });
        for (var i = 0; i < 100; i++) admission.Begin(Local);
    }

    [Fact]
    public async Task What_the_machine_cannot_work_on_waits_shortly_or_is_turned_away()
    {
        using var admission = new Admission(new LoadLimits { Requests = 2, Waiting = 1 });
        var first = await admission.TurnAsync(default);
        using var second = await admission.TurnAsync(default);
        var third = admission.TurnAsync(default);
        Assert.False(third.IsCompleted);

        // Neither begins nor waits: nothing was read of it yet.
        var refusal = Assert.Throws<AccessRefusal>(() => admission.Begin(Local));
        Assert.Equal((503, "OVERLOADED", TimeSpan.FromSeconds(1)), (refusal.Status, refusal.Code, refusal.RetryAfter));
        await Assert.ThrowsAsync<AccessRefusal>(async () => await admission.TurnAsync(default));

        first.Dispose();
        (await third).Dispose();
        admission.Begin(Local).Dispose();
    }

    [Fact]
    public async Task A_client_that_leaves_while_it_waits_gives_back_what_it_took()
    {
        using var admission = new Admission(new LoadLimits { Requests = 1, Waiting = 1, ClientRequests = 1 });
        var turn = await admission.TurnAsync(default);
        using var leaves = new CancellationTokenSource();
        var waiting = admission.EnterAsync(Reader, leaves.Token);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);

        turn.Dispose();
        (await admission.EnterAsync(Reader, default)).Dispose();
    }
}
