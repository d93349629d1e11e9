import { z } from "zod";

import type { Operation, OperationAnswer } from "./operation";
import { OPERATIONS } from "./operations";
import { PARAMETERS, type ParameterName } from "./parameters";
import { PROBLEM } from "./problem";

type Json = Record<string, unknown>;

const LICENCE = {
  name: "Licence Ouverte 2.0",
  url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
};

const SUMMARY =
  "Les faits publics des communautés professionnelles territoriales de santé (CPTS), à toute date, tels que connus à toute autre. Sans compte ni clé, depuis tout site.";

const DESCRIPTION =
  "Chaque réponse porte `ETag`. Renvoyez-la (`If-None-Match`)\u00a0: tant que rien n’a changé, la réponse est 304, sans contenu. `Last-Modified` ne dit que le jour du dernier changement public.";

const within = (id: string) => `#/components/schemas/${id}`;

/** The bounds of every whole number of the language say nothing. */
function withoutUsualBounds({ jsonSchema }: { jsonSchema: Json }) {
  if (jsonSchema["maximum"] === Number.MAX_SAFE_INTEGER) delete jsonSchema["maximum"];
}

/** A schema as JSON, what it names apart; nothing is read of what other modules registered. */
function converted(schema: z.ZodType): { own: Json; named: Record<string, Json> } {
  const written = z.toJSONSchema(schema, { override: withoutUsualBounds });
  const {
    $schema: _,
    $defs,
    ...own
  } = JSON.parse(JSON.stringify(written).replaceAll('"#/$defs/', `"${within("")}`));
  return { own, named: $defs ?? {} };
}

const idOf = (schema: z.ZodType) => z.globalRegistry.get(schema)?.id;

/** Every named schema that an answer is typed by, by name. */
function namedSchemas(): Record<string, Json> {
  const roots = [PROBLEM, ...OPERATIONS.flatMap(({ answer }) => schemaIn(answer) ?? [])];
  return Object.assign(
    {},
    ...roots.map((root) => {
      const { own, named } = converted(root);
      const id = idOf(root);
      // A named schema is written whole, or as a reference to itself among those it names.
      return id === undefined || id in named ? named : { ...named, [id]: own };
    }),
  );
}

const schemaIn = (answer: OperationAnswer) => ("schema" in answer ? answer.schema : undefined);

const plainSchema = (schema: z.ZodType): Json => converted(schema).own;

function schemaOf(answer: OperationAnswer): Json {
  const schema = schemaIn(answer);
  if (!schema) return { type: "string" };
  const id = idOf(schema);
  return id === undefined ? plainSchema(schema) : { $ref: within(id) };
}

const contentOf = (answer: OperationAnswer): Json => ({
  [answer.media]: {
    schema: schemaOf(answer),
    ...("columns" in answer && {
      "x-columns": answer.columns.map(({ name, description }) => ({ name, description })),
    }),
  },
});

const HEADERS = {
  ETag: { $ref: "#/components/headers/ETag" },
  "Last-Modified": { $ref: "#/components/headers/Last-Modified" },
  Link: { $ref: "#/components/headers/Link" },
};

const PROBLEMS = {
  "400": [
    "BadRequest",
    "Paramètre inconnu, date impossible ou antérieure au 26 janvier 2016, code inconnu.",
  ],
  "404": ["NotFound", "Il n’y a rien à cette adresse."],
  "405": ["NotAllowed", "Cette adresse se lit seulement."],
  "406": ["NotAcceptable", "Cette adresse n’a pas le format demandé."],
  "429": [
    "TooMany",
    "Trop de demandes différentes en peu de temps\u00a0: attendez ce que dit `Retry-After`.",
  ],
} as const;

const problemResponses = () =>
  Object.fromEntries(
    Object.values(PROBLEMS).map(([name, description]) => [
      name,
      {
        description,
        content: { "application/problem+json": { schema: schemaOf({ ...PROBLEM_ANSWER }) } },
      },
    ]),
  );

const PROBLEM_ANSWER: OperationAnswer = {
  media: "application/problem+json",
  description: "Un problème.",
  schema: PROBLEM,
};

const parameterOf = (name: ParameterName): Json => {
  const { schema, description, example } = PARAMETERS[name];
  return { name, in: "query", required: false, description, example, schema: plainSchema(schema) };
};

const operationOf = (operation: Operation): Json => ({
  operationId: operation.id,
  summary: operation.title,
  description: operation.description,
  "x-example": operation.example,
  parameters: [
    ...(operation.of ?? []).map(({ name, description, pattern, example }) => ({
      name,
      in: "path",
      required: true,
      description,
      example,
      schema: { type: "string", pattern },
    })),
    ...operation.parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ],
  responses: {
    "200": {
      description: operation.answer.description,
      headers: HEADERS,
      content: contentOf(operation.answer),
    },
    "304": { description: "Rien n’a changé." },
    ...Object.fromEntries(
      Object.entries(PROBLEMS).map(([status, [name]]) => [
        status,
        { $ref: `#/components/responses/${name}` },
      ]),
    ),
  },
});

/** The description of the service, made of the schemas that its answers are typed by. */
export const openApiDocument = () => ({
  openapi: "3.1.0",
  info: {
    title: "Jalons, données ouvertes",
    version: "1.0.0",
    summary: SUMMARY,
    description: DESCRIPTION,
    license: LICENCE,
  },
  externalDocs: { url: "/donnees", description: "Documentation" },
  servers: [{ url: "/" }],
  paths: Object.fromEntries(
    OPERATIONS.map((operation) => [operation.path, { get: operationOf(operation) }]),
  ),
  components: {
    schemas: namedSchemas(),
    parameters: Object.fromEntries(
      (Object.keys(PARAMETERS) as ParameterName[]).map((name) => [name, parameterOf(name)]),
    ),
    headers: {
      ETag: { description: "Empreinte de la réponse.", schema: { type: "string" } },
      "Last-Modified": {
        description: "Jour, à Paris, du dernier changement public\u00a0: son premier instant.",
        schema: { type: "string" },
      },
      Link: { description: "Licence, documentation, autres pages.", schema: { type: "string" } },
    },
    responses: problemResponses(),
  },
});
