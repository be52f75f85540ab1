import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "~/http/testing";
import type { Preset } from "~/workflow/presets";

/** The worlds that e2e/build-world.ts knows: one a preset, and one in which everybody has a file and nobody may see another's. */
export type WorldName = Preset | "access";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A house of invented people behind a running server, as the demo has it: roles to enter as, and a mailbox. */
export type House = {
  url: string;
  home: string;
  /** How many replies to this method had this status so far, as the server itself counts them. */
  replies(method: string, status: number): Promise<number>;
  stop(): Promise<void>;
};

/** Builds the world of this name in a fresh home folder and serves it on a free port. */
export async function openHouse(name: WorldName): Promise<House> {
  const home = mkdtempSync(path.join(tmpdir(), `vitae-e2e-${name}-`));
  chmodSync(home, 0o755);
  const env: NodeJS.ProcessEnv = { ...process.env, VITAE_HOME: home, NODE_ENV: "production", PORT: "3000", VITAE_DEMO: "1", DATABASE_URL: "", PUBLIC_URL: "", SMTP_URL: "" };
  await ended(run(["e2e/build-world.ts", name], env));
  const [port, metrics] = [await freePort(), await freePort()];
  const server = run(["server.ts"], { ...env, PORT: String(port), METRICS_PORT: String(metrics) });
  await saying(server, "Vitae is open at");
  const stop = async () => {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
  const replies = async (method: string, status: number) => repliesIn(await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text(), method, status);
  return { url: `http://localhost:${port}`, home, replies, stop };
}

function repliesIn(figures: string, method: string, status: number): number {
  const counted = figures.split("\n").filter((line) => line.startsWith("vitae_reply_seconds_count{") && line.includes(`method="${method}"`) && line.includes(`status="${status}"`));
  return counted.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}

type Running = ReturnType<typeof run>;

function run(args: string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ["--import", "tsx", ...args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
}

function listen(child: Running): () => string {
  let text = "";
  const hear = (chunk: Buffer) => (text += chunk.toString());
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return () => text;
}

function ended(child: Running): Promise<void> {
  const written = listen(child);
  return new Promise((resolve, reject) => child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(written())))));
}

function saying(child: Running, sentence: string): Promise<void> {
  const written = listen(child);
  return new Promise((resolve, reject) => {
    const look = () => written().includes(sentence) && resolve();
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.once("exit", () => reject(new Error(written())));
  });
}
