namespace KnowledgeGraph.Api.Subscriptions;

/// <summary>
/// The source stream of a subscription (GraphQL, section 6.2.3.1), pulled by who sends the answers: the next event is made when the one before is on its
/// way, so a slow client holds nothing but its place in the stream.
/// </summary>
/// <param name="open">Starts the stream anew.</param>
internal sealed class EventSource(Func<CancellationToken, IAsyncEnumerable<object>> open) : IObservable<object?>
{
    public IAsyncEnumerable<object> OpenAsync(CancellationToken cancellation) => open(cancellation);

    /// <summary>GraphQL.NET's type for streams pushes; ours is pulled, by <see cref="SourceStreamStrategy"/>.</summary>
    IDisposable IObservable<object?>.Subscribe(IObserver<object?> observer) => throw new NotSupportedException();
}
