import { randomUUID } from "node:crypto";
import { type Database, type Kysely, sql } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import type { LetterKind } from "~/workflow/decisions";
import type { About } from "./about";
import { blanks } from "./blocks";
import { codeHash, letterCode, newToken } from "./codes.server";
import { insertLetter } from "./insert.server";
import { readOwnWord } from "./own-word.server";
import { compose, templateFor } from "./templates";
import { ownWording } from "./wordings.server";

/** Whom a letter goes to. `key` tells the addressees of one occasion apart. */
export type Addressee = {
  key: string;
  accountId: string | null;
  personId: string | null;
  name: string;
  /** The initials that *Check a letter* takes for the surname's, folded: "DF" for de Fontenoy. */
  initials: string;
  address: string;
  channel: "mail" | "post";
  language: Language;
  gender: "female" | "male" | null;
  staff: boolean;
};

export type Envelope = {
  kind: LetterKind;
  /** Unique for the occasion: the same letter is never queued twice. */
  idem: string;
  to: Addressee;
  about: About;
  dossierId?: string | null;
  entryId?: string | null;
  preparedBy?: string | null;
  releasedBy?: string | null;
  /** Six digits that the letter brings; sealed until it has left. */
  digits?: string;
  /** Waits for another person's release, as an invitation does. */
  held?: boolean;
};

/** The house that writes. Where the caller has no keys at hand, the letter's code is computed when it leaves. */
export type Office = { house: HouseRow; keys: Keys | null };

/**
 * Composes a letter and queues it, in the caller's transaction, with its code and the link of its reading room. A letter
 * on paper is held until somebody has printed and posted it. Its id, or null where this occasion has its letter already.
 */
export async function queueLetter(db: Kysely<Database>, { house, keys }: Office, envelope: Envelope): Promise<string | null> {
  const { kind, to } = envelope;
  const template = templateFor(kind, envelope.about);
  const own = template && (await ownWording(db, house, template));
  const word = await readOwnWord(db, to.personId);
  const { subject, text, html, signedBy } = compose(kind, { ...envelope.about, word: word !== null }, own?.wordings);
  const token = keys && text.includes(blanks.token) ? newToken() : undefined;
  return insertLetter(db, { keys, domain: house.domain }, {
    kind,
    idem: envelope.idem,
    recipient: to.name,
    address: to.address,
    language: to.language,
    subject,
    body: text,
    html,
    templateId: own?.id,
    quotedWord: word,
    secret: token || envelope.digits ? { token, digits: envelope.digits } : undefined,
    accountId: to.accountId,
    personId: to.personId,
    dossierId: envelope.dossierId,
    entryId: envelope.entryId,
    numbered: keys ? await numbered(db, house, keys) : undefined,
    initials: to.initials,
    signedBy,
    preparedBy: envelope.preparedBy,
    releasedBy: envelope.releasedBy,
    channel: to.channel,
    held: to.channel === "post" || envelope.held,
  });
}

/** A letter's id and number, such that no other letter has its code: among millions of letters, two might. */
export async function numbered(db: Kysely<Database>, house: HouseRow, keys: Keys): Promise<{ id: string; number: number; codeHash: Buffer }> {
  const { rows } = await sql<{ number: number }>`select nextval('letter_number')::int as number`.execute(db);
  const number = rows[0]?.number ?? 0;
  for (;;) {
    const id = randomUUID();
    const hash = codeHash(keys, letterCode(keys, house, { id, number }), house.codePrefix);
    const taken = await db.selectFrom("letter").select("id").where("code_hash", "=", hash).executeTakeFirst();
    if (!taken) return { id, number, codeHash: hash };
  }
}
