import { readEntry } from "~/directory/entry.server";
import { aboutOf } from "~/directory/export/about.server";
import { plainJson } from "~/directory/export/plain-json";
import type { Reader } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { json } from "./door.server";
import { readFacts, summaryOf } from "./people.server";
import { problem } from "./problem";
import type { Person } from "./shapes";

/** An entry as the key's readers see it; where it has moved to, or that it is gone. */
export async function answerPerson(page: Page, reader: Reader, publicId: string): Promise<Response> {
  const found = await readEntry(page.db, reader, publicId, page.lang);
  if (!found) return problem(page, "not_found");
  if (found.kind === "gone") return problem(page, found.suspended ? "suspended" : "gone");
  if (found.kind === "moved") return problem(page, "merged", { headers: { Location: paths.apiPerson(found.publicId) + page.url.search } });
  const { entry } = found;
  const { standing, card } = entry;
  // Only the house's own people see an entry of another standing, and only what is indexed has a card: a key reads as neither.
  if (!card || !(standing === "public" || standing === "retired" || standing === "memorial")) return problem(page, "not_found");
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
  return json(page, body);
}
