import pg from "pg";
import { identityOf, pidOf, sleep, stillRuns } from "./engine/processes";
import { StartRefused } from "./start-refused";

/** A server is alone on its database; commands (import, administration, bench) come and go beside it. */
export type HolderKind = "server" | "command";

/** Any number that nobody else uses: the advisory lock of the one server. */
const serverLock = 7_300_118;

/**
 * A connection that says "this process uses the database". It ends with its process, kill -9 included,
 * so what it holds needs no cleaning up.
 */
export type Holder = { client: pg.Client; others(): Promise<string[]>; end(): Promise<void> };

/** Takes a place among those who use the built-in database; a second server is refused with the first one's number. */
export async function hold(superuserUrl: string, kind: HolderKind, home: string): Promise<Holder> {
  const client = new pg.Client({
    connectionString: superuserUrl,
    application_name: `vitae ${kind} ${identityOf(process.pid)}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // Without a listener a lost connection would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    if (kind === "server") await takeServerLock(client, home);
  } catch (error) {
    await client.end();
    throw error;
  }
  return { client, others: () => others(client), end: () => client.end() };
}

async function takeServerLock(client: pg.Client, home: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const taken = await client.query<{ ok: boolean }>("select pg_try_advisory_lock($1) as ok", [serverLock]);
    if (taken.rows[0]?.ok) return;
    const owner = await ownerOf(client);
    if (owner && stillRuns(owner.identity)) {
      throw new StartRefused(
        `Vitae already runs on ${home}, as process ${pidOf(owner.identity)}. Stop that one first, or give this one a folder of its own with VITAE_HOME.`,
      );
    }
    // A killed server's connection is noticed within moments; a stuck one is closed for it.
    if (owner && attempt > 40) await client.query("select pg_terminate_backend($1)", [owner.backend]);
    if (attempt > 200) throw new StartRefused(`The database in ${home} is held by a connection that does not end. Restart this machine.`);
    await sleep(50);
  }
}

async function ownerOf(client: pg.Client): Promise<{ backend: number; identity: string } | undefined> {
  const found = await client.query<{ backend: number; name: string }>(
    `select l.pid as backend, coalesce(a.application_name, '') as name
     from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.classid = 0 and l.objid = $1`,
    [serverLock],
  );
  const row = found.rows[0];
  return row && { backend: row.backend, identity: row.name.split(" ")[2] ?? "" };
}

/** The other processes that use the database now and still run. */
async function others(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    "select application_name as name from pg_stat_activity where application_name like 'vitae %' and pid <> pg_backend_pid()",
  );
  const named = found.rows.map(({ name }) => /^vitae (?:server|command) (\S+)$/.exec(name)?.[1]);
  return named.filter((identity): identity is string => identity !== undefined && stillRuns(identity));
}
