/** Fills a home folder with the small world of a name: `node --import tsx e2e/build-world.ts NAME`. Run by e2e/house.ts. */
import { asCommand } from "~/db.server";
import { readSettings } from "~/env.server";
import { loadKeys } from "~/keys.server";
import { presetNames } from "~/workflow/presets";
import { markFilled } from "../db/seed/demo";
import { world } from "../db/seed/world";
import { accessWorld } from "./access/world";
import { worlds } from "./worlds";

const name = process.argv[2];
const preset = presetNames.find((each) => each === name);
if (!preset && name !== "access") throw new Error("Which world?");
const settings = readSettings();
await asCommand(settings, async ({ db }) => {
  const keys = loadKeys(settings.home);
  await (preset ? world(db, keys, { ...worlds[preset], home: settings.home }) : accessWorld(db, keys));
  await markFilled(db);
});
