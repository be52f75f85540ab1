import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Phrases } from "~/i18n";
import { importsFolder } from "./report.server";
import { importUnderWay } from "./run.server";
import type { ImportRun, RunState } from "./run";

const latest = 20;

/** The last imports that were sent in, latest first. A run whose process died is `interrupted`, whatever its row says still. */
export async function readRuns(db: Kysely<Database>): Promise<ImportRun[]> {
  const rows = await db
    .selectFrom("import_run as run")
    .innerJoin("account", "account.id", "run.account_id")
    .select([
      "run.id", "run.file_name as fileName", "run.bytes", "run.rows", "account.name as by", "run.publish", "run.stop_asked as stopAsked", "run.share", "run.added", "run.known", "run.published",
      "run.refused", "run.set_aside as setAside", "run.made_at as madeAt", "run.ended_at as endedAt",
      sql<boolean>`run.report is not null`.as("reported"),
      sql<RunState>`case when run.state = 'running' and not ${importUnderWay} then 'interrupted' else run.state end`.as("state"),
      sql<number>`coalesce(extract(epoch from coalesce(run.ended_at, run.beat_at) - run.started_at), 0)::float`.as("seconds"),
    ])
    .orderBy("run.made_at", "desc")
    .limit(latest)
    .execute();
  return rows;
}

/** Is a command of the terminal at it? A page's own run is among `readRuns`. */
export async function isImportUnderWay(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ busy: boolean }>`select ${importUnderWay} as busy`.execute(db);
  return rows[0]?.busy ?? false;
}

/** The refused rows of a run as a table for any spreadsheet: line, record, reason in the reader's words, field. Null where there are none. */
export async function readRefused(db: Kysely<Database>, home: string, id: string, t: Phrases): Promise<string | null> {
  const run = await db.selectFrom("import_run").select("report").where("id", "=", id).executeTakeFirst();
  const file = run?.report ? path.join(importsFolder(home), path.basename(run.report)) : null;
  if (!file || !existsSync(file)) return null;
  const reasons: Record<string, string> = { ...t.biographies.import.refusals, duplicate_in_file: t.imports.duplicate };
  const out = [t.imports.reportHead.join("\t")];
  let first = true;
  for await (const row of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [line = "", record = "", reason = "", field = ""] = row.split("\t");
    if (!first) out.push([line, record, reasons[reason] ?? reason, field].join("\t"));
    first = false;
  }
  return `${out.join("\r\n")}\r\n`;
}
