using System.Globalization;
using KnowledgeGraph.Search.Tests.Robustness;

// What the tests start as a process of its own, to kill it.
await GrowingStore.GrowAsync(args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
