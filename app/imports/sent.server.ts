import { rmSync } from "node:fs";
import path from "node:path";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { administer, type Administered, type AdministrationRequest, NotAdministered } from "~/house/event.server";
import type { Uploaded } from "~/http/upload.server";
import { type Bounds, type FileFault, FileUnusable, survey } from "./lines.server";
import { importsFolder } from "./report.server";
import { importUnderWay } from "./run.server";
import { unpackedBounds } from "./run";

/** Where a file lies that was sent in, until its import is over. */
export const sentFolder = (home: string) => path.join(importsFolder(home), "sent");

type Sent = { file: Uploaded; publish: boolean };

type Outcome = Administered<{ id: string }> | { ok: false; fault: FileFault };

/**
 * Takes a file that was sent in: read through once, within its bounds, then left to the server's own work (work.server.ts).
 * A file that cannot be people is told by its fault; refused while another import is under way. Either leaves no file.
 */
export async function sendImport(db: Kysely<Database>, request: AdministrationRequest, { file, publish }: Sent, bounds: Bounds = unpackedBounds): Promise<Outcome> {
  let kept = false;
  try {
    const rows = await survey(file.path, bounds);
    const name = path.basename(file.path);
    const sent = await administer(db, request, "import_send", async ({ trx, by, record }) => {
      await settleInterrupted(trx);
      if (await isUnderWay(trx)) throw new NotAdministered("import_under_way");
      const { id } = await trx
        .insertInto("import_run")
        .values({ account_id: by, file_name: file.name, bytes: file.bytes, rows, sha256: file.sha256, file: name, publish })
        .returning("id")
        .executeTakeFirstOrThrow();
      await record({ kind: "import_sent", detail: { file: file.name, rows, publish: publish ? "yes" : "no" } });
      return { id, name };
    });
    // The same form sent twice: the first one's file is at work, this one is a second copy of it.
    kept = sent.ok && sent.name === name;
    return sent;
  } catch (error) {
    if (error instanceof FileUnusable) return { ok: false, fault: error.fault };
    throw error;
  } finally {
    if (!kept) rmSync(file.path, { force: true });
  }
}

async function isUnderWay(trx: Transaction<Database>): Promise<boolean> {
  // Two who send at the same moment come one after the other; the second finds the first one's row.
  await sql`select pg_advisory_xact_lock(hashtext('vitae import sent'))`.execute(trx);
  const { rows } = await sql<{ busy: boolean }>`select ${importUnderWay} or exists (select from import_run where state in ('waiting', 'running')) as busy`.execute(trx);
  return rows[0]?.busy ?? false;
}

/** Runs whose process died say so from now on. Those of a living one hold the lock, and end before they let go of it. */
export async function settleInterrupted(db: Kysely<Database>): Promise<void> {
  await db
    .updateTable("import_run")
    .set({ state: "interrupted", ended_at: sql<Date>`coalesce(beat_at, started_at, now())` })
    .where("state", "=", "running")
    .where(sql<boolean>`not ${importUnderWay}`)
    .execute();
}

/** Asks a run to stop after the people under way; one that waits is taken back at once. Asked of one that is over, nothing happens. */
export async function stopImport(db: Kysely<Database>, request: AdministrationRequest, id: string): Promise<Administered<{ fileName: string }>> {
  return administer(db, request, "import_stop", async ({ trx, record }) => {
    await settleInterrupted(trx);
    const run = await trx.selectFrom("import_run").select(["state", "file_name as fileName", "stop_asked as asked"]).where("id", "=", id).forUpdate().executeTakeFirst();
    if (!run) throw new NotAdministered("not_found");
    const now = run.state === "waiting" ? { state: "stopped", ended_at: sql<Date>`now()` } : {};
    if (run.asked || (run.state !== "running" && run.state !== "waiting")) return { fileName: run.fileName };
    await trx.updateTable("import_run").set({ stop_asked: true, ...now }).where("id", "=", id).execute();
    await record({ kind: "import_stopped", detail: { file: run.fileName } });
    return { fileName: run.fileName };
  });
}
