using GraphQL.Resolvers;
using GraphQL.Types;
using KnowledgeGraph.Api.Execution;
using KnowledgeGraph.Api.Types.Entities;
using KnowledgeGraph.Api.Types.Subscriptions;

namespace KnowledgeGraph.Api.Types;

/// <summary>The schema: built once, then shared by all requests.</summary>
internal sealed class GraphSchema : Schema
{
    /// <summary>Builds the schema beside what the caller does meanwhile: it takes some tenths of a second in a fresh process.</summary>
    public static Task<GraphSchema> BuildAsync() => Task.Run(static () => new GraphSchema());

    public GraphSchema()
    {
        Description = "A knowledge graph of international affairs in Arabic and English: who and what there is, how they are related, what happened, and the sentences that say so.";
        // What clients of the 2021 and later specifications ask for when they introspect.
        Features.DeprecationOfInputValues = true;
        Features.RepeatableDirectives = true;
        Query = new Query();
        Mutation = new Mutation();
        Subscription = new Subscription();
        this.RegisterType(typeof(PersonObject));
        this.RegisterType(typeof(OrganizationObject));
        this.RegisterType(typeof(StateObject));
        this.RegisterType(typeof(InitiativeObject));
        this.RegisterType(typeof(PlaceObject));
        this.RegisterType(typeof(EventObject));
        Initialize();
        FieldWeights.Note(this);
        AllowDeprecatedArgumentsOfDirectives();
        TellWhereScalarsAreSpecified();
    }

    /// <summary>
    /// GraphQL.NET 8 lacks <c>__Type.specifiedByURL</c>, which clients of the 2021 and later specifications ask for (section 4.2.2). Our scalars are specified in
    /// their descriptions and at no address, so the answer is always null.
    /// </summary>
    private void TellWhereScalarsAreSpecified() => ((IComplexGraphType)AllTypes["__Type"]!).AddField(new FieldType
    {
        Name = "specifiedByURL",
        Description = "Of a scalar of our own, where it is specified; null where its description says all.",
        ResolvedType = AllTypes["String"],
        Resolver = new FuncFieldResolver<object?>(_ => null),
    });

    /// <summary>
    /// GraphQL.NET 8 gives <c>includeDeprecated</c> to the arguments of fields, not to those of directives, where introspecting clients use it too
    /// (GraphQL specification, September 2025, section 4.2). No directive here has a deprecated argument, so it changes no answer.
    /// </summary>
    private void AllowDeprecatedArgumentsOfDirectives()
    {
        var ofFields = ((IComplexGraphType)AllTypes["__Field"]!).GetField("args")!;
        ((IComplexGraphType)AllTypes["__Directive"]!).GetField("args")!.Arguments ??= ofFields.Arguments;
    }
}
