import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const program = fileURLToPath(new URL("./testing.child.ts", import.meta.url));

/** A child process of a test: its output line by line, and its end. Killed with the test if it is still there. */
export class Child {
  readonly lines: string[] = [];
  errors = "";
  private readonly process: ChildProcess;
  private readonly ended: Promise<number | null>;
  private waiting: (() => void)[] = [];

  constructor(...args: string[]) {
    this.process = spawn(process.execPath, ["--import", "tsx", program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let rest = "";
    this.process.stdout?.on("data", (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split("\n");
      rest = parts.pop() ?? "";
      this.lines.push(...parts);
      this.wake();
    });
    this.process.stderr?.on("data", (chunk: Buffer) => {
      this.errors += chunk.toString();
      this.wake();
    });
    this.ended = once(this.process, "close").then(([code]: (number | null)[]) => {
      this.wake();
      return code ?? null;
    });
    onTestFinished(() => this.kill());
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Waits until the child has said this many lines; fails if it ends before. */
  async said(count: number): Promise<string[]> {
    await this.until(() => this.lines.length >= count);
    return this.lines;
  }

  /** Waits until the child has remarked this on its way. */
  async remarked(words: string): Promise<void> {
    await this.until(() => this.errors.includes(words));
  }

  /** Ends it as a power cut would, and returns when it is gone. */
  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.ended;
  }

  async endInOrder(): Promise<number | null> {
    this.process.kill("SIGTERM");
    return this.ended;
  }

  /** Ends it as a fault in our own code would: at once, but with its last words. */
  async fail(): Promise<number | null> {
    this.process.kill("SIGHUP");
    return this.ended;
  }

  end(): Promise<number | null> {
    return this.ended;
  }

  private async until(reached: () => boolean): Promise<void> {
    while (!reached()) {
      if (this.process.exitCode !== null) throw new Error(`the child ended too early: ${this.errors}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** Starts a process on a home folder's built-in database and waits until it has it. */
export async function opened(home: string, as: "server" | "command", kind = "demo"): Promise<{ child: Child; appUrl: string; ownerUrl: string; demo: boolean }> {
  const child = new Child("open", home, as, kind);
  const [line = "{}"] = await child.said(1);
  return { child, ...(JSON.parse(line) as { appUrl: string; ownerUrl: string; demo: boolean }) };
}
