import { z } from "zod";

import { listOf } from "../shared/typography";

/** The parts of an OpenAPI document that its readable page is made of; the rest is for programs. */
const NODE: z.ZodType<SchemaNode> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    title: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.string()).optional(),
    const: z.string().optional(),
    properties: z.record(z.string(), NODE).optional(),
    items: z.union([z.boolean(), NODE]).optional(),
    anyOf: z.array(NODE).optional(),
  }),
);

type SchemaNode = {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  title?: string | undefined;
  description?: string | undefined;
  enum?: string[] | undefined;
  const?: string | undefined;
  properties?: Record<string, SchemaNode> | undefined;
  items?: SchemaNode | boolean | undefined;
  anyOf?: SchemaNode[] | undefined;
};

const PARAMETER = z.looseObject({
  name: z.string(),
  in: z.enum(["query", "path"]),
  description: z.string(),
  example: z.union([z.string(), z.number()]),
});

const CONTENT = z.looseObject({
  schema: NODE,
  "x-columns": z.array(z.object({ name: z.string(), description: z.string() })).optional(),
});

const OPERATION = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  "x-example": z.string(),
  parameters: z.array(z.union([PARAMETER, z.looseObject({ $ref: z.string() })])),
  responses: z.looseObject({
    "200": z.looseObject({ description: z.string(), content: z.record(z.string(), CONTENT) }),
  }),
});

const DOCUMENT = z.looseObject({
  info: z.looseObject({ summary: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.looseObject({ get: OPERATION })),
  components: z.looseObject({
    schemas: z.record(z.string(), NODE),
    parameters: z.record(z.string(), PARAMETER),
    responses: z.record(z.string(), z.looseObject({ description: z.string() })),
  }),
});

export type Described = { name: string; description: string };
type ParameterDoc = Described & { example: string };
/** `type` in French, with what it refers to. */
type FieldDoc = Described & { type: string; refersTo: string | undefined };
export type SchemaDoc = { name: string; title: string; description: string; fields: FieldDoc[] };
export type OperationDoc = {
  id: string;
  path: string;
  title: string;
  description: string;
  parameters: ParameterDoc[];
  media: string;
  answer: string;
  /** The name of a schema of the document. */
  schema: string | undefined;
  columns: Described[];
  /** An address that answers. */
  example: string;
};
type Documentation = {
  summary: string;
  description: string;
  operations: OperationDoc[];
  schemas: SchemaDoc[];
};

const lastPart = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

const TYPES: Record<string, string> = {
  string: "texte",
  integer: "nombre entier",
  number: "nombre",
  boolean: "oui ou non",
  object: "objet",
  null: "null",
};

const itemsOf = ({ items }: SchemaNode) => (typeof items === "object" ? items : undefined);

function typeOf(node: SchemaNode, titleOf: (name: string) => string): string {
  if (node.$ref !== undefined) return titleOf(lastPart(node.$ref));
  if (node.anyOf)
    return listOf([...new Set(node.anyOf.map((each) => typeOf(each, titleOf)))], "ou");
  const items = itemsOf(node);
  if (items) return `liste\u00a0: ${typeOf(items, titleOf)}`;
  if (node.enum) return listOf(node.enum, "ou");
  if (node.const !== undefined) return node.const;
  return listOf(
    [node.type ?? ""].flat().map((type) => TYPES[type] ?? "valeur"),
    "ou",
  );
}

/** The schema that a field leads to, through a list or a `null` beside it. */
function referenceIn(node: SchemaNode): string | undefined {
  if (node.$ref !== undefined) return lastPart(node.$ref);
  const items = itemsOf(node);
  if (items) return referenceIn(items);
  return node.anyOf?.map(referenceIn).find((name) => name !== undefined);
}

/**
 * What an OpenAPI document says, ready to be read by people. `examples` are what stands for the
 * variable parts of addresses, so that an example answers here.
 */
export function documentationOf(
  document: unknown,
  examples: Record<string, string | undefined> = {},
): Documentation {
  const { info, paths, components } = DOCUMENT.parse(document);
  const { schemas, parameters } = components;
  const titleOf = (name: string) => schemas[name]?.title ?? name;
  const parameterOf = (given: z.infer<typeof OPERATION>["parameters"][number]) => {
    const parameter = "$ref" in given ? parameters[lastPart(String(given["$ref"]))] : given;
    const { name, description, example } = PARAMETER.parse(parameter);
    return { name, description, example: examples[name] ?? String(example) };
  };
  return {
    summary: info.summary,
    description: info.description,
    operations: Object.entries(paths).map(([path, { get }]) => {
      const [[media = "", content] = []] = Object.entries(get.responses["200"].content);
      const given = get.parameters.map(parameterOf);
      const filled = given.reduce(
        (address, { name, example }) => address.replace(`{${name}}`, example),
        path,
      );
      return {
        id: get.operationId,
        path,
        title: get.summary,
        description: get.description,
        parameters: given,
        media,
        answer: get.responses["200"].description,
        schema: content && referenceIn(content.schema),
        columns: content?.["x-columns"] ?? [],
        example: filled + get["x-example"],
      };
    }),
    schemas: Object.entries(schemas).map(([name, schema]) => ({
      name,
      title: titleOf(name),
      description: schema.description ?? "",
      fields: Object.entries(schema.properties ?? {}).map(([field, node]) => ({
        name: field,
        description: node.description ?? itemsOf(node)?.description ?? "",
        type: typeOf(node, titleOf),
        refersTo: referenceIn(node),
      })),
    })),
  };
}
