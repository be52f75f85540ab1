import { type Database, type Kysely, plannedOnce, sql } from "~/db.server";

/**
 * What the public sees, as a short text that is another one after every change to it and on every new day (certificates
 * and checks run out by date). Equal versions mean equal pages. The database's triggers keep the count, in the
 * transaction that makes the change, so that nobody reads an old page once a change is made.
 */
export async function readVersion(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ version: string }>`${plannedOnce}
    select coalesce(sum(times), 0) || ' ' || current_date || ' ' || coalesce((select (now() at time zone zone)::date from house)::text, '') as version from directory_change`.execute(db);
  return rows[0]?.version ?? "";
}

/**
 * The same for many at once: whoever asks while a question is under way waits for the next one, which all of them share.
 * A question that was sent before a reader came could miss a change that the reader knows of.
 */
export function versionReader(read: () => Promise<string>): () => Promise<string> {
  let [current, next]: (Promise<string> | null)[] = [null, null];
  const ask = (): Promise<string> => {
    const asked = read();
    current = asked;
    const over = () => void (current = current === asked ? null : current);
    asked.then(over, over);
    return asked;
  };
  return () => {
    if (!current) return ask();
    next ??= current.then(renew, renew);
    return next;
  };
  function renew(): Promise<string> {
    next = null;
    return ask();
  }
}

/** Makes one row of many; what they add up to stays the same, whoever adds another meanwhile. */
export async function foldChanges(db: Kysely<Database>): Promise<void> {
  await sql`with folded as (delete from directory_change returning times)
    insert into directory_change (times) select sum(times) from folded having count(*) > 0`.execute(db);
}
