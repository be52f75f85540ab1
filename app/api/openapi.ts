import { z } from "zod";
import { facets } from "~/directory/filter";
import { paths } from "~/http/paths";
import { examples } from "./examples";
import { facetQuery, peopleQuery, personQuery } from "./query";
import { shapes } from "./shapes";

type Json = { [key: string]: unknown };

/** The API's description (OpenAPI 3.1), generated from the shapes that answers are made to and questions are read by. */
export function openApi({ house, origin }: { house: string; origin: string }): Json {
  return {
    openapi: "3.1.0",
    info: { title: house, version: "1", summary: "People of this directory, for programs", description: `How to use it, and what its errors mean: ${origin}${paths.api()}` },
    servers: [{ url: origin }],
    security: [{ bearer: [] }, { header: [] }],
    paths: {
      [paths.apiPeople()]: { get: peopleOperation() },
      [paths.apiPerson("{publicId}")]: { get: personOperation() },
      [paths.apiFacet("{facet}")]: { get: facetOperation() },
      "/api/v1/certificates/{number}": { get: certificateOperation() },
    },
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" }, header: { type: "apiKey", in: "header", name: "X-Api-Key" } },
      schemas: components(),
      headers: {
        RateLimit: { description: "What is left of the key's limit, and seconds until all of it is back; with an entry, what is left of the day's entries besides", schema: { type: "string" }, example: '"key";r=5999;t=60' },
        "RateLimit-Policy": { description: "The key's limits: requests in so many seconds; with an entry, different entries in a day besides", schema: { type: "string" }, example: '"key";q=12000;w=60' },
        "Retry-After": { description: "Seconds", schema: { type: "integer" } },
      },
      responses: Object.fromEntries(Object.entries(refusals).map(([name, description]) => [name, problemReply(name, description)])),
    },
  };
}

const refusals = {
  BadRequest: "A parameter that is unknown, or has no such value; `errors` names it",
  Unauthorized: "No key, or one that is not good",
  NotAcceptable: "`Accept` names no JSON",
  NotFound: "Nobody is listed under this id, or there is no such facet",
  Gone: "The entry was withdrawn, or is not shown at present",
  TooMany: "The key's limit is used up: requests a minute, or different entries read whole in a day (`type` tells which)",
  Unavailable: "The house is not able to answer for the moment",
};

function components(): Json {
  const { schemas } = z.toJSONSchema(shapes, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, { ...schema, ...(examples[id] ? { examples: [examples[id]] } : {}) }]));
}

function peopleOperation(): Json {
  return {
    operationId: "findPeople",
    summary: "Finds people by name, by words of their entries, and by facets",
    parameters: parametersOf(peopleQuery),
    responses: { 200: reply("People"), ...common(["BadRequest"]) },
  };
}

function facetOperation(): Json {
  return {
    operationId: "listFacetValues",
    summary: "Lists the values of a facet among what a search finds, with how many people each has",
    parameters: [{ name: "facet", in: "path", required: true, schema: { type: "string", enum: [...facets] } }, ...parametersOf(facetQuery)],
    responses: { 200: reply("FacetValues"), ...common(["BadRequest", "NotFound"]) },
  };
}

function personOperation(): Json {
  return {
    operationId: "readPerson",
    summary: "Reads one person's entry",
    description: "Different entries are counted by the day, each once however often it is read; the day is the house's. What was read already is read again when the measure is used up. Searches are not counted by it.",
    parameters: [{ name: "publicId", in: "path", required: true, schema: { type: "string" } }, ...parametersOf(personQuery)],
    responses: {
      200: reply("Person"),
      301: { description: "Two entries were one person's: `Location` leads to the one that is left", headers: { Location: { schema: { type: "string" } } }, content: problemContent },
      ...common(["BadRequest", "NotFound", "Gone"]),
    },
  };
}

function certificateOperation(): Json {
  return {
    operationId: "readCertificate",
    summary: "Reads a certificate with what is needed to check it offline; needs no key",
    security: [],
    parameters: [{ name: "number", in: "path", required: true, schema: { type: "string" } }],
    responses: { 200: certificateReply("The certificate"), 404: certificateReply("There is no such certificate; `state` is `unknown`") },
  };
}

const certificateReply = (description: string) => ({
  description,
  content: { "application/json": { schema: { type: "object", required: ["number", "state"], properties: { number: { type: "string" }, state: { enum: ["valid", "expired", "revoked", "void", "unknown"] } } } } },
});

function common(names: readonly (keyof typeof refusals)[]): Json {
  const status = { BadRequest: 400, Unauthorized: 401, NotAcceptable: 406, NotFound: 404, Gone: 410, TooMany: 429, Unavailable: 503 };
  return Object.fromEntries([...names, "Unauthorized" as const, "NotAcceptable" as const, "TooMany" as const, "Unavailable" as const].map((name) => [status[name], { $ref: `#/components/responses/${name}` }]));
}

function reply(id: string): Json {
  const limits = Object.fromEntries(["RateLimit", "RateLimit-Policy"].map((name) => [name, { $ref: `#/components/headers/${name}` }]));
  return { description: "The answer", headers: limits, content: { "application/json": { schema: { $ref: `#/components/schemas/${id}` }, example: examples[id] } } };
}

const problemContent = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

function problemReply(name: string, description: string): Json {
  const waits = name === "TooMany" || name === "Unavailable" ? { headers: { "Retry-After": { $ref: "#/components/headers/Retry-After" } } } : {};
  return { description, ...waits, content: problemContent };
}

/** Query parameters of a shape. One that takes several values is repeated. */
function parametersOf(shape: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(shape, { io: "output" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { description?: string; type?: string };
    return { name, in: "query", required: false, ...(description ? { description } : {}), schema, ...(schema.type === "array" ? { style: "form", explode: true } : {}) };
  });
}
