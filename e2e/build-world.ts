/** Fills a home folder with the small world of a preset: `node --import tsx e2e/build-world.ts PRESET`. Run by e2e/house.ts. */
import { asCommand } from "~/db.server";
import { readSettings } from "~/env.server";
import { loadKeys } from "~/keys.server";
import { presetNames } from "~/workflow/presets";
import { markFilled } from "../db/seed/demo";
import { world } from "../db/seed/world";
import { worlds } from "./worlds";

const preset = presetNames.find((name) => name === process.argv[2]);
if (!preset) throw new Error("Which preset?");
const settings = readSettings();
await asCommand(settings, async ({ db }) => {
  await world(db, loadKeys(settings.home), worlds[preset]);
  await markFilled(db);
});
