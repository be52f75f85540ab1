/** The process that the import is measured in: nothing else runs here, so what it uses is the import's. */
import { readHouse } from "~/http/house.server";
import { importFile } from "~/imports/run.server";
import { connect } from "../db/client";

export type Task = { file: string; url: string };

/** `peakAt` in megabytes: resident at most so far, at a quarter of the file and at its end. */
export type Imported = {
  added: number;
  known: number;
  refused: number;
  seconds: number;
  cpuSeconds: number;
  peakAt: { quarter: number; end: number };
};

async function run({ file, url }: Task): Promise<Imported> {
  const db = connect(url, { statementTimeout: 0, applicationName: "command" });
  const house = await readHouse(db);
  if (!house) throw new Error("the house is not founded");
  let quarter = Number.NaN;
  const cpu = process.cpuUsage();
  const began = performance.now();
  const { added, known, refused } = await importFile(db, {
    path: file,
    publish: true,
    policy: house.policy,
    houseLanguage: house.languages[0] ?? "fr",
    onRefused: () => undefined,
    onProgress: ({ share }) => {
      if (share >= 0.25 && Number.isNaN(quarter)) quarter = peak();
    },
    stop: () => false,
  });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await db.destroy();
  return { added, known, refused, seconds, cpuSeconds: (user + system) / 1e6, peakAt: { quarter, end: peak() } };
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}

process.once("message", (task: Task) => {
  run(task).then(
    (imported) => process.send?.(imported, undefined, undefined, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
