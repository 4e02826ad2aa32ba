// The slice of the product's schema that is measured, over the data that the benchmark wrote; what both peers serve.
import { readFileSync } from "node:fs";

export const typeDefs = /* GraphQL */ `
  enum Language { EN AR }
  enum EntityKind { PERSON ORGANIZATION STATE INITIATIVE PLACE EVENT }
  enum RelationType { HOLDS_POSITION MEMBER_OF PARTY_TO PART_OF LOCATED_IN ESTABLISHED_BY }
  enum Direction { BOTH OUTGOING INCOMING }
  interface Entity { id: ID! kind: EntityKind! name(lang: Language = EN): String! description(lang: Language = EN): String
    relations(types: [RelationType!], direction: Direction = BOTH, first: Int, after: String): RelationConnection! }
  type State implements Entity { id: ID! kind: EntityKind! name(lang: Language = EN): String! description(lang: Language = EN): String
    relations(types: [RelationType!], direction: Direction = BOTH, first: Int, after: String): RelationConnection! }
  type Organization implements Entity { id: ID! kind: EntityKind! name(lang: Language = EN): String! description(lang: Language = EN): String
    relations(types: [RelationType!], direction: Direction = BOTH, first: Int, after: String): RelationConnection! }
  type Relation { id: ID! type: RelationType! from: Entity! to: Entity! time: String }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type RelationConnection { totalCount: Int! nodes: [Relation!]! pageInfo: PageInfo! }
  type StateConnection { totalCount: Int! nodes: [State!]! pageInfo: PageInfo! }
  type Query { entity(id: ID!): Entity states(first: Int, after: String): StateConnection! }
`;

const data = JSON.parse(readFileSync(process.argv[3], "utf8"));
for (const entity of data.entities) entity.__typename = entity.kind === "STATE" ? "State" : "Organization";
const entities = new Map(data.entities.map(entity => [entity.id, entity]));
const relations = new Map(data.entities.map(entity => [entity.id, []]));
for (const relation of data.relations) {
  relations.get(relation.from).push(relation);
  relations.get(relation.to).push(relation);
}
const states = data.entities.filter(entity => entity.kind === "STATE");

function page(list, first = 20, after) {
  const start = after ? Number(after) + 1 : 0;
  const nodes = list.slice(start, start + first);
  return {
    totalCount: list.length,
    nodes,
    pageInfo: {
      hasNextPage: start + first < list.length, hasPreviousPage: start > 0,
      startCursor: nodes.length ? String(start) : null, endCursor: nodes.length ? String(start + nodes.length - 1) : null,
    },
  };
}

const fields = {
  name: (entity, { lang }) => (lang === "AR" ? entity.ar : entity.en),
  description: entity => entity.description,
  relations: (entity, { types, first, after }) => {
    const all = relations.get(entity.id);
    return page(types ? all.filter(relation => types.includes(relation.type)) : all, first, after);
  },
};

export const resolvers = {
  Query: { entity: (_, { id }) => entities.get(id), states: (_, { first, after }) => page(states, first, after) },
  State: fields,
  Organization: fields,
  Relation: { from: relation => entities.get(relation.from), to: relation => entities.get(relation.to) },
};
