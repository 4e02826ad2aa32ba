// @neo4j/graphql behind Apollo Server, over the graph that kg keeps in Neo4j.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const [port, bolt] = process.argv.slice(2);
const typeDefs = `#graphql
  type Entity @node {
    id: ID!
    kind: String!
    sortEn: String
    memberOf: [Entity!]! @relationship(type: "MEMBER_OF", direction: OUT, properties: "Held")
    positions: [Entity!]! @relationship(type: "HOLDS_POSITION", direction: OUT, properties: "Held")
  }
  type Held @relationshipProperties {
    time: String
  }
`;
const schema = await new Neo4jGraphQL({ typeDefs, driver: neo4j.driver(bolt) }).getSchema();
await startStandaloneServer(new ApolloServer({ schema }), { listen: { port: Number(port), host: "127.0.0.1" } });
