import type { Kysely } from "kysely";
import { connect } from "./client";
import { type DatabaseSettings, openDatabase, type OpenedDatabase } from "./embedded";
import { ensureMigrated } from "./migrate";
import type { Database } from "./schema";
import { explainFailure } from "./start-refused";

export type CommandContext = { db: Kysely<Database>; database: OpenedDatabase };

/**
 * Runs a command of the terminal (import, administration, bench) on the database that the settings name, migrated.
 * Joins the built-in one where a server runs it, else starts it and stops it afterwards, Ctrl-C included.
 * Ends the process with status 1 and a sentence when something failed.
 */
export async function asCommand(settings: DatabaseSettings, work: (context: CommandContext) => Promise<void>): Promise<void> {
  let database: OpenedDatabase | undefined;
  const interrupted = (signal: NodeJS.Signals): void => {
    process.exitCode = signal === "SIGINT" ? 130 : 143;
    void (database?.stop() ?? Promise.resolve()).finally(() => process.exit());
  };
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    database = await openDatabase(settings, { as: "command", say: (sentence) => console.error(sentence) });
    await ensureMigrated(database);
    const db = connect(database.appUrl, { statementTimeout: 0, applicationName: "command" });
    await work({ db, database }).finally(() => db.destroy());
  } catch (error) {
    console.error(explainFailure(error));
    process.exitCode = 1;
  } finally {
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", interrupted);
    await database?.stop();
  }
}
