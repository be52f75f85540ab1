import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect as connectSocket, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Served {
  url: string;
  port: number;
  /** Its home folder, where its keys are. */
  home: string;
  /** All that the server has written so far, its log included. */
  written(): string;
  /** Asks it to stop and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The built server on a database of the test's own, as a house (not the demo) on a free port. Waits until it is ready. */
export async function serve(databaseUrl: string, env: Record<string, string> = {}): Promise<Served> {
  const port = await freePort();
  const home = mkdtempSync(path.join(tmpdir(), "vitae-served-"));
  const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), VITAE_HOME: home, DATABASE_URL: databaseUrl, ...env },
  });
  let text = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const open = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Vitae is open at")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`the server ended before it was ready:\n${text}`)));
  });
  await open;
  return {
    url: `http://localhost:${port}`,
    port,
    home,
    written: () => text,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      const code = await ended;
      rmSync(home, { recursive: true, force: true });
      return code;
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Sends bytes as they are and gives back all that comes until the server closes. */
export function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connectSocket(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.once("close", () => resolve(answer));
    socket.once("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? resolve(answer) : reject(error)));
  });
}

/** A reader with cookies and without a browser: follows nothing, remembers what it is given, posts from our own page. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(private readonly site: string) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.kept(await fetch(this.site + path, { redirect: "manual", headers: { ...this.own(), ...headers } }));
  }

  async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams(fields);
    return this.kept(await fetch(this.site + path, { method: "POST", redirect: "manual", body, headers: { ...this.own(), Origin: this.site, ...headers } }));
  }

  private own(): Record<string, string> {
    return { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "), "Accept-Language": "en" };
  }

  private kept(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
