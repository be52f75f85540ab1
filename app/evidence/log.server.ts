import type { Page } from "~/http/enter.server";

/** Who of the house has read the list of a file's evidence is kept, once the page has left; opening a piece is kept by itself. */
export function evidenceRead({ db, actor, context }: Page, { id, personId }: { id: string; personId: string }): void {
  if (actor.kind !== "account") return;
  const row = { account_id: actor.accountId, subject: "evidence", dossier_id: id, person_id: personId };
  context.after(async () => {
    await db.insertInto("reading_log").values(row).execute();
  });
}
