import { type ChildProcess, execFile } from "node:child_process";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Crop } from "./crop";
import type { PaperKind } from "./paper";

/** What is asked of the studio: the picture at `from`, looked at as `crop` says, into three new files. */
export type Job = {
  from: string;
  /** The whole picture, smaller and without anything but the picture; null where `from` is one already. */
  whole: string | null;
  large: string;
  small: string;
  crop: Crop;
};

/** A text to be read, of a kind that its bytes say. */
export type Paper = { from: string; kind: PaperKind };

export type CutDone = { ok: true } | { ok: false; reason: "damaged" | "too_slow" | "busy" };

export type ReadDone = { ok: true; text: string } | Extract<CutDone, { ok: false }>;

/** Where files are decoded: never in the server's own process. `server.ts` opens one; pages reach it by their context. */
export interface Studio {
  cut(job: Job): Promise<CutDone>;
  read(paper: Paper): Promise<ReadDone>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const cutter = fileURLToPath(new URL("./cut.child.ts", import.meta.url));
const reader = fileURLToPath(new URL("./read.child.ts", import.meta.url));
const atOnce = 2;
const mostWaiting = 20;

/**
 * A child for each file, two at a time, ten seconds each (TRUST.md, D05): only a process can be ended in the middle of a
 * decode. It gets nothing of our environment, and it yields to the pages.
 */
export function openStudio({ seconds = 10, child }: { seconds?: number; child?: string } = {}): Studio {
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
  const work = async (program: string, job: Job | Paper): Promise<Said> => {
    if (waiting.length >= mostWaiting) return { ok: false, reason: "busy" };
    await enter();
    try {
      return await run(program, job, seconds);
    } finally {
      leave();
    }
  };
  return {
    cut: async (job) => {
      const said = await work(child ?? cutter, job);
      return said.ok ? { ok: true } : said;
    },
    read: async (paper) => {
      const said = await work(child ?? reader, paper);
      return said.ok ? { ok: true, text: said.text } : said;
    },
  };
}

const answerShape = z.object({ ok: z.literal(true), text: z.string().default("") });
type Said = z.infer<typeof answerShape> | Extract<CutDone, { ok: false }>;

function run(child: string, job: Job | Paper, seconds: number): Promise<Said> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { NODE_ENV: "production" }, timeout: seconds * 1000, killSignal: "SIGKILL", maxBuffer: 1024 * 1024 } as const;
    const started = execFile(process.execPath, ["--max-old-space-size=256", "--import", "tsx", child, JSON.stringify(job)], options, (error, said) => {
      if (error?.killed) resolve({ ok: false, reason: "too_slow" });
      else resolve((error ? null : answerOf(said)) ?? { ok: false, reason: "damaged" });
    });
    yieldToPages(started);
  });
}

function answerOf(said: string): Said | null {
  try {
    return answerShape.parse(JSON.parse(said));
  } catch {
    return null;
  }
}

function yieldToPages({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, 10);
  } catch {
    // It ended before it could be told.
  }
}
