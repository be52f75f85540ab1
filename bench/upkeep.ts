import { sql } from "kysely";
import { rebuildSearch } from "~/directory/rebuild.server";
import { learnRows } from "~/directory/tally.server";
import { serve } from "~/http/testing";
import { connect } from "../db/client";
import type { House } from "./house";
import { type Cell, table } from "./table";

/** What the index is made of: the tables that searches and suggestions read. */
const indexTables = ["entry_search", "suggest_name", "name_word", "text_word"];

/** Seconds to make the whole index anew, as `npm run admin -- search rebuild` does. */
export async function measureRebuild({ appUrl }: House, people: number): Promise<string> {
  const several = connect(appUrl, { max: 4, statementTimeout: 0, applicationName: "bench" });
  const seconds = await timed(() => rebuildSearch(several, () => undefined));
  await several.destroy();
  return table(["people", "seconds", "people a second"], [[people, seconds, Math.round(people / seconds)]]);
}

/** What the directory costs to keep: the index's size on disk; what a server holds in memory to count by; and how long a start takes. */
export async function measureUpkeep(house: House, people: number): Promise<string> {
  const rows: Cell[][] = [];
  const add = (what: string, figure: number, unit: string, each: number | null, eachUnit: string | null) => rows.push([what, figure, unit, each, eachUnit]);

  for (const { name, bytes } of await sizes(house)) add(`${name}, with its indices`, bytes / 2 ** 20, "MB", bytes / people, "bytes a person");

  const counting = connect(house.appUrl, { max: 1, statementTimeout: 0, applicationName: "bench" });
  const held = process.memoryUsage();
  const learnt = await timed(() => learnRows(counting));
  const now = process.memoryUsage();
  const bytes = now.arrayBuffers - held.arrayBuffers;
  await counting.destroy();
  add("what hits are counted by, read at the start", learnt, "s", (learnt * 1000) / people, "ms a person");
  add("what hits are counted by, in memory", bytes / 2 ** 20, "MB", bytes / people, "bytes a person");

  const starting = performance.now();
  const served = await serve(house.appUrl);
  const started = (performance.now() - starting) / 1000;
  await served.stop();
  add("a start, until pages are answered", started, "s", null, null);
  return table(["what", "measured", "unit", "each", "unit of that"], rows);
}

async function sizes({ db }: House): Promise<{ name: string; bytes: number }[]> {
  const { rows } = await sql<{ name: string; bytes: string }>`select name, pg_total_relation_size(name::regclass)::text as bytes from unnest(${indexTables}::text[]) as name`.execute(db);
  const { rows: [whole] } = await sql<{ bytes: string }>`select pg_database_size(current_database())::text as bytes`.execute(db);
  return [...rows, { name: "the whole database", bytes: whole?.bytes ?? "0" }].map(({ name, bytes }) => ({ name, bytes: Number(bytes) }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
