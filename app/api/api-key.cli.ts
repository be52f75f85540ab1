import { parseArgs } from "node:util";
import { asCommand, type CommandContext, StartRefused } from "~/db.server";
import type { Settings } from "~/env.server";
import { createKey, keyReads, listKeys, revokeKey, usualPerDay, usualPerMinute } from "./keys.server";

export const apiKeyUsage = `api-key create --label LABEL [--reads ${keyReads.join("|")}] [--a-minute N] [--a-day N] | api-key list | api-key revoke BEGINNING`;

const usage = `Say what to do: npm run admin -- ${apiKeyUsage}`;

/** `npm run admin -- api-key …`: keys are made, listed and taken back at the terminal only. */
export async function apiKey([what = "", ...args]: string[], settings: Settings): Promise<void> {
  if (what === "create") return create(args, settings);
  if (what === "list") return asCommand(settings, list);
  if (what !== "revoke" || args.length !== 1) throw new StartRefused(usage);
  await asCommand(settings, async ({ db }: CommandContext) => {
    const begins = args[0] ?? "";
    if (!(await revokeKey(db, begins))) throw new StartRefused(`No key in use begins with ${begins}. "npm run admin -- api-key list" shows them.`);
    console.log(`The key ${begins.slice(0, 9)}… opens nothing any more.`);
  });
}

async function create(args: string[], settings: Settings): Promise<void> {
  const { values } = parseArgs({ args, options: { label: { type: "string" }, reads: { type: "string", default: "public" }, "a-minute": { type: "string", default: String(usualPerMinute) }, "a-day": { type: "string", default: String(usualPerDay) } } });
  const label = values.label?.trim() ?? "";
  const reads = keyReads.find((each) => each === values.reads);
  const perMinute = Number(values["a-minute"]);
  const perDay = Number(values["a-day"]);
  if (!label || label.length > 100) throw new StartRefused(`Say whose key it is, in up to a hundred letters. ${usage}`);
  if (!reads) throw new StartRefused(`A key reads ${keyReads.join(" or ")}.`);
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > 100_000) throw new StartRefused("--a-minute is a whole number from 1 to 100000.");
  if (!Number.isInteger(perDay) || perDay < 1 || perDay > 10_000_000) throw new StartRefused("--a-day is a whole number from 1 to 10000000: so many different entries the key may read whole in a day.");
  await asCommand(settings, async ({ db }: CommandContext) => {
    const { key } = await createKey(db, { label, reads, perMinute, perDay });
    // The key alone goes to standard output, so that a script can take it.
    console.error(`A key for ${label}: reads ${reads}, ${perMinute} requests a minute, ${perDay} different entries a day. It is shown this once:`);
    console.log(key);
  });
}

async function list({ db }: CommandContext): Promise<void> {
  const keys = await listKeys(db);
  if (keys.length === 0) console.log("There is no key yet.");
  for (const { begins, label, reads, perMinute, perDay, made, usedOn, revoked } of keys) {
    const state = revoked ? `taken back on ${revoked}` : usedOn ? `last used on ${usedOn}` : "never used";
    console.log(`${begins}…  ${label} · reads ${reads} · ${perMinute} a minute · ${perDay} entries a day · made on ${made} · ${state}`);
  }
}
