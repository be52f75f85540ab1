import { z } from "zod";
import { languages } from "~/i18n/language";

/*
 * What the API answers. The answers are made to these types, and the OpenAPI document is generated from these very shapes.
 */
export const shapes = z.registry<{ id: string; description?: string }>();

const named = <Shape extends z.ZodType>(id: string, shape: Shape): Shape => {
  shapes.add(shape, { id });
  return shape;
};

const inBoth = (what: string) => z.object({ fr: z.string().optional(), en: z.string().optional() }).describe(`${what}, in the languages in which the house has it`);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const publicId = z.string().regex(/^[2-9b-df-hj-km-np-tv-z]{8}$/).describe("The person's permanent id at this house");

/** The ways in which somebody is found, from the surest. */
export const matchKinds = ["exact", "folded", "variant", "nickname", "sound", "near", "text", "similar"] as const;

export const match = named(
  "Match",
  z
    .object({
      kind: z.enum(matchKinds).describe(
        "`exact`: as it was written · `folded`: the same but for accents, case, hyphens or order · `variant`: the name written otherwise, initials or transliteration · `nickname`: a short form · `sound`: sounds the same · `near`: a slip apart, or only the beginning of the name · `text`: words of the entry, not the name, so that the person is not who was named but somebody whose entry speaks of it · `similar`: only among `similar`: a part of the name, or one somewhat like it",
      ),
      on: z.string().describe("The name, or the words of the entry, by which the person was found"),
    })
    .describe("How the person was found"),
);

/** What was found of the name that was asked for. */
export const namedAs = ["yes", "begun", "alike", "near", "no"] as const;

const summary = {
  publicId,
  name: z.string().describe("As it is said: given name first"),
  filedName: z.string().describe("As the book files it: \"Fontenoy (Baudouin de)\""),
  otherNames: z.array(z.object({ kind: z.string(), name: z.string() })).describe("Birth name, pen name and others, as far as the key reads them"),
  externalIds: z.array(z.string()).describe("The id of the record that the person was taken over from, and `scheme:value` of others, such as `wikidata:Q42`"),
  url: z.url().describe("The entry's page"),
  descriptor: inBoth("What the person is, in a line"),
  sector: z.object({ key: z.string(), label: inBoth("The sector's name") }).nullable(),
  born: z.int().nullable().describe("Year of birth"),
  died: z.int().nullable().describe("Year of death"),
  standing: z.enum(["public", "retired", "memorial"]),
  firstListed: z.int().nullable().describe("The year in which the person was first listed"),
  certified: z.boolean().describe("Whether a certificate covers the entry today"),
  takenOver: z.boolean().describe("Whether the entry was taken over from elsewhere and not yet certified here"),
} as const;

export const personSummary = named("PersonSummary", z.object({ ...summary, match: match.nullable().describe("Null where nobody was searched for") }));
export type PersonSummary = z.output<typeof personSummary>;

export const people = named(
  "People",
  z.object({
    total: z.int().min(0).describe("How many people answer, on all pages"),
    estimated: z.literal(true).describe("There where the total is an estimate: in directories of over a hundred thousand people, of what tens of thousands answer").optional(),
    items: z.array(personSummary),
    named: z.enum(namedAs).nullable().optional().describe(
      "With `similar=1`: whether anybody is called so. `yes`: somebody bears the name as typed · `begun`: names begin so · `alike`: somebody bears it written otherwise, by a short form or by its sound · `near`: only near spellings, or a rare surname, were found · `no`: nobody of that name is listed; `items` is empty, or holds entries that only speak of it (`text`). Null where nothing was searched for, or words rather than a name",
    ),
    similar: z.array(personSummary).optional().describe("With `similar=1`: where nobody of the name is listed: up to eight people of similar names, the likeliest first, who are no hits and are not counted (`match.kind` is `similar`). First page only"),
    next: z.string().nullable().describe("The `cursor` of the next page; null on the last, and where a list is too deep to be walked on"),
  }),
);
export type People = z.output<typeof people>;

export const facetValues = named(
  "FacetValues",
  z.object({
    total: z.int().min(0).describe("How many values there are, on all pages"),
    items: z.array(
      z.object({
        value: z.string().describe("What the search takes for this value"),
        label: z.string().describe("Its name, in the language of the answer where the house has it so"),
        count: z.int().min(0).describe("How many people a search with this value, and the others that are chosen, finds"),
      }),
    ).describe("The most frequent first, a hundred a page"),
    next: z.string().nullable().describe("The `cursor` of the next page; null on the last"),
  }),
);
export type FacetValues = z.output<typeof facetValues>;

const certificate = named(
  "EntryCertificate",
  z.object({ number: z.string(), state: z.enum(["valid", "expired", "revoked", "void"]), issuedOn: date, certifiers: z.array(z.string()), url: z.url().describe("The certificate's own answer") }),
);

const line = z.object({
  when: z.string().nullable(),
  text: z.string(),
  ink: z.string().describe("`checked`, or what else is known of the statement's proof (`declared`, `stale`, …)"),
  href: z.string().optional(),
});

export const person = named(
  "Person",
  z.object({
    ...summary,
    language: z.enum(languages).describe("The language of this answer's texts"),
    languageOfRecord: z.enum(languages),
    revised: date.nullable(),
    takenOverFrom: z.string().nullable(),
    certificate: certificate.nullable(),
    sections: z.array(z.object({ section: z.string(), lines: z.array(line) })).describe("The entry as it is read, as far as the key reads it"),
    withheld: z.int().min(0).describe("Statements that this key does not read and a subscriber would"),
  }),
);
export type Person = z.output<typeof person>;

export const problemDocument = named(
  "Problem",
  z
    .object({
      type: z.url(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional().describe("What is wrong with which parameter"),
    })
    .describe("RFC 9457"),
);
