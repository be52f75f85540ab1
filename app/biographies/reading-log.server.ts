import type { Page } from "~/http/enter.server";
import { readSources } from "./check.server";
import type { DeskFile } from "./desk.server";

/** Who of the house has read a person's contact details or evidence is kept (PRODUCT.md section 6); written once the page has left. */
export function logReading({ db, actor, context }: Page, { dossier, draft }: DeskFile): void {
  if (actor.kind !== "account" || !draft) return;
  const account = { account_id: actor.accountId, dossier_id: dossier.id, person_id: dossier.personId };
  context.after(async () => {
    const sources = await readSources(db, draft.lines.map((line) => line.statementId));
    const read = [
      ...(draft.lines.some((line) => line.kind === "contact") ? (["contact"] as const) : []),
      ...(sources.length > 0 ? (["evidence"] as const) : []),
    ];
    if (read.length > 0) await db.insertInto("reading_log").values(read.map((subject) => ({ ...account, subject }))).execute();
  });
}
