import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { sql, type Kysely } from "kysely";
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

export async function openHouse(say: (sentence: string) => void): Promise<House> {
  const folder = mkdtempSync(path.join(temporaryFolder(serverUser()), "vitae-bench-"));
  // The user who runs PostgreSQL for root must be able to pass through.
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  const home = path.join(folder, "home");
  const database = await openDatabase({ home, demo: false, production: true }, { as: "server", say });
  await ensureMigrated(database);
  const db = connect(database.appUrl, { max: 1, statementTimeout: 0, applicationName: "bench" });
  await foundInventedHouse(db, "national", new Date().toISOString().slice(0, 10));
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
