import type { Database, Kysely } from "~/db.server";
import { type HouseRow, readHouse } from "~/http/house.server";
import { paths } from "~/http/paths";
import type { Keys } from "~/keys.server";
import type { Logger } from "~/log.server";
import { claimLetters, type ClaimedLetter, endLetter, onceOnly, postponeLetter } from "./claim.server";
import { codeHash } from "./codes.server";
import { openLetter } from "./open.server";
import { SendFault, type Transport } from "./transport.server";
import { signUnsubscribe } from "./unsubscribe.server";

/** What delivering needs; `site` is where people reach the house. */
export type Post = { db: Kysely<Database>; keys: Keys; site: string; log: Logger };

const slots = 8;

/** The letters that are under way in this process: eight at a time, and two for each host, so that one that hangs holds up its own. */
export class Carrier {
  /** How many letters were dealt with. */
  dealt = 0;
  private readonly lanes = new Map<Promise<void>, string>();

  constructor(
    private readonly post: Post,
    private readonly transport: Transport,
    /** Once it is aborted, no other letter is begun. */
    private readonly stopping?: AbortSignal,
  ) {}

  get free(): number {
    return slots - this.lanes.size;
  }

  get idle(): boolean {
    return this.lanes.size === 0;
  }

  /**
   * Begins what may leave now of these letters, or of all that are due, and what else is due for the same host after it. Each
   * promise tells that a letter's fate is noted; it is never refused.
   */
  async begin(only?: readonly string[]): Promise<Map<string, Promise<unknown>>> {
    const begun = new Map<string, Promise<unknown>>();
    const house = await readHouse(this.post.db);
    if (!house || this.stopping?.aborted || this.free < 1) return begun;
    const underWay: Record<string, number> = {};
    for (const host of this.lanes.values()) underWay[host] = (underWay[host] ?? 0) + 1;
    for (const letter of await claimLetters(this.post.db, { most: this.free, only, underWay })) {
      const first = this.carry(house, letter);
      const host = letter.address.toLowerCase().split("@")[1] ?? "";
      const lane: Promise<void> = this.follow(house, host, first).finally(() => this.lanes.delete(lane));
      this.lanes.set(lane, host);
      begun.set(letter.id, first);
    }
    return begun;
  }

  /** Resolves when the next of them is done; at once when there is none. */
  async next(): Promise<void> {
    await Promise.race(this.lanes.size > 0 ? this.lanes.keys() : [undefined]);
  }

  /** Resolves when all of them are done. */
  async settled(): Promise<void> {
    while (this.lanes.size > 0) await Promise.all(this.lanes.keys());
  }

  /** While a host takes letters it is given its next one, unless others need the slot. */
  private async follow(house: HouseRow, host: string, first: Promise<boolean>): Promise<void> {
    try {
      for (let taken = await first; taken && !this.stopping?.aborted && this.free > 0; ) {
        const [letter] = await claimLetters(this.post.db, { most: 1, host });
        taken = letter !== undefined && (await this.carry(house, letter));
      }
    } catch (error) {
      this.post.log.error({ err: error }, "the outbox stumbled");
    }
  }

  private async carry(house: HouseRow, letter: ClaimedLetter): Promise<boolean> {
    this.dealt += 1;
    return deliver(this.post, house, this.transport, letter).catch((error: unknown) => {
      this.post.log.error({ err: error, letter: letter.number }, "a letter's fate could not be noted");
      return false;
    });
  }
}

/** Returns whether its host is taking letters. */
async function deliver(post: Post, house: HouseRow, transport: Transport, letter: ClaimedLetter): Promise<boolean> {
  const { db, log } = post;
  if (letter.stopped) {
    await endLetter(db, letter, "suppressed", { error: letter.stopped });
    return true;
  }
  try {
    await transport.send(await mailOf(post, house, letter));
    await endLetter(db, letter, "sent", { keepSecret: transport.keepsSecrets });
    return true;
  } catch (error) {
    if (!(error instanceof SendFault)) throw error;
    log.warn({ kind: letter.kind, letter: letter.number, fate: error.fate, attempts: letter.attempts }, "a letter did not leave");
    if (error.fate === "never") {
      await endLetter(db, letter, "failed", { error: error.message });
      return true;
    }
    if (error.fate === "unknown" && onceOnly.includes(letter.kind)) await endLetter(db, letter, "uncertain", { error: error.message });
    else await postponeLetter(db, letter, error.message);
    return false;
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
