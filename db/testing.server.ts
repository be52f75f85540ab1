import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Binaries, embeddedBinaries } from "./engine/binaries";
import { freePort, makeCluster, startCluster, stopCluster } from "./engine/cluster";
import { identityOf, stillRuns } from "./engine/processes";
import { serverUser } from "./engine/user";
import { temporaryFolder } from "./home";

/** A PostgreSQL for tests, gone with everything in it after `stop`. */
export type ThrowawayServer = { url: string; stop(): Promise<void> };

const prefix = "vitae-test-";

/** Nothing here must outlive a power cut, so nothing waits for the disk. */
const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/**
 * Starts an empty PostgreSQL in a temporary folder, as superuser: the built-in one, or that of the machine whose
 * programs are given.
 */
export async function throwawayServer(installed?: Binaries): Promise<ThrowawayServer> {
  const user = serverUser();
  const temporary = temporaryFolder(user);
  await sweep(temporary);
  const folder = path.join(temporary, `${prefix}${identityOf(process.pid)}-${randomBytes(3).toString("hex")}`);
  mkdirSync(folder, { mode: 0o711 });
  const binaries = installed ?? embeddedBinaries(user, user ? "/var/lib/vitae" : path.join(temporary, "vitae-programs"));
  const data = path.join(folder, "data");
  const password = randomBytes(18).toString("base64url");
  const cluster = { binaries, user, data, log: path.join(folder, "log") };
  const locale = installed ? ["--locale=C.UTF-8"] : ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  await makeCluster(cluster, password, [...locale, "--no-sync"]);
  const port = await freePort();
  const { failure } = await startCluster(cluster, port, careless);
  if (failure !== undefined) throw new Error(`the test database did not start: ${failure}`);
  const stop = async () => {
    await stopCluster(data);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** A test run that was killed leaves its server running; the next run ends it. */
async function sweep(temporary: string): Promise<void> {
  for (const name of readdirSync(temporary)) {
    const identity = name.startsWith(prefix) ? name.slice(prefix.length, name.lastIndexOf("-")) : undefined;
    if (identity === undefined || stillRuns(identity)) continue;
    try {
      await stopCluster(path.join(temporary, name, "data"));
      rmSync(path.join(temporary, name), { recursive: true, force: true });
    } catch {
      // Another user's: not ours to remove.
    }
  }
}
