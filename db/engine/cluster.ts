import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { StartRefused } from "../start-refused";
import type { Binaries } from "./binaries";
import { isAlive, sleep } from "./processes";
import type { ServerUser } from "./user";

/** A PostgreSQL data folder, the programs that serve it, and the user that runs them. */
export type Cluster = { binaries: Binaries; user: ServerUser; data: string; log: string };

/** What `postmaster.pid` says: PostgreSQL's own note of who serves the folder, where, and how far it is. */
export type Postmaster = { pid: number; port: number; status: string };

/** Nothing of our own environment: it may hold secrets, and a locale that changes what we read. */
const environment: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC" };

/** Makes an empty cluster whose superuser is `postgres` with this password. Leaves nothing behind when it fails. */
export async function makeCluster(cluster: Cluster, password: string, locale: readonly string[]): Promise<void> {
  const { data, user } = cluster;
  const passwordFile = path.join(path.dirname(data), `.password-${randomUUID()}`);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const target of [data, passwordFile]) chownSync(target, user.uid, user.gid);
  const how = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8", "--no-instructions"];
  try {
    const { code, output } = await run(cluster, "initdb", ["-D", data, ...how, ...locale]);
    if (code === 0) return;
    rmSync(data, { recursive: true, force: true });
    throw new StartRefused(`The database could not be made in ${data}: ${lastLine(output)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts PostgreSQL on this port of 127.0.0.1 and returns when it takes connections, or says why it did not.
 * It runs in a session of its own: Ctrl-C at the terminal is for Vitae, which then stops it in order.
 */
export async function startCluster(cluster: Cluster, port: number, settings: Record<string, string>): Promise<{ failure?: string }> {
  const all: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // A failing statement holds people's data; the log is not the place for it.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    jit: "off",
    ...settings,
  };
  const logStart = sizeOf(cluster.log);
  const log = openSync(cluster.log, logStart > 8_000_000 ? "w" : "a", 0o600);
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(path.join(cluster.binaries.folder, "postgres"), ["-D", cluster.data, ...options], {
    ...cluster.user,
    cwd: path.parse(cluster.data).root,
    env: environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  server.unref();
  let ended: string | undefined;
  server.once("error", (error) => (ended = error.message));
  server.once("exit", () => (ended ??= lastLine(textFrom(cluster.log, logStart))));
  for (;;) {
    const running = readPostmaster(cluster.data);
    if (running && running.pid === server.pid && running.status === "ready") return {};
    if (ended !== undefined) return { failure: ended || "it ended without a word" };
    await sleep(15);
  }
}

/** Stops the server of this folder, whoever started it: first in order, after a while at once (its log makes that safe). */
export async function stopCluster(data: string): Promise<void> {
  const running = readPostmaster(data);
  if (!running || !isAlive(running.pid)) return;
  for (const [signal, patience] of [["SIGINT", 20_000], ["SIGQUIT", 10_000], ["SIGKILL", 5_000]] as const) {
    try {
      process.kill(running.pid, signal);
    } catch {
      return;
    }
    // The server takes its pid file away a moment before it ends; afterwards only a stranger could bear its number.
    let deadline = Date.now() + patience;
    let put = true;
    while (Date.now() < deadline) {
      if (!isAlive(running.pid)) return;
      if (put && !readPostmaster(data)) {
        put = false;
        deadline = Math.min(deadline, Date.now() + 2_000);
      }
      await sleep(15);
    }
    if (!put) return;
  }
}

/** Asks the server of this folder to stop, without waiting: for the last moment of a process. */
export function interruptCluster(data: string): void {
  const running = readPostmaster(data);
  if (running && servesFolder(running.pid, data) !== false) process.kill(running.pid, "SIGINT");
}

export function readPostmaster(data: string): Postmaster | undefined {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    const pid = Number.parseInt(lines[0] ?? "", 10);
    return pid > 0 ? { pid, port: Number.parseInt(lines[3] ?? "", 10) || 0, status: (lines[7] ?? "").trim() } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Is this process really the server of this folder? After a crash its number may belong to another program.
 * `undefined` where the system does not tell.
 */
export function servesFolder(pid: number, data: string): boolean | undefined {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return undefined;
  }
}

/** A port of 127.0.0.1 on which nobody listens at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no port was given");
  return address.port;
}

function run(cluster: Cluster, program: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(path.join(cluster.binaries.folder, program), args, {
      ...cluster.user,
      cwd: path.parse(cluster.data).root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

function textFrom(file: string, start: number): string {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  return bytes.subarray(bytes.length > start ? start : 0).toString("utf8");
}

/** The line that names the reason: PostgreSQL's fatal one, or else the last. */
function lastLine(output: string): string {
  const lines = output.split("\n").map((line) => line.trim()).filter(Boolean);
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line));
  return (fatal ?? lines.at(-1) ?? "").replace(/^.*?\b(FATAL|PANIC|error):\s*/i, "");
}
