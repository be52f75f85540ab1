import { readEntry } from "~/directory/entry.server";
import { aboutOf } from "~/directory/export/about.server";
import { plainJson } from "~/directory/export/plain-json";
import type { Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { secondsLeft } from "~/i18n/dates";
import { countForKey } from "~/subscriptions/budget.server";
import { type Caller, json } from "./door.server";
import type { ApiKey } from "./keys.server";
import { readFacts, summaryOf } from "./people.server";
import { problem } from "./problem";
import type { Person } from "./shapes";

/** An entry as the key's readers see it; where it has moved to, or that it is gone. */
export async function answerPerson(page: Page, { key, reader }: Caller, publicId: string): Promise<Response> {
  const found = await readEntry(page.db, reader, publicId, page.lang);
  if (!found) return problem(page, "not_found");
  if (found.kind === "gone") return problem(page, found.suspended ? "suspended" : "gone");
  if (found.kind === "moved") return problem(page, "merged", { headers: { Location: paths.apiPerson(found.publicId) + page.url.search } });
  const { entry } = found;
  const { standing, card } = entry;
  // Only the house's own people see an entry of another standing, and only what is indexed has a card: a key reads as neither.
  if (!card || !(standing === "public" || standing === "retired" || standing === "memorial")) return problem(page, "not_found");
  const { over, headers } = await countEntry(page, key, entry.publicId);
  if (over) return problem(page, "day_over", { headers });
  const about = aboutOf(page);
  const facts = await readFacts(page.db, reader, [entry.entryId]);
  const told = { card, standing, publicId, slug: entry.slug, firstListed: entry.firstListed, certified: entry.certificate?.state === "valid", imported: entry.importedFrom !== null };
  const { match: _match, ...summary } = summaryOf(page, told, facts.get(entry.entryId), null);
  const { sections } = plainJson(entry, about);
  const body: Person = {
    ...summary,
    language: page.lang,
    languageOfRecord: entry.language,
    revised: entry.revised,
    takenOverFrom: entry.importedFrom,
    certificate: entry.certificate && {
      number: entry.certificate.number,
      state: entry.certificate.state,
      issuedOn: entry.certificate.issuedOn,
      certifiers: entry.certificate.certifiers,
      url: about.origin + paths.certificateAnswer(entry.certificate.number),
    },
    sections,
    withheld: entry.withheld.reduce((sum, { count }) => sum + count, 0),
  };
  const reply = json(page, body);
  for (const [name, value] of Object.entries(headers)) reply.headers.set(name, value);
  return reply;
}

/** Counts the entry in the day's measure of the key: what is left of it, or that it is over and when the next day begins. */
async function countEntry(page: Page, key: ApiKey, publicId: string): Promise<{ over: boolean; headers: Record<string, string> }> {
  const measure = await countForKey(page, key, publicId);
  const wait = secondsLeft(new Date(), page.house.zone);
  const limits = { "RateLimit-Policy": `"entries";q=${key.perDay};w=86400`, RateLimit: `"entries";r=${key.perDay - measure.entries};t=${wait}` };
  return measure.state === "over" ? { over: true, headers: { ...limits, "Retry-After": String(wait) } } : { over: false, headers: limits };
}
