import type { Page } from "~/http/enter.server";
import { forgetKept, type Kept, keepText, readKeptUnder } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { accountOf } from "~/workflow/roles";
import type { MyFile } from "./my-file.server";
import { askedKinds, askedSections } from "./questionnaire";
import type { Section } from "./sections";
import type { Kind } from "./statement";
import type { NotTyped, Typed } from "./statement-form.server";

/** An answer that was typed and is not among the answers yet; `statementId` is null where it adds one. */
export type Begun = { section: Section; kind: Kind; statementId: number | null; kept: Kept };

type OwnFile = Pick<MyFile, "query" | "writes">;

/** What the reader typed into the questionnaire of this file and has not saved, in any of its sections. */
export async function readBegun(page: Page, { query, writes }: OwnFile): Promise<Begun[]> {
  if (!writes) return [];
  const all = await readKeptUnder(page.db, page.keys, accountOf(page.actor), `${paths.questionnaire()}/`);
  return all.flatMap((kept) => {
    const url = new URL(kept.address, "http://here.invalid");
    const section = askedSections.find((each) => url.pathname === paths.questionnaireSection(each));
    const kind = section && askedKinds(section).find((each) => each === url.searchParams.get("kind"));
    if (!section || !kind || url.searchParams.get("person") !== query) return [];
    return [{ section, kind, statementId: Number(url.searchParams.get("statement")) || null, kept }];
  });
}

type Tried = { section: Section; kind: Kind; statementId: number | null; form: Typed | NotTyped };

/** What could not be saved as it is waits for its author; what was saved waits no more. */
export async function keepOwn(page: Page, { query, writes }: OwnFile, { section, kind, statementId, form }: Tried, saved: boolean): Promise<void> {
  const address = paths.questionnaireStatement(section, { kind, statement: statementId }, query);
  if (saved) return forgetKept(page.db, accountOf(page.actor), address);
  const fields = Object.entries(form.values).filter(([name]) => name !== "operation" && name !== "then");
  if (writes) await keepText(page.db, page.keys, { actor: page.actor, address, base: form.values["expected"] ?? "", fields, operationId: null });
}
