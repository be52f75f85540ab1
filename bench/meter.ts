import { existsSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import type { House } from "./house";

/** Seconds of processor time used so far: by the server's process, and by each of its connections in the database. */
export type Reading = { server: number; database: ReadonlyMap<number, number> | null; residentMegabytes: number };

export type Used = { server: number; database: number | null };

/** Linux counts in hundredths of a second, whatever its own clock does. */
const ticksASecond = 100;

/** Reads what the server says of itself on its metrics port and, on Linux, what the system says of its connections. */
export async function readMeter({ db }: House, metricsUrl: string): Promise<Reading> {
  const text = await (await fetch(metricsUrl)).text();
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity where datname = current_database() and application_name = 'app'`.execute(db);
  return {
    server: valueOf("process_cpu_seconds_total", text),
    database: existsSync("/proc/self/stat") ? new Map(rows.map(({ pid }) => [pid, cpuOf(pid)])) : null,
    residentMegabytes: valueOf("process_resident_memory_bytes", text) / 2 ** 20,
  };
}

/** A connection that has ended meanwhile was idle and is left out; one that began counts whole. */
export function usedBetween(before: Reading, after: Reading): Used {
  const own = after.database && [...after.database].map(([pid, seconds]) => seconds - (before.database?.get(pid) ?? 0));
  return { server: after.server - before.server, database: own && own.reduce((sum, seconds) => sum + seconds, 0) };
}

function valueOf(metric: string, text: string): number {
  return Number(new RegExp(`^${metric} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
}

/**
 * Seconds of processor time of a process. The scheduler's own account is exact to the microsecond; where the kernel keeps none, of the line
 * in /proc, behind the name in brackets, the twelfth and thirteenth value are its own work and the system's for it.
 */
export function cpuOf(pid: number): number {
  try {
    const spent = Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
    if (spent > 0) return spent / 1e9;
    const values = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(values[11]) + Number(values[12])) / ticksASecond;
  } catch {
    return 0;
  }
}
