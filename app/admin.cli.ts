/** The administrator's commands at the terminal: `npm run admin -- COMMAND …`. */
import { parseArgs } from "node:util";
import { apiKey, apiKeyUsage } from "~/api/api-key.cli";
import { createAdmin, linkMinutes } from "~/accounts/create-admin.server";
import { asCommand, type CommandContext, explainFailure, StartRefused } from "~/db.server";
import { rebuildSearch } from "~/directory/rebuild.server";
import { noteRebuilt, readRenewal } from "~/directory/renew-index.server";
import { readSettings, type Settings } from "~/env.server";
import { readHouse } from "~/http/house.server";
import { phrases } from "~/i18n";
import { isLanguage } from "~/i18n/language";
import { noteBounce } from "~/letters/bounce.server";
import { longestReturned } from "~/letters/dsn";
import { dnsRecords, makeDkimKey } from "~/letters/dkim.server";

type Command = { usage: string; says: string; run(args: string[], settings: Settings): Promise<void> };

const commands: Record<string, Command> = {
  "create-admin": {
    usage: "create-admin MAIL --name NAME [--language fr|en]",
    says: "give somebody the administrator's role, and print the link with which they sign in once",
    run: createAdministrator,
  },
  dns: {
    usage: "dns",
    says: "make the key that signs the house's mail, and print the records to set in the DNS",
    run: printDns,
  },
  bounce: {
    usage: "bounce < message.eml",
    says: "note a message with which a mail server sent a letter back: as a filter behind the house's mailbox, or by hand",
    run: noteReturned,
  },
  search: {
    usage: "search rebuild | search status",
    says: "make the directory's index anew, while readers search (after an update a server does it by itself), or say how far it is",
    run: rebuildIndex,
  },
  "api-key": {
    usage: apiKeyUsage,
    says: "make a key with which a program reads the directory, and print it once; list the keys; take one back",
    run: apiKey,
  },
};

async function createAdministrator(args: string[], settings: Settings): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: "string" }, language: { type: "string", default: "fr" } },
  });
  const mail = positionals[0]?.trim().toLowerCase() ?? "";
  const { name, language } = values;
  if (!/^[^\s@]+@[^\s@]+$/.test(mail)) throw new StartRefused(`Say whose account it is: ${usageOf("create-admin")}`);
  if (!name?.trim()) throw new StartRefused(`Say the administrator's name: ${usageOf("create-admin")}`);
  if (!isLanguage(language)) throw new StartRefused("The language is fr or en.");
  await asCommand(settings, async ({ db }: CommandContext) => {
    const { link } = await createAdmin(db, { mail, name: name.trim(), language }, settings.publicUrl);
    console.log(`${name.trim()} is an administrator. This link opens the house once, within ${linkMinutes} minutes; give it to nobody else:\n${link}`);
  });
}

async function printDns(_args: string[], settings: Settings): Promise<void> {
  await asCommand(settings, async ({ db }: CommandContext) => {
    const house = await readHouse(db);
    if (!house) throw new StartRefused("There is no house yet: start it once.");
    const smtpHost = settings.smtpUrl ? new URL(settings.smtpUrl).hostname : null;
    const records = dnsRecords(house.senderMail, smtpHost, makeDkimKey(settings.home));
    console.log(`Letters come from ${house.senderMail}. Set these TXT records, then start the house again:\n`);
    for (const { name, value, why } of records) console.log(`${name}\n    ${value}\n    (${why})\n`);
  });
}

async function noteReturned(_args: string[], settings: Settings): Promise<void> {
  const source = await readInput();
  await asCommand(settings, async ({ db }: CommandContext) => {
    const bounced = await noteBounce(db, { source, by: null });
    if (!bounced.ok) throw new StartRefused(phrases("en").bounces.refused[bounced.reason]);
    console.log(`Letter ${bounced.number}: ${phrases("en").bounces.became[bounced.became]}`);
  });
}

/** What is piped in; more than a report may have is not read to its end. */
async function readInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    if (bytes > longestReturned) break;
  }
  if (bytes === 0) throw new StartRefused(`Give the message on the standard input: ${usageOf("bounce")}`);
  return Buffer.concat(parts);
}

async function rebuildIndex([what]: string[], settings: Settings): Promise<void> {
  if (what === "status") return asCommand(settings, async ({ db }: CommandContext) => console.log(sentenceOf(await readRenewal(db))));
  if (what !== "rebuild") throw new StartRefused(`Say what to do: ${usageOf("search")}`);
  await asCommand(settings, async ({ db }: CommandContext) => {
    const entries = await rebuildSearch(db, (done, all) => process.stderr.write(`\r${done} of ${all} entries`));
    await noteRebuilt(db);
    console.log(`\nThe index of ${entries} entries is new.`);
  });
}

function sentenceOf({ state, done, all }: Awaited<ReturnType<typeof readRenewal>>): string {
  if (state === "whole") return `The index of ${all} entries is of today's rules.`;
  if (state === "under way") return `The index is being made anew: ${done} of ${all} entries. Readers search meanwhile; whoever is stopped, or another server, goes on from there.`;
  return "The index was made by other rules than those of this code. A server makes it anew after its start.";
}

function usageOf(name: string): string {
  return `npm run admin -- ${commands[name]?.usage}`;
}

async function main([name = "", ...args]: string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    const lines = Object.entries(commands).map(([each, { says }]) => `${usageOf(each)}\n    ${says}`);
    throw new StartRefused(`The administrator's commands are:\n\n${lines.join("\n")}`);
  }
  await command.run(args, readSettings());
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explainFailure(error));
  process.exitCode = 1;
});
