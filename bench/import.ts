import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { House } from "./house";
import type { Imported, Task } from "./import.child";
import { table } from "./table";

const program = fileURLToPath(new URL("import.child.ts", import.meta.url));

/** Imports the file in a process of its own, as `npm run import -- FILE --publish` would. */
export function runImport({ appUrl }: House, file: string): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.once("message", (imported) => resolve(imported as Imported));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the import ended with status ${code}`)));
    child.send({ file, url: appUrl } satisfies Task);
  });
}

/** The table of a first run, which takes everybody over, and of a second, which finds that nothing is to be done. */
export function importTable(first: Imported, second: Imported): string {
  const heads = ["run", "taken over", "there already", "refused", "seconds", "people a second", "CPU s", "peak RSS at a quarter, MB", "peak RSS, MB"];
  return table(heads, [row("first", first), row("again", second)]);
}

function row(name: string, { added, known, refused, seconds, cpuSeconds, peakAt }: Imported) {
  return [name, added, known, refused, seconds, Math.round((added + known) / seconds), cpuSeconds, Math.round(peakAt.quarter), Math.round(peakAt.end)];
}
