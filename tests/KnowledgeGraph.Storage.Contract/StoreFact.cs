using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace KnowledgeGraph.Storage.Contract;

/// <summary>Says of a store's test class what its tests need and whether it is there.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class StoreNeedsAttribute : Attribute
{
    /// <summary>Why the tests are skipped; null where what they need is there.</summary>
    public abstract string? Absent { get; }
}

/// <summary>A fact of the contract; skipped where the store's test class lacks what it needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("KnowledgeGraph.Storage.Contract.StoreFactDiscoverer", "KnowledgeGraph.Storage.Contract")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>A theory of the contract; skipped where the store's test class lacks what it needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("KnowledgeGraph.Storage.Contract.StoreTheoryDiscoverer", "KnowledgeGraph.Storage.Contract")]
public sealed class StoreTheoryAttribute : TheoryAttribute;

public sealed class StoreFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        SkippedTestCase.Of(DiagnosticMessageSink, discoveryOptions, testMethod) ?? base.Discover(discoveryOptions, testMethod, factAttribute);
}

public sealed class StoreTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        SkippedTestCase.Of(DiagnosticMessageSink, discoveryOptions, testMethod) ?? base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that is not run, and says why.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never), Obsolete("For deserialisation.")]
    public SkippedTestCase()
    {
    }

    private SkippedTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    /// <summary>The one case of a method whose class lacks what it needs; null where nothing is lacking.</summary>
    public static IEnumerable<IXunitTestCase>? Of(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method) =>
        Reason(method) is null ? null : [new SkippedTestCase(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)];

    protected override string GetSkipReason(IAttributeInfo factAttribute) => Reason(TestMethod) ?? base.GetSkipReason(factAttribute);

    private static string? Reason(ITestMethod method) =>
        method.TestClass.Class.GetCustomAttributes(typeof(StoreNeedsAttribute)).OfType<ReflectionAttributeInfo>().Select(a => ((StoreNeedsAttribute)a.Attribute).Absent).FirstOrDefault(r => r is not null);
}
