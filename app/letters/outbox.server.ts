import type { Database, Kysely } from "~/db.server";
import type { Settings } from "~/env.server";
import { type HouseRow, readHouse } from "~/http/house.server";
import { paths } from "~/http/paths";
import type { Keys } from "~/keys.server";
import type { Logger } from "~/log.server";
import { claimLetters, type ClaimedLetter, endLetter, onceOnly, postponeLetter } from "./claim.server";
import { codeHash } from "./codes.server";
import { readDkimKey } from "./dkim.server";
import { openLetter } from "./open.server";
import { mailboxTransport, SendFault, smtpTransport, type Transport } from "./transport.server";
import { signUnsubscribe } from "./unsubscribe.server";

const pauseMs = 1_000;
const slots = 8;

type Workshop = { db: Kysely<Database>; settings: Settings; keys: Keys; log: Logger };
type Post = { db: Kysely<Database>; keys: Keys; site: string; log: Logger };

/**
 * Sends the letters of the outbox beside the pages (TRUST.md, outbox contract): claim under a lease, commit, send, note.
 * A demo without a mail server marks them as sent, into its mailbox; a house without one keeps them queued.
 */
export function startOutbox({ db, settings, keys, log }: Workshop): { name: string; stop(): Promise<void> } {
  const transport = transportOf(settings);
  const post: Post = { db, keys, site: settings.publicUrl, log };
  let timer: NodeJS.Timeout | undefined;
  let stopped = transport === null;
  let running = Promise.resolve();
  const round = async () => {
    if (stopped || !transport) return;
    await deliverDue(post, transport, () => stopped).catch((error: unknown) => log.error({ err: error }, "the outbox stumbled"));
    if (!stopped) timer = setTimeout(() => (running = round()), pauseMs).unref();
  };
  running = round();
  return {
    name: "outbox",
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      transport?.close();
    },
  };
}

function transportOf(settings: Settings): Transport | null {
  if (settings.smtpUrl) return smtpTransport(settings.smtpUrl, undefined, readDkimKey(settings.home));
  return settings.demo ? mailboxTransport : null;
}

/**
 * Delivers everything that is due now, a few letters at a time and fewer for each host, and looks for more while some are
 * still under way. Returns how many letters it dealt with, when none is left; once `stopped`, it begins no other.
 */
export async function deliverDue(post: Post, transport: Transport, stopped: () => boolean = () => false): Promise<number> {
  const house = await readHouse(post.db);
  if (!house) return 0;
  const underWay = new Map<Promise<void>, string>();
  for (let dealt = 0; ; ) {
    const room = { most: slots - underWay.size, busyHosts: [...new Set(underWay.values())] };
    const letters = room.most > 0 && !stopped() ? await claimLetters(post.db, room) : [];
    for (const letter of letters) {
      const delivery: Promise<void> = deliver(post, house, transport, letter)
        .catch((error: unknown) => post.log.error({ err: error, letter: letter.number }, "a letter's fate could not be noted"))
        .finally(() => underWay.delete(delivery));
      underWay.set(delivery, letter.address.toLowerCase().split("@")[1] ?? "");
    }
    dealt += letters.length;
    // Letters of a host that was busy a moment ago may be due still.
    if (letters.length === 0 && (room.busyHosts.length === 0 || (stopped() && underWay.size === 0))) return dealt;
    if (underWay.size > 0) await Promise.race([...underWay.keys(), pause()]);
  }
}

/** While a host keeps us waiting, the letters of others go on. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
}

async function deliver(post: Post, house: HouseRow, transport: Transport, letter: ClaimedLetter): Promise<void> {
  const { db, log } = post;
  if (letter.stopped) return endLetter(db, letter, "suppressed", { error: letter.stopped });
  try {
    await transport.send(await mailOf(post, house, letter));
    await endLetter(db, letter, "sent", { keepSecret: transport.keepsSecrets });
  } catch (error) {
    if (!(error instanceof SendFault)) throw error;
    log.warn({ kind: letter.kind, letter: letter.number, fate: error.fate, attempts: letter.attempts }, "a letter did not leave");
    if (error.fate === "never") return endLetter(db, letter, "failed", { error: error.message });
    if (error.fate === "unknown" && onceOnly.includes(letter.kind)) return endLetter(db, letter, "uncertain", { error: error.message });
    await postponeLetter(db, letter, error.message);
  }
}

async function mailOf({ db, keys, site }: Post, house: HouseRow, letter: ClaimedLetter) {
  const language = letter.language === "en" ? "en" : "fr";
  const { text, html, code } = openLetter({ keys, house, site }, letter);
  if (!letter.code_hash) await db.updateTable("letter").set({ code_hash: codeHash(keys, code, house.codePrefix) }).where("id", "=", letter.id).execute();
  return {
    from: { name: house.name[language], address: house.senderMail },
    to: { name: letter.recipient, address: letter.address },
    subject: letter.subject,
    text,
    html: html && `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>${html}</body></html>`,
    language,
    messageId: letter.message_id,
    date: letter.made_at,
    unsubscribe: stopsByOnePress(letter) ? site + paths.unsubscribe(signUnsubscribe(keys, letter.id)) : null,
  };
}

/** Reminders of a person's file, and alerts of saved searches (RFC 8058). */
function stopsByOnePress({ kind, person_id, dossier_id }: ClaimedLetter): boolean {
  return kind === "alert" || (kind === "reminder" && person_id !== null && dossier_id !== null);
}
