using CsCheck;
using KnowledgeGraph.Api.Explorer;
using KnowledgeGraph.Api.Tests.Support;

namespace KnowledgeGraph.Api.Tests.Execution;

public sealed class MutatedDocumentTests
{
    private static readonly string[] Pieces = ["{", "}", "(", ")", "[", "]", ":", "$", "@skip(if: true)", "...", "...F", "fragment F on Entity { id }", "\"", "\"\"\"", "-1", "1e999", "99999999999", "null", "first: 0", "EN", "\u0000", "\uFEFF", "ق", "#"];

    private static readonly Gen<string> Mutated =
        from example in Gen.Int[0, Examples.All.Count - 1].Select(i => Examples.All[i].Query)
        from edits in Gen.Select(Gen.Int[0, example.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[1, 4]
        select edits.Aggregate(example, (text, edit) =>
        {
            var at = Math.Min(edit.Item1, text.Length);
            var cut = Math.Min(edit.Item2, text.Length - at);
            return edit.Item2 % 3 == 0 ? text.Insert(at, edit.Item3) : edit.Item2 % 3 == 1 ? text.Remove(at, cut) : text.Remove(at, cut).Insert(at, edit.Item3);
        });

    /// <summary>CsCheck prints the seed of a counterexample.</summary>
    [Fact]
    public void A_document_that_was_tampered_with_is_answered_or_refused_but_never_breaks_the_service()
    {
        using var executor = Asked.Executor(SampleGraph.Create());

        Mutated.Sample(
            query =>
            {
                var answer = Asked.Answer(executor, query).GetAwaiter().GetResult();
                return !answer.TryGetProperty("errors", out var errors) || errors.EnumerateArray().All(e => e.Code() != "INTERNAL");
            },
            iter: 2_000);
    }
}
