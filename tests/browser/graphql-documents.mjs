// Makes GraphQL documents over a schema, by a seed: valid ones, and ones that break one rule of validation each (GraphQL specification, section 5).
import {
  getNamedType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, isRequiredArgument, isRequiredInputField,
} from "graphql17";

/** A small generator of random numbers (mulberry32): the same seed gives the same documents everywhere. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: bound => Math.floor(next() * bound), one: items => items[Math.floor(next() * items.length)], chance: share => next() < share };
}

/** Builds documents as small trees: `{ operations, fragments }`, whose selections are fields, inline fragments and spreads. */
export function documents(schema, rand) {
  const literal = (type, depth = 2) => {
    if (isNonNullType(type)) return literal(type.ofType, depth);
    if (isListType(type)) return `[${literal(type.ofType, depth)}]`;
    if (isEnumType(type)) return rand.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const members = Object.values(type.getFields()).filter(f => isRequiredInputField(f) || (depth > 0 && rand.chance(0.25)));
      return `{ ${members.map(f => `${f.name}: ${literal(f.type, depth - 1)}`).join(", ")} }`;
    }
    return { Int: "2", Float: "0.5", Boolean: "true", ID: '"state:kw"', Edtf: '"2017-06"' }[type.name] ?? '"qatar"';
  };

  const argumentsOf = (field, variables) => field.args
    .filter(a => isRequiredArgument(a) || a.name === "first" || (a.name !== "last" && rand.chance(0.15)))
    .map(a => {
      if (!isRequiredArgument(a) && rand.chance(0.2)) {
        const name = `v${variables.length}`;
        variables.push({ name, type: String(a.type).replace(/!$/, "") });
        return { name: a.name, value: `$${name}`, type: a.type };
      }
      return { name: a.name, value: literal(a.type), type: a.type };
    });

  const field = (type, definition, depth, variables) => ({
    field: definition.name, alias: rand.chance(0.1) ? `a${rand.below(1000)}` : null, args: argumentsOf(definition, variables), directives: [], parent: type,
    type: getNamedType(definition.type), selections: isCompositeType(getNamedType(definition.type)) ? selections(getNamedType(definition.type), depth - 1, variables) : null,
  });

  /** What a fragment selects must not conflict with what stands around it. */
  const apart = s => s.on ? s : { ...s, alias: `c${rand.below(100000)}` };

  const selections = (type, depth, variables) => {
    const all = type.getFields ? Object.values(type.getFields()) : [];
    const leaves = all.filter(f => isLeafType(getNamedType(f.type)) && !f.args.some(isRequiredArgument));
    const deeper = depth > 0 ? all.filter(f => isCompositeType(getNamedType(f.type))) : [];
    const chosen = [];
    for (let i = 1 + rand.below(2); i > 0 && leaves.length > 0; i--) chosen.push(field(type, rand.one(leaves), depth, variables));
    for (let i = 1 + rand.below(2); i > 0 && deeper.length > 0; i--) chosen.push({ ...field(type, rand.one(deeper), depth, variables), alias: `b${rand.below(100000)}` });
    if (chosen.length === 0) chosen.push({ field: "__typename", alias: null, args: [], directives: [], parent: type, type: null, selections: null });
    if (schema.isSubType && !isObjectType(type) && rand.chance(0.4)) {
      const target = rand.one(schema.getPossibleTypes(type));
      chosen.push({ on: target.name, directives: [], parent: type, type: target, selections: selections(target, Math.min(depth, 1), variables).map(apart) });
    }

    // Two fields of one name must agree in their arguments: the later goes.
    const names = new Set();
    return chosen.filter(s => s.on || !names.has(s.alias ?? s.field) && names.add(s.alias ?? s.field));
  };

  const valid = () => {
    const variables = [];
    const query = schema.getQueryType();
    const operation = { kind: "query", name: `Q${rand.below(1000)}`, variables, directives: [], selections: selections(query, 3, variables) };
    const document = { operations: [operation], fragments: [], tail: "" };
    if (rand.chance(0.5)) {
      const host = rand.one(composites(document));
      const name = `F${rand.below(1000)}`;
      document.fragments.push({ name, on: host.type.name, directives: [], type: host.type, selections: selections(host.type, 0, variables).map(apart) });
      host.selections.push({ spread: name, directives: [] });
    }

    // Of fields that went, the variables go too.
    operation.variables = [];
    const text = print(document);
    operation.variables = variables.filter(v => new RegExp(`\\$${v.name}\\b`).test(text));
    return document;
  };

  /** All selections of a document. */
  const walk = document => {
    const found = [];
    const visit = list => list?.forEach(s => { found.push(s); visit(s.selections); });
    [...document.operations, ...document.fragments].forEach(d => visit(d.selections));
    return found;
  };
  const fields = document => walk(document).filter(s => s.field && s.field !== "__typename");
  const composites = document => {
    const some = walk(document).filter(s => s.selections && s.field && s.type?.getFields);
    return some.length > 0 ? some : [{ type: schema.getQueryType(), selections: document.operations[0].selections }];
  };
  const leafOf = type => ({ field: "__typename", alias: null, args: [], directives: [], parent: type, type: null, selections: null });
  const another = (type, wanted) => Object.values(schema.getTypeMap()).filter(t => !t.name.startsWith("__") && t !== type && wanted(t));

  /** What breaks each rule; a breaker returns false where the document gives it nothing to break. */
  const breakers = {
    Syntax: d => { d.tail = rand.one([" }", " {", " query", " fragment on", ' "', " @", " query Q( { id }"]); },
    ExecutableDefinitionsRule: d => { d.tail = rand.one(["\ntype T { a: Int }", "\nscalar S", "\nextend type Query { a: Int }", "\nenum E { A }"]); },
    UniqueOperationNamesRule: d => { d.operations.push({ ...d.operations[0], variables: [], selections: [leafOf(null)] }); },
    LoneAnonymousOperationRule: d => { d.operations.push({ kind: "query", name: null, variables: [], directives: [], selections: [leafOf(null)] }); },
    KnownTypeNamesRule: d => { rand.one(composites(d)).selections.push({ on: rand.one(["Nation", "Persn", "entity"]), directives: [], selections: [leafOf(null)] }); },
    KnownTypeNamesOfVariables: d => { d.operations[0].variables.push({ name: "x", type: rand.one(["Nation", "[Str!]"]) }); use(d, "$x"); },
    FragmentsOnCompositeTypesRule: d => { rand.one(composites(d)).selections.push({ on: rand.one(["EntityKind", "Int", "EventFilter"]), directives: [], selections: [leafOf(null)] }); },
    VariablesAreInputTypesRule: d => { d.operations[0].variables.push({ name: "x", type: rand.one(["Entity", "[Document!]", "PageInfo!"]) }); use(d, "$x"); },
    ScalarLeafsRule: d => {
      const leaf = fields(d).filter(f => !f.selections);
      const branch = fields(d).filter(f => f.selections);
      if (rand.chance(0.5) && leaf.length > 0) rand.one(leaf).selections = [leafOf(null)];
      else if (branch.length > 0) rand.one(branch).selections = null;
      else return false;
    },
    FieldsOnCorrectTypeRule: d => { const host = rand.one(composites(d)); host.selections.push({ ...leafOf(host.type), field: rand.one(["nam", "idd", "kindOf", "totalcount"]) }); },
    UniqueFragmentNamesRule: d => fragment(d, f => d.fragments.push({ ...f })),
    KnownFragmentNamesRule: d => { rand.one(composites(d)).selections.push({ spread: `Unknown${rand.below(9)}`, directives: [] }); },
    NoUnusedFragmentsRule: d => { d.fragments.push({ name: `Idle${rand.below(9)}`, on: "Document", directives: [], selections: [leafOf(null)] }); },
    PossibleFragmentSpreadsRule: d => {
      const host = rand.one(composites(d));
      const impossible = another(host.type, t => isObjectType(t) && (isObjectType(host.type) || !schema.isSubType(host.type, t)) && t !== schema.getQueryType());
      host.selections.push({ on: rand.one(impossible).name, directives: [], selections: [leafOf(null)] });
    },
    NoFragmentCyclesRule: d => fragment(d, f => f.selections.push({ spread: f.name, directives: [] })),
    UniqueVariableNamesRule: d => { d.operations[0].variables.push({ name: "x", type: "Int" }, { name: "x", type: "Int" }); use(d, "$x"); },
    NoUndefinedVariablesRule: d => { rand.one(composites(d)).selections[0].directives.push(`@include(if: $gone${rand.below(9)})`); },
    NoUnusedVariablesRule: d => { d.operations[0].variables.push({ name: `idle${rand.below(9)}`, type: rand.one(["Int", "[ID!]", "EventFilter"]) }); },
    KnownDirectivesRule: d => { rand.one(walk(d)).directives.push(rand.one(["@includ(if: true)", "@cached", "@deprecated"])); },
    KnownDirectivesInPlace: d => { d.operations[0].directives.push("@skip(if: false)"); },
    UniqueDirectivesPerLocationRule: d => { rand.one(walk(d)).directives.push("@include(if: true)", "@include(if: true)"); },
    KnownArgumentNamesRule: d => { const f = rand.one(fields(d)); if (!f) return false; f.args.push({ name: rand.one(["frst", "filters", "x"]), value: "1" }); },
    KnownArgumentNamesOfDirectives: d => { rand.one(walk(d)).directives.push("@include(if: true, unless: 1)"); },
    UniqueArgumentNamesRule: d => { const f = fields(d).find(x => x.args.length > 0); if (!f) return false; f.args.push({ ...f.args[0] }); },
    ValuesOfCorrectTypeRule: d => argument(d, a => {
      const type = getNamedType(a.type);
      if (type.name === "Edtf") return false;
      a.value = isInputObjectType(type) && rand.chance(0.5) ? "{ nowhere: 1 }" : { Int: '"one"', Float: '"half"', Boolean: "1", String: "7", ID: "1.5" }[type.name] ?? (isEnumType(type) ? rand.one(["NEITHER", '"EN"', "3"]) : "5");
    }),
    NullWhereNotAllowed: d => { d.operations[0].selections.push({ ...leafOf(null), alias: "n0", field: "document", args: [{ name: "id", value: "null" }], selections: [{ ...leafOf(null), field: "id" }] }); },
    ProvidedRequiredArgumentsRule: d => { d.operations[0].selections.push({ ...leafOf(null), alias: "n1", field: rand.one(["node", "document", "search"]), selections: [leafOf(null)] }); },
    ProvidedRequiredArgumentsOfDirectives: d => { rand.one(walk(d)).directives.push(rand.one(["@include", "@skip"])); },
    VariablesInAllowedPositionRule: d => {
      d.operations[0].variables.push({ name: "x", type: rand.one(["String", "Boolean", "[Int]"]) });
      rand.one(walk(d)).directives.push("@include(if: $x)");
    },
    OverlappingFieldsCanBeMergedRule: d => {
      const host = rand.one(composites(d));
      const leaves = Object.values(host.type.getFields()).filter(f => isLeafType(getNamedType(f.type)) && !f.args.some(isRequiredArgument));
      if (leaves.length < 2) return false;
      host.selections.push({ ...leafOf(host.type), alias: "same", field: leaves[0].name }, { ...leafOf(host.type), alias: "same", field: leaves[1].name });
    },
    OverlappingArguments: d => {
      for (const first of [1, 2]) d.operations[0].selections.push({ ...leafOf(null), alias: "twice", field: "events", args: [{ name: "first", value: String(first) }], selections: [{ ...leafOf(null), field: "totalCount" }] });
    },
    UniqueInputFieldNamesRule: d => {
      d.operations[0].selections.push({ ...leafOf(null), alias: "n2", field: "events", args: [{ name: "filter", value: '{ language: EN, place: "state:kw", language: AR }' }], selections: [{ ...leafOf(null), field: "totalCount" }] });
    },
  };

  const use = (d, variable) => { d.operations[0].selections.push({ ...leafOf(null), alias: "used", field: "events", args: [{ name: "first", value: variable }], selections: [{ ...leafOf(null), field: "totalCount" }] }); };
  const fragment = (d, change) => {
    if (d.fragments.length === 0) {
      const host = rand.one(composites(d));
      d.fragments.push({ name: "Made", on: host.type.name, directives: [], type: host.type, selections: [leafOf(host.type)] });
      host.selections.push({ spread: "Made", directives: [] });
    }

    change(d.fragments[0]);
  };
  const argument = (d, change) => {
    const all = fields(d).flatMap(f => f.args).filter(a => a.type && !a.value.startsWith("$") && getNamedType(a.type).name !== "Edtf");
    return all.length > 0 ? change(rand.one(all)) : false;
  };

  const print = document => {
    const head = definition => definition.directives.map(x => ` ${x}`).join("");
    const list = (items, indent) => `{\n${items.map(s => "  ".repeat(indent) + one(s, indent)).join("\n")}\n${"  ".repeat(indent - 1)}}`;
    const one = (s, indent) => {
      const below = s.selections ? ` ${list(s.selections, indent + 1)}` : "";
      if (s.spread) return `...${s.spread}${head(s)}`;
      if (s.on) return `... on ${s.on}${head(s)}${below}`;
      const args = s.args.length > 0 ? `(${s.args.map(a => `${a.name}: ${a.value}`).join(", ")})` : "";
      return `${s.alias ? `${s.alias}: ` : ""}${s.field}${args}${head(s)}${below}`;
    };
    const operations = document.operations.map(o => {
      const variables = o.variables.length > 0 ? `(${o.variables.map(v => `$${v.name}: ${v.type}`).join(", ")})` : "";
      return o.name === null ? list(o.selections, 1) : `${o.kind} ${o.name}${variables}${head(o)} ${list(o.selections, 1)}`;
    });
    return [...operations, ...document.fragments.map(f => `fragment ${f.name} on ${f.on}${head(f)} ${list(f.selections, 1)}`)].join("\n\n") + document.tail;
  };

  return { valid: () => print(valid()), rules: Object.keys(breakers), broken: rule => {
    for (;;) {
      const document = valid();
      if (breakers[rule](document) !== false) return print(document);
    }
  } };
}
