import { cpus, loadavg, totalmem } from "node:os";
import { sql } from "kysely";
import type { House } from "./house";

/** What the figures were measured on and with; nothing that tells one machine of its kind from another. */
export async function machineLine({ db }: House): Promise<string> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  const [processor] = cpus();
  return [
    `${cpus().length} cores (${processor?.model.trim() || "unnamed"})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]?.server_version.split(" ")[0] ?? ""}`,
    `load ${loadavg()[0]?.toFixed(1) ?? ""} at the start`,
  ].join(" · ");
}
