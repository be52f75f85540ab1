import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Settings } from "~/env.server";
import { type HouseRow, readHouse } from "~/http/house.server";
import type { Logger } from "~/log.server";
import { RefusedRows } from "./report.server";
import { alone, importAlone, ImportUnderWay, type Progress } from "./run.server";
import { unpackedBounds } from "./run";
import { sentFolder, settleInterrupted } from "./sent.server";

const pauseMs = 1_000;
const strayMs = 3_600_000;

type Workshop = { db: Kysely<Database>; settings: Pick<Settings, "home">; log: Logger };
type Waiting = { id: string; file: string; rows: number; publish: boolean };

/**
 * Takes over what was sent in, one file at a time, beside the pages. Told to stop, it ends after the people under way and
 * leaves the run interrupted: sent in once more, it goes on where it was.
 */
export function startImports(workshop: Workshop): { name: string; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  const round = async () => {
    await runWaiting(workshop, () => stopped).catch((error: unknown) => workshop.log.error({ err: error }, "an import stumbled"));
    if (!stopped) timer = setTimeout(() => (running = round()), pauseMs).unref();
  };
  clearStrays(workshop);
  running = round();
  return {
    name: "imports",
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Takes over what waits on this machine. Returns whether there was something. */
export async function runWaiting(workshop: Workshop, stopped: () => boolean = () => false): Promise<boolean> {
  const { db, settings } = workshop;
  await settleInterrupted(db);
  await clearEnded(workshop);
  const waiting = await db.selectFrom("import_run").select(["id", "file", "rows", "publish"]).where("state", "=", "waiting").executeTakeFirst();
  const house = waiting && (await readHouse(db));
  // Where several servers share a database, the one that was sent the file has it.
  if (!waiting?.file || !house || !existsSync(path.join(sentFolder(settings.home), waiting.file))) return false;
  const run = { ...waiting, file: waiting.file };
  try {
    await alone(db, () => perform(workshop, house, run, stopped));
    return true;
  } catch (error) {
    if (error instanceof ImportUnderWay) return false;
    throw error;
  }
}

async function perform({ db, settings, log }: Workshop, house: HouseRow, run: Waiting, stopped: () => boolean): Promise<void> {
  const begun = await db.updateTable("import_run").set({ state: "running", started_at: sql<Date>`now()`, beat_at: sql<Date>`now()` }).where("id", "=", run.id).where("state", "=", "waiting").executeTakeFirst();
  if (Number(begun.numUpdatedRows) === 0) return;
  const file = path.join(sentFolder(settings.home), run.file);
  const refused = new RefusedRows(settings.home, `sent-${run.id}`, new Date());
  const beat = new Beat(db, run, log);
  let state = "failed";
  try {
    const result = await importAlone(db, {
      path: file,
      publish: run.publish,
      policy: house.policy,
      houseLanguage: house.languages[0] ?? "fr",
      onRefused: (each) => refused.add(each),
      onProgress: (progress) => beat.note(progress),
      stop: () => stopped() || beat.stopAsked,
      most: unpackedBounds.bytes,
    });
    state = !result.stopped ? "done" : beat.stopAsked ? "stopped" : "interrupted";
  } catch (error) {
    log.error({ err: error, run: run.id }, "an import failed");
  }
  const report = await refused.end();
  await beat.end(state, report && path.basename(report));
  rmSync(file, { force: true });
}

/** Tells the run's row how far it is, once a second, and hears whether somebody wants it to stop. */
class Beat {
  stopAsked = false;
  private progress: Progress | null = null;
  private writing: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly db: Kysely<Database>,
    private readonly run: Waiting,
    log: Logger,
  ) {
    this.timer = setInterval(() => {
      this.writing = this.writing.then(() => this.write({})).catch((error: unknown) => log.warn({ err: error }, "an import could not say how far it is"));
    }, pauseMs);
  }

  /** Rows tell better how far it is than bytes, of which a packed file is read far ahead. */
  note(progress: Progress): void {
    this.progress = { ...progress, share: Math.min(progress.share, progress.lines / this.run.rows) };
  }

  async end(state: string, report: string | null): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    await this.write({ state, report, ended_at: sql<Date>`now()`, file: null });
  }

  private async write(more: { state?: string; report?: string | null; ended_at?: ReturnType<typeof sql<Date>>; file?: null }): Promise<void> {
    const { share = 0, added = 0, known = 0, published = 0, refused = 0, setAside = 0 } = this.progress ?? {};
    const row = await this.db
      .updateTable("import_run")
      .set({ share, added, known, published, refused, set_aside: setAside, beat_at: sql<Date>`now()`, ...more })
      .where("id", "=", this.run.id)
      .returning("stop_asked")
      .executeTakeFirst();
    this.stopAsked ||= row?.stop_asked ?? false;
  }
}

/** Removes the files of runs that were stopped before they began, or whose process died. */
async function clearEnded({ db, settings }: Workshop): Promise<void> {
  const ended = await db.selectFrom("import_run").select(["id", "file"]).where("file", "is not", null).where("ended_at", "is not", null).execute();
  for (const { id, file } of ended) {
    const here = path.join(sentFolder(settings.home), file ?? "");
    if (!file || !existsSync(here)) continue;
    rmSync(here);
    await db.updateTable("import_run").set({ file: null }).where("id", "=", id).execute();
  }
}

/** Removes files that no run will ever ask for: a process that died left them, over an hour ago. */
function clearStrays({ db, settings, log }: Workshop): void {
  const folder = sentFolder(settings.home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const old = readdirSync(folder).filter((name) => Date.now() - statSync(path.join(folder, name)).mtimeMs > strayMs);
  if (old.length === 0) return;
  void db
    .selectFrom("import_run")
    .select("file")
    .where("state", "in", ["waiting", "running"])
    .execute()
    .then((rows) => old.filter((name) => !rows.some(({ file }) => file === name)).forEach((name) => rmSync(path.join(folder, name), { force: true })))
    .catch((error: unknown) => log.warn({ err: error }, "old files of imports were left"));
}
