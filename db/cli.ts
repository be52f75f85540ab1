import { parseArgs } from "node:util";
import { readSettings } from "../app/env.server";
import { openDatabase, type OpenedDatabase } from "./embedded";
import { migrate, migrationStatus } from "./migrate";
import { explainFailure, StartRefused } from "./start-refused";

const usage = `npm run db:migrate                        bring the database up to date
npm run db:migrate -- --app-role NAME     the same as its owner, and give NAME the application's rights
npm run db:status                         list the migrations and when each was run`;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { "app-role": { type: "string" } } });
  const work = { migrate: runMigrations, status: showStatus }[positionals[0] ?? ""];
  if (!work) throw new StartRefused(usage);
  const database = await openDatabase(readSettings(), { as: "command", say: console.log });
  try {
    await work(database, values["app-role"]);
  } finally {
    await database.stop();
  }
}

async function runMigrations(database: OpenedDatabase, appRole: string | undefined): Promise<void> {
  if (!database.role.canMigrate) {
    throw new StartRefused(`The role "${database.role.name}" may not migrate. Set DATABASE_URL to the owner's.`);
  }
  const names = await migrate(database.ownerUrl, { appRole: appRole ?? (database.embedded ? database.role.name : undefined) });
  for (const name of names) console.log(`done     ${name}`);
  console.log(names.length === 0 ? "The database is up to date." : `${names.length} migrations done.`);
}

async function showStatus(database: OpenedDatabase): Promise<void> {
  for (const { name, executedAt } of await migrationStatus(database.ownerUrl)) {
    console.log(`${executedAt ? executedAt.toISOString() : "pending                 "}  ${name}`);
  }
}

main().catch((error: unknown) => {
  console.error(explainFailure(error));
  process.exitCode = 1;
});
