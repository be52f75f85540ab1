import type { NewStatement } from "~/biographies/statement";
import type { Audience } from "~/workflow/capabilities";

/** Short ways to write statements of invented people: free words in the person's language, the other beside them. */
export type Words = string | readonly [text: string, translation: string];

const free = (words: Words) => (typeof words === "string" ? { text: words } : { text: words[0], translation: words[1] });
const span = (from: string | null, to: string | null = null) => (from || to ? { from, to } : null);

function make(kind: string, value: object, period: ReturnType<typeof span>, audience: Audience = "subscribers"): NewStatement {
  return { kind, value, period, audience } as NewStatement;
}

export const occupation = (words: Words) => make("occupation", { occupation: free(words) }, null, "public");
export const position = (title: Words, organisation: Words, from: string, to: string | null = null) =>
  make("position", { title: free(title), organisation: free(organisation) }, span(from, to), "public");
export const office = (title: Words, organisation: Words, from: string, to: string | null = null) =>
  make("office", { title: free(title), organisation: free(organisation) }, span(from, to));
export const mandate = (title: Words, organisation: Words, from: string, to: string | null = null) =>
  make("mandate", { title: free(title), organisation: free(organisation) }, span(from, to), "public");
export const education = (degree: Words, school: Words, from: string, to: string | null = null) =>
  make("education", { degree: free(degree), school: free(school) }, span(from, to));
export const work = (title: string, type: string, from: string) => make("work", { title, type }, span(from), "public");
export const decoration = (honour: Words, from: string, grade?: string) => make("decoration", { honour: free(honour), ...(grade ? { grade } : {}) }, span(from), "public");
export const distinction = (honour: Words, from: string) => make("distinction", { honour: free(honour) }, span(from), "public");
export const membership = (organisation: Words, from: string) => make("membership", { organisation: free(organisation) }, span(from));
export const achievement = (words: Words, from: string) => make("achievement", free(words), span(from));
export const language = (code: string, level: string) => make("language", { code, level }, null);
export const recreation = (words: Words) => make("recreation", free(words), null);
export const children = (count: number) => make("children_count", { count }, null, "listed");
export const partner = (given: string, family: string, from: string, trade?: Words) =>
  make("partner", { given, family, bond: "marriage", ...(trade ? { occupation: free(trade) } : {}) }, span(from));
export const contact = (text: string) => make("contact", { type: "address", text }, null, "house");
