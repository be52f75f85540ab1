import { z } from "zod";
import { line, lines, mailAddress, operationField } from "~/http/form";
import { readNetworks } from "./networks";

/** How many different entries one reader may open in a day. From `near` on they are told; at `most` it is for tomorrow. Nobody who reads comes near: sixty an hour, day and night, are 1,440. */
export const readerMeasure = { near: 1000, most: 1500 } as const;
/** The same for an institution, all its readers together, where nothing else was agreed. */
export const institutionMeasure = 6000;

/** The most that goes into one file of a list. */
export const longestList = 300;

const day = z.iso.date("subscriptions.invalid.day");
const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, "subscriptions.invalid.number")
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, "subscriptions.invalid.number")
    .optional();

const terms = {
  operation: operationField,
  from: day,
  to: day.optional(),
  trial: z.literal("on").optional(),
  note: lines(1000).optional(),
};

const inOrder = ({ from, to }: { from: string; to?: string }) => to === undefined || to >= from;
const trialEnds = ({ trial, to }: { trial?: string; to?: string }) => trial === undefined || to !== undefined;

/** Fields that concern each other are looked at once each is well formed. */
export function faultOfTerms(terms: { from: string; to?: string; trial?: string }): Record<string, string> | null {
  if (!inOrder(terms)) return { to: "subscriptions.invalid.order" };
  return trialEnds(terms) ? null : { to: "subscriptions.invalid.trialEnds" };
}

export const listOf = (text: string) => [...new Set(text.split(/[\s,;]+/).map((each) => each.toLowerCase()).filter(Boolean))];
const domainName = /^(?=.{3,253}$)[a-z0-9\u00a1-\uffff-]{1,63}(\.[a-z0-9\u00a1-\uffff-]{1,63})+$/;

/** Providers with whom anybody has an address: their domain is nobody's. */
const everybodys = new Set(["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.fr", "live.com", "yahoo.com", "yahoo.fr", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "icloud.com", "gmx.net", "gmx.com", "gmx.de", "web.de", "aol.com", "proton.me", "protonmail.com"]);

/** A domain that an institution can have for its own. */
export const isDomain = (domain: string) => domainName.test(domain) && !everybodys.has(domain);

const networks = lines(20_000)
  .default("")
  .refine((text) => readNetworks(text).fault === null, "subscriptions.invalid.network")
  .transform((text) => readNetworks(text).networks);
const domains = lines(4000)
  .default("")
  .transform((text) => listOf(text).map((each) => each.replace(/^@/, "")))
  .refine((each) => each.every((domain) => domainName.test(domain)), "subscriptions.invalid.domain")
  .refine((each) => each.every((domain) => !everybodys.has(domain)), "subscriptions.invalid.everybodys");
const managers = lines(4000)
  .default("")
  .transform(listOf)
  .refine((each) => each.every((mail) => mailAddress.safeParse(mail).success), "http.invalid.mail");

export const personShape = z.object({ ...terms, name: line(120), mail: mailAddress });
export const institutionShape = z.object({
  ...terms,
  name: z.string().min(2).max(200).refine((text) => !text.includes("\n"), "http.invalid.oneLine"),
  networks,
  domains,
  managers,
  seats: count(100_000),
  daily: count(1_000_000),
});

export type PersonTerms = Omit<z.output<typeof personShape>, "operation">;
export type InstitutionTerms = Omit<z.output<typeof institutionShape>, "operation">;

/** Why somebody who may expect it does not read everything. `inner`: the house sees a machine beside it in their place. */
export type WhyNot =
  | { kind: "closed"; way: "network" | "domain" | "own"; name: string; state: "coming" | "over" | "ended"; day: string }
  | { kind: "full"; name: string; seats: number }
  | { kind: "inner" | "unknown" };

/** Where an address stands that somebody tries. */
export type Tried = { kind: "inside"; network: string } | { kind: "outside" | "inner" | "none" };

/** What looks like a slip in the doors of an institution. */
export type LookAgain = { kind: "inner" | "wide"; network: string } | { kind: "shared"; network: string; other: string } | { kind: "shut" | "alone" };

export const grantStates = ["live", "coming", "over", "ended"] as const;
export type GrantState = (typeof grantStates)[number];
