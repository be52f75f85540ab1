/** Measures a house of its own: `npm run bench -- [import|search|suggest|upkeep|rebuild|pages|drafting|names|all] [--people N] [--file PATH] [--questions N] [--home FOLDER] [--times N]` (docs/bench.md). */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { explainFailure, StartRefused } from "../db/start-refused";
import { build } from "../scripts/setup.mjs";
import { drawDrafting } from "./drafting";
import { openHouse, type House } from "./house";
import { importTable, runImport } from "./import";
import { machineLine } from "./machine";
import { multiply } from "./multiply";
import { partPeople } from "./name-material";
import { measureNames } from "./names";
import { measureKinds, measurePages } from "./pages";
import { writeInventedPeople } from "./people";
import { measureSearch } from "./search";
import { measureSuggestions } from "./suggest";
import { measureRebuild, measureUpkeep } from "./upkeep";

const parts = ["import", "search", "suggest", "upkeep", "rebuild", "pages", "drafting", "names"] as const;
type Part = (typeof parts)[number];
type Wish = { chosen: readonly Part[]; people: number; file: string | undefined; questions: number; perKind: number; home: string | undefined; times: number };

/** What was opened, latest last; it is closed in the other order, whatever happens. */
const opened: (() => Promise<unknown>)[] = [];

async function close(): Promise<void> {
  for (let last = opened.pop(); last; last = opened.pop()) await last();
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function readWish(args: string[]): Wish {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { people: { type: "string", default: "23821" }, file: { type: "string" }, questions: { type: "string" }, home: { type: "string" }, times: { type: "string", default: "1" } } });
  const [word = "all", ...more] = positionals;
  const chosen = parts.filter((part) => (word === "all" && part !== "names") || part === word);
  if (chosen.length === 0 || more.length > 0) throw new StartRefused("Say what to measure: npm run bench -- [import|search|suggest|upkeep|rebuild|pages|drafting|names|all] [--people N] [--file PATH] [--questions N] [--home FOLDER] [--times N]");
  const people = Number(values.people);
  if (!Number.isSafeInteger(people) || people < 1) throw new StartRefused("--people must be a whole number from 1.");
  if (values.file !== undefined && !existsSync(values.file)) throw new StartRefused(`There is no file ${values.file}.`);
  const questions = Number(values.questions ?? 60);
  if (!Number.isSafeInteger(questions) || questions < 1) throw new StartRefused("--questions must be a whole number from 1.");
  const times = Number(values.times);
  if (!Number.isSafeInteger(times) || times < 1) throw new StartRefused("--times must be a whole number from 1.");
  return { chosen, people, file: values.file, questions, perKind: values.questions === undefined ? 300 : questions, home: values.home, times };
}

async function main(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  if ((["pages", "drafting", "upkeep"] as const).some((part) => wish.chosen.includes(part))) await build();
  const house = await openHouse(say, wish.home);
  opened.push(() => house.close());
  const machine = await machineLine(house);
  if (wish.chosen.includes("names")) await measureNaming(house, wish, machine);
  else if (wish.chosen.some((part) => part !== "drafting")) await measureDirectory(house, wish, machine);
  else console.log(machine);
  if (wish.chosen.includes("drafting")) {
    say("Drafting (about a minute)");
    const kinds = await drawDrafting(house);
    await house.settle();
    print("Drafting", await measureKinds(house, kinds, [1], (end) => opened.push(end)));
  }
}

/** A house of its own kind: some people are left out of it, and some of their other names. */
async function measureNaming(house: House, { people, file, questions }: Wish, machine: string): Promise<void> {
  const material = await partPeople(file ?? (await writeInventedPeople(house.folder, people)), house.folder, 900);
  say("Importing");
  const { added } = await runImport(house, material.file);
  console.log(`${machine} · ${added.toLocaleString("en")} ${file === undefined ? "invented people" : "people of a file"}, ${material.unlisted.length} left out`);
  await house.settle();
  say("Searching by name, and the others too (some minutes)");
  print("Names: found first / in ten", await measureNames(house, material, questions));
}

async function measureDirectory(house: House, wish: Wish, machine: string): Promise<void> {
  const { chosen } = wish;
  const people = await fill(house, wish);
  console.log(`${machine} · ${people.toLocaleString("en")} ${wish.file === undefined ? "invented people" : "people of a file"}`);
  await house.settle();
  if (chosen.includes("search")) {
    say("Searching (about a minute)");
    print("Search", await measureSearch(house, wish.perKind));
  }
  if (chosen.includes("suggest")) {
    say("Suggesting (about a minute)");
    print("Suggestions", await measureSuggestions(house));
  }
  if (chosen.includes("upkeep")) {
    say("Weighing the index");
    print("Upkeep", await measureUpkeep(house, people));
  }
  if (chosen.includes("rebuild")) {
    say("Making the index anew");
    print("The index made anew", await measureRebuild(house, people));
    await house.settle();
  }
  if (chosen.includes("pages")) {
    say("Loading pages (about three minutes)");
    print("Pages", await measurePages(house, (end) => opened.push(end)));
  }
}

/** Imports everybody, and says how long it took where that was asked for; a kept house that is full is taken as it is. Returns how many people it has. */
async function fill(house: House, { chosen, people, file, home, times }: Wish): Promise<number> {
  const countPeople = async () => Number((await house.db.selectFrom("entry").select(({ fn }) => fn.countAll().as("count")).executeTakeFirstOrThrow()).count);
  const there = await countPeople();
  if (home !== undefined && there > 0 && !chosen.includes("import")) return there;
  const path = file ?? (await writeInventedPeople(house.folder, people));
  say("Importing");
  const first = await runImport(house, path);
  if (chosen.includes("import")) print("Import", importTable(first, await runImport(house, path)));
  if (times > 1) await multiply(house, times, (done, all) => process.stderr.write(`\rMultiplying: ${done.toLocaleString("en")} of ${all.toLocaleString("en")}${done === all ? "\n" : ""}`));
  return countPeople();
}

function print(title: string, text: string): void {
  console.log(`\n### ${title}\n\n${text}`);
}

for (const [signal, status] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
  process.once(signal, () => void close().finally(() => process.exit(status)));
}

main()
  .catch((error: unknown) => {
    say(explainFailure(error));
    process.exitCode = 1;
  })
  .finally(close);
