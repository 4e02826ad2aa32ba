using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Enums;
using KnowledgeGraph.Api.Types.Paging;
using KnowledgeGraph.Api.Types.Scalars;
using KnowledgeGraph.Model.Disagreements;
using KnowledgeGraph.Model.Storage;

namespace KnowledgeGraph.Api.Types.Disagreements;

internal sealed class DisagreementObject : ObjectGraphType<Disagreement>
{
    public DisagreementObject()
    {
        Name = "Disagreement";
        Description = "Statements of several documents that cannot all hold. All are kept, and the relations and events made of them too.";
        IsTypeOf = source => source is Disagreement;
        Interface<NodeInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id, such as `dis:…`; it follows from what is said.").Resolve(c => c.Source.Id);
        Field<NonNullGraphType<DisagreementReasonEnum>>("reason").Description("Why they cannot all hold.").Resolve(c => c.Source.Reason);
        Field<NonNullGraphType<EntityInterface>>("subject").Description("What they speak of: the founded, the member, the body of the office, what is located, or the event.")
            .Resolve(c => c.Entity(c.Source.Subject));
        Field<EntityInterface>("object").Description("The other end where it takes two: what was joined, or the body of a person's office; else null.")
            .Resolve(c => c.Source.Object is { } id ? c.Entity(id) : null);
        Field<StringGraphType>("seat").Description("Of an office, the seat that one person holds at a time, such as `foreign-minister`; else null.").Resolve(c => c.Source.Seat);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DisagreementSideObject>>>>("sides")
            .Description("What is said, each with who says it: two at least, that of the earliest document first. Each is opposed to another, not always to every other.")
            .Resolve(c => c.Source.Sides.Select((side, i) => new SideNode(c.Source.Id, i, side)).ToList());
    }
}

/// <summary>A side, and where it stands.</summary>
internal sealed record SideNode(string DisagreementId, int Index, DisagreementSide Side);

internal sealed class DisagreementSideObject : ObjectGraphType<SideNode>
{
    public DisagreementSideObject()
    {
        Name = "DisagreementSide";
        Description = "What one side of a disagreement says.";
        Field<NonNullGraphType<StringGraphType>>("value").Description("What it says in short: a date, a place, `12`, `24..99`, a holder and when.").Resolve(c => c.Source.Side.Value.Text);
        Field<EntityInterface>("entity").Description("The holder or the place it names; else null.").Resolve(c => c.Source.Side.Value.Entity is { } id ? c.Entity(id) : null);
        Field<EdtfScalar>("date").Description("The date it gives, or when the holder held the seat; else null.").Resolve(c => c.Source.Side.Value.Time);
        Field<EventModeEnum>("mode").Description("The mode it gives; else null.").Resolve(c => c.Source.Side.Value.Mode);
        Field<FigureRangeObject>("figure").Description("The figure it gives; else null.").Resolve(c => c.Source.Side.Value.Kind is null ? null : c.Source.Side.Value);
        Field<NonNullGraphType<BooleanGraphType>>("corrected").Description("Everyone who says it said otherwise later: the publishers' own correction.").Resolve(c => c.Source.Side.IsCorrected);
        Field<NonNullGraphType<ConnectionObject<SideEvidenceObject>>>("statements").Description("The sentences that say it, the better source first.").Paged()
            .Resolve(c =>
            {
                var (page, index) = (c.Page(), c.Source.Index);
                return c.Load().DisagreementEvidence.Load(c.Source.DisagreementId)
                    .Then(found => Paging.Connection.Of(ListPage.ByPlace(found is null || found.Count <= index ? [] : found[index], page)));
            });
    }
}
