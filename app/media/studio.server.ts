import { type ChildProcess, execFile } from "node:child_process";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Crop } from "./crop";

/** What is asked of the studio: the picture at `from`, looked at as `crop` says, into three new files. */
export type Job = {
  from: string;
  /** The whole picture, smaller and without anything but the picture; null where `from` is one already. */
  whole: string | null;
  large: string;
  small: string;
  crop: Crop;
};

export type CutDone = { ok: true } | { ok: false; reason: "damaged" | "too_slow" | "busy" };

/** Where pictures are decoded: never in the server's own process. `server.ts` opens one; pages reach it by their context. */
export interface Studio {
  cut(job: Job): Promise<CutDone>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = fileURLToPath(new URL("./cut.child.ts", import.meta.url));
const atOnce = 2;
const mostWaiting = 20;

/**
 * A child for each picture, two at a time, ten seconds each (TRUST.md, D05): only a process can be ended in the middle of a
 * decode. It gets nothing of our environment, and it yields to the pages.
 */
export function openStudio({ seconds = 10, child = program }: { seconds?: number; child?: string } = {}): Studio {
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = async () => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  // A place that comes free is handed on, so that nobody slips in between.
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    cut: async (job) => {
      if (waiting.length >= mostWaiting) return { ok: false, reason: "busy" };
      await enter();
      try {
        return await run(child, job, seconds);
      } finally {
        leave();
      }
    },
  };
}

const answerShape = z.object({ ok: z.boolean() });

function run(child: string, job: Job, seconds: number): Promise<CutDone> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { NODE_ENV: "production" }, timeout: seconds * 1000, killSignal: "SIGKILL", maxBuffer: 64 * 1024 } as const;
    const started = execFile(process.execPath, ["--import", "tsx", child, JSON.stringify(job)], options, (error, said) => {
      if (error?.killed) resolve({ ok: false, reason: "too_slow" });
      else resolve(isDone(said) && !error ? { ok: true } : { ok: false, reason: "damaged" });
    });
    yieldToPages(started);
  });
}

function isDone(said: string): boolean {
  try {
    return answerShape.parse(JSON.parse(said)).ok;
  } catch {
    return false;
  }
}

function yieldToPages({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, 10);
  } catch {
    // It ended before it could be told.
  }
}
