import { type Database, sql, type Transaction } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import { blanks } from "./blocks";
import { newToken } from "./codes.server";
import { insertLetter } from "./insert.server";
import { numbered } from "./queue.server";

type Office = { house: HouseRow; keys: Keys };
type Going = { channel: "mail" | "post"; address: string; preparedBy: string | null; releasedBy: string };

/**
 * Writes the letters of a file that did not reach their person once more, to another address: the same words, with a code
 * and a link of their own, dated today. Each once; an invitation or a proof that has been answered meanwhile is left out.
 * An address that letters came back from is no longer the person's.
 */
export async function writeAnew(trx: Transaction<Database>, { house, keys }: Office, file: { id: string; personId: string }, going: Going): Promise<number> {
  const failed = await trx
    .selectFrom("letter")
    .innerJoin("dossier", "dossier.id", "letter.dossier_id")
    .select([
      "letter.id", "letter.kind", "letter.recipient", "letter.recipient_initial", "letter.address", "letter.language", "letter.subject", "letter.body", "letter.body_html",
      "letter.quoted_word", "letter.template_id", "letter.entry_id", "letter.signed_by",
    ])
    .where("letter.dossier_id", "=", file.id)
    .where("letter.person_id", "=", file.personId)
    .where("letter.state", "=", "failed")
    .where("letter.kind", "not in", ["short_code", "reminder"])
    .where(sql<boolean>`(letter.kind <> 'invitation' or dossier.stage in ('invited', 'unanswered')) and (letter.kind <> 'proof_ready' or dossier.stage = 'proof')`)
    .orderBy("letter.number")
    .execute();
  let written = 0;
  for (const letter of failed) written += (await again(trx, { house, keys }, file, going, letter)) === null ? 0 : 1;
  const lost = failed.map(({ address }) => address).filter((address) => address !== "" && address !== going.address);
  if (lost.length > 0) {
    await trx.updateTable("person_address").set({ ended_at: sql<Date>`now()` }).where("person_id", "=", file.personId).where("ended_at", "is", null).where("value", "in", lost).execute();
  }
  return written;
}

type Failed = {
  id: string; kind: string; recipient: string; recipient_initial: string | null; language: string; subject: string; body: string; body_html: string | null;
  quoted_word: string | null; template_id: number | null; entry_id: string | null; signed_by: string | null;
};

async function again(trx: Transaction<Database>, { house, keys }: Office, file: { id: string; personId: string }, going: Going, letter: Failed): Promise<string | null> {
  return insertLetter(trx, { keys, domain: house.domain }, {
    kind: letter.kind,
    idem: `anew:${letter.id}`,
    recipient: letter.recipient,
    initials: letter.recipient_initial ?? undefined,
    address: going.address,
    channel: going.channel,
    held: going.channel === "post",
    language: letter.language as Language,
    subject: letter.subject,
    body: letter.body,
    html: letter.body_html ?? undefined,
    quotedWord: letter.quoted_word,
    templateId: letter.template_id ?? undefined,
    secret: letter.body.includes(blanks.token) ? { token: newToken() } : undefined,
    personId: file.personId,
    dossierId: file.id,
    entryId: letter.entry_id,
    numbered: await numbered(trx, house, keys),
    signedBy: letter.signed_by ?? undefined,
    preparedBy: going.preparedBy,
    releasedBy: going.releasedBy,
  });
}
