/** Takes people over from a file: `npm run import -- FILE [--publish]`. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { asCommand, explainFailure, StartRefused } from "~/db.server";
import { readSettings } from "~/env.server";
import { foundHouse, readHouse } from "~/http/house.server";
import { ProgressLine, RefusedRows } from "./report.server";
import { importFile, ImportUnderWay } from "./run.server";

const usage = "npm run import -- FILE [--publish]";

async function main(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { publish: { type: "boolean", default: false } } });
  const [path] = positionals;
  if (!path || positionals.length > 1) throw new StartRefused(`Say which file: ${usage}`);
  if (!existsSync(path)) throw new StartRefused(`There is no file ${path}.`);
  const settings = readSettings();
  let stopping = false;
  process.once("SIGINT", () => {
    stopping = true;
    process.stderr.write("\nStopping after the people under way; run the same command again to go on.\n");
  });
  await asCommand(settings, async ({ db }) => {
    if (!(await readHouse(db))) await foundHouse(db, { preset: "national", domain: new URL(settings.publicUrl).hostname });
    const house = await readHouse(db);
    if (!house) throw new StartRefused("This house is not founded yet: start it once with npm start.");
    const refused = new RefusedRows(settings.home, path, new Date());
    const line = new ProgressLine(process.stderr);
    const result = await importFile(db, {
      path,
      publish: values.publish,
      policy: house.policy,
      houseLanguage: house.languages[0] ?? "fr",
      onRefused: (each) => refused.add(each),
      onProgress: (progress) => line.show(progress),
      stop: () => stopping,
    });
    line.show(result, true);
    const report = await refused.end();
    console.log(`${result.added} people taken over, ${result.known} were there already, ${result.published} of those published now, ${result.refused} rows refused.`);
    if (result.setAside > 0) console.log(`${result.setAside} facts were set aside: the house does not collect them, or they were repeated or unusable.`);
    if (report) console.log(`Refused rows, with line and reason: ${report}`);
    if (result.stopped) process.exitCode = 130;
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ImportUnderWay ? error.message : explainFailure(error));
  process.exitCode = 1;
});
