using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Output;

return await KgProgram.RunAsync(args, Terminal.OfProcess());
