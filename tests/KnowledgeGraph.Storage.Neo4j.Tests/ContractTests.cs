using System.Reflection;
using KnowledgeGraph.Storage.Contract;

namespace KnowledgeGraph.Storage.Neo4j.Tests;

/// <summary>The contract's tests are skipped with a reason, not failed, where the server is absent.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Every_test_of_the_contract_can_be_skipped() => Assert.DoesNotContain(
        typeof(GraphStoreContract).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
        m => m.GetCustomAttributes<FactAttribute>().Any(a => a.GetType() == typeof(FactAttribute) || a.GetType() == typeof(TheoryAttribute)));
}
