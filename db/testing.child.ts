/**
 * What the fault tests start and kill: a process of its own that opens a database and says on its output what it did.
 *   open HOME server|command [demo|house]   opens the home folder's database and keeps it until it is told to end
 *   write URL                               writes rows one by one and says each number once it is committed
 *   migrate URL ROLE                        brings a database up to date
 */
import { openPool } from "./client";
import { openDatabase } from "./embedded";
import type { HolderKind } from "./holders";
import { migrate } from "./migrate";
import { explainFailure } from "./start-refused";

const [verb, target = "", extra = "", kind = "demo"] = process.argv.slice(2);

async function open(home: string, as: HolderKind): Promise<void> {
  const say = (sentence: string) => console.error(sentence);
  const database = await openDatabase({ home, demo: kind === "demo", production: true }, { as, say });
  process.once("SIGTERM", () => void database.stop().then(() => process.exit(0)));
  process.once("SIGHUP", () => process.exit(3));
  console.log(JSON.stringify({ appUrl: database.appUrl, ownerUrl: database.ownerUrl, demo: database.demo }));
  setInterval(() => undefined, 60_000);
}

async function write(url: string): Promise<void> {
  const pool = openPool(url, { max: 4 });
  const writer = async () => {
    for (;;) {
      const { rows } = await pool.query<{ id: number }>("insert into noted (by) values ($1) returning id", [process.pid]);
      console.log(rows[0]?.id);
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
}

async function run(): Promise<void> {
  if (verb === "open") return open(target, extra as HolderKind);
  if (verb === "write") return write(target);
  const done = await migrate(target, { appRole: extra });
  console.log(done.length);
}

run().catch((error: unknown) => {
  console.error(explainFailure(error));
  process.exit(1);
});
