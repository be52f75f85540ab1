import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Progress, Refused } from "./run.server";

/** A report holds this many rows; who has more has another kind of file, and the count goes on. */
const mostRows = 100_000;

/** Where imports lie in the house's folder: what was sent in until it is done, and the reports. */
export const importsFolder = (home: string) => path.join(home, "imports");

/** The refused rows, a line each, in a file under the house's folder. There is no file where nothing was refused. */
export class RefusedRows {
  readonly file: string;
  private count = 0;
  private readonly stream;

  constructor(home: string, source: string, now: Date) {
    const folder = importsFolder(home);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.file = path.join(folder, `${path.basename(source).replace(/\.(ndjson|gz)/g, "")}-${now.toISOString().replace(/[:.]/g, "-")}-refused.tsv`);
    this.stream = createWriteStream(this.file, { mode: 0o600 });
    this.stream.write("line\tid\treason\tfield\n");
  }

  add({ line, id, reason, field }: Refused): void {
    if ((this.count += 1) > mostRows) return;
    this.stream.write(`${[line, id ?? "", reason, field ?? ""].map((cell) => tame(String(cell))).join("\t")}\n`);
  }

  /** Ends the file; the path where there is something in it, else null. */
  async end(): Promise<string | null> {
    await new Promise<void>((resolve, reject) => this.stream.end((error?: Error | null) => (error ? reject(error) : resolve())));
    if (this.count > 0) return this.file;
    rmSync(this.file, { force: true });
    return null;
  }
}

/** No cell breaks its row, or is taken for a formula by what opens the file. */
function tame(cell: string): string {
  return cell.replace(/[\t\n\r]/g, " ").replace(/^[=+\-@]/, "'$&");
}

const width = 28;

/** One line: a bar, how many people, how fast, how long still. On a terminal it is written over; elsewhere once in a while. */
export class ProgressLine {
  private readonly began = Date.now();
  private lastShown = 0;

  constructor(
    private readonly out: { write(text: string): unknown; isTTY?: boolean },
    private readonly every = out.isTTY ? 200 : 5_000,
  ) {}

  show(progress: Progress, last = false): void {
    const now = Date.now();
    if (!last && now - this.lastShown < this.every) return;
    this.lastShown = now;
    const text = progressText(progress, (now - this.began) / 1000);
    this.out.write(this.out.isTTY ? `\r\u001b[K${text}${last ? "\n" : ""}` : `${text}\n`);
  }
}

/** "[=====     ]  52 %  12,400 people  480 a second  24 s left". */
export function progressText({ share, added, known, published }: Progress, seconds: number): string {
  const done = added + known;
  const bar = "=".repeat(Math.round(share * width)).padEnd(width);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = share > 0 && share < 1 ? `${Math.ceil((seconds / share) * (1 - share))} s left` : `${seconds.toFixed(1)} s`;
  const shown = published > 0 ? `  ${published.toLocaleString("en")} published` : "";
  return `[${bar}] ${String(Math.round(share * 100)).padStart(3)} %  ${done.toLocaleString("en")} people${shown}  ${Math.round(rate).toLocaleString("en")} a second  ${left}`;
}
