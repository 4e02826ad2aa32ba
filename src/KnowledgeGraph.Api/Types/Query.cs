using GraphQL.Types;
using KnowledgeGraph.Api.Types.Changes;
using KnowledgeGraph.Api.Types.Counting;
using KnowledgeGraph.Api.Types.Disagreements;
using KnowledgeGraph.Api.Types.Edits;
using KnowledgeGraph.Api.Types.Paths;
using KnowledgeGraph.Api.Types.Searching;
using KnowledgeGraph.Api.Types.Timelines;

namespace KnowledgeGraph.Api.Types;

internal sealed class Query : ObjectGraphType
{
    public Query()
    {
        Name = "Query";
        Description = "What can be asked of the graph.";
        NodeFields.AddTo(this);
        ListFields.AddTo(this);
        SearchFields.AddTo(this);
        PathFields.AddTo(this);
        CountFields.AddTo(this);
        TimelineFields.AddTo(this);
        ChangeFields.AddTo(this);
        EditFields.AddTo(this);
        DisagreementFields.AddTo(this);
    }
}
