import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { sql, type Kysely } from "kysely";
import { readHouse } from "~/http/house.server";
import { presets } from "~/workflow/presets";
import { connect } from "../db/client";
import { openDatabase } from "../db/embedded";
import { serverUser } from "../db/engine/user";
import { temporaryFolder } from "../db/home";
import { ensureMigrated } from "../db/migrate";
import type { Database } from "../db/schema";
import { foundInventedHouse } from "../db/seed/house";

/** An empty house on a built-in database of its own, as durable as a real one, and gone when it is closed. */
export type House = {
  /** One connection only: what is measured on it waits for nobody. */
  db: Kysely<Database>;
  appUrl: string;
  /** A place for files that go with the house. */
  folder: string;
  policy: typeof presets.national;
  /** What PostgreSQL does by itself within a minute of an import: so that every run measures the same state. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** `kept` names a folder that outlives the run: filling a house with a million people takes longer than measuring it. */
export async function openHouse(say: (sentence: string) => void, kept?: string): Promise<House> {
  const folder = kept ?? mkdtempSync(path.join(temporaryFolder(serverUser()), "vitae-bench-"));
  if (kept) mkdirSync(kept, { recursive: true });
  // The user who runs PostgreSQL for root must be able to pass through.
  else chmodSync(folder, 0o711);
  const remove = () => (kept ? undefined : rmSync(folder, { recursive: true, force: true }));
  process.once("exit", remove);
  const home = path.join(folder, "home");
  const database = await openDatabase({ home, demo: false, production: true }, { as: "server", say });
  await ensureMigrated(database);
  const db = connect(database.appUrl, { max: 1, statementTimeout: 0, applicationName: "bench" });
  if (!(await readHouse(db))) await foundInventedHouse(db, "national", new Date().toISOString().slice(0, 10));
  return {
    db,
    appUrl: database.appUrl,
    folder,
    policy: presets.national,
    settle: async () => {
      const owner = connect(database.ownerUrl, { max: 1, statementTimeout: 0, applicationName: "bench" });
      await sql`vacuum (analyze)`.execute(owner).finally(() => owner.destroy());
    },
    close: async () => {
      await db.destroy();
      await database.stop();
      remove();
    },
  };
}
