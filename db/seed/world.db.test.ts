import { expect, test } from "vitest";
import type { Preset } from "~/workflow/presets";
import { presets } from "~/workflow/presets";
import { stages, type Stage } from "~/workflow/stages";
import { testDatabase } from "../testing";
import { inventedKeys } from "./keys";
import { somebody } from "./somebody";
import { world } from "./world";

/** Stages that a small world reaches in each preset; merged and expired need a second nomination or years. */
const reached: Record<Preset, readonly Stage[]> = {
  national: stages.filter((stage) => !["merged", "expired", "ballot", "waiting"].includes(stage)),
  academy: stages.filter((stage) => !["merged", "expired"].includes(stage)),
  alumni: stages.filter((stage) => !["merged", "expired", "assessment", "ballot", "waiting"].includes(stage)),
};

test.each(Object.keys(presets) as Preset[])("a %s house can be filled with a file in every stage that it has", async (preset) => {
  const { db } = await testDatabase();
  const built = await world(db, inventedKeys(), { preset, persons: reached[preset].map((stage) => somebody(stage, stage)) });
  expect(built.travellers.size).toBe(reached[preset].length);
  const rows = await db.selectFrom("dossier").innerJoin("person_identifier", "person_identifier.person_id", "dossier.person_id").select(["stage", "value"]).execute();
  for (const row of rows) expect(row.stage, row.value).toBe(row.value === "certification" && presets[preset].certifiers === 0 ? "certified" : row.value);
  const entry = await db.selectFrom("entry").select("standing").execute();
  expect(entry.map((each) => each.standing)).toEqual(["public"]);
}, 60_000);
