import { actorOf } from "~/accounts/actor.server";
import type { Database, Kysely } from "~/db.server";
import { pressOf } from "~/dossiers/decide.server";
import { policyFor, readFacts } from "~/dossiers/facts.server";
import { readFile, type Subject } from "~/dossiers/lock.server";
import type { PressInput } from "~/dossiers/press";
import type { Language } from "~/i18n";
import { judge } from "~/workflow/judge";
import { type Actor, clock } from "~/workflow/roles";
import { aboutFor, occasionOf } from "./about.server";
import type { Block } from "./blocks";
import { directionsOf, lettersOf, particularsOf } from "./enqueue.server";
import { openLetter, type Opener } from "./open.server";
import { readOwnWord } from "./own-word.server";
import { recipientsOf } from "./recipients.server";
import { compose, templateFor } from "./templates";
import { ownWording } from "./wordings.server";

/** A letter as it would leave, with dots where its code and link will stand. */
export type Preview = { kind: string; to: string; address: string; channel: "mail" | "post"; language: Language; subject: string; blocks: Block[]; staff: boolean };

type Intended = { subject: Subject; decision: string; actor: Actor; press: PressInput; hasEvidence?: boolean };

/** The letters that a press would let leave, composed by the same hand that queues them. Writes nothing; empty where `judge` says no. */
export async function previewLetters(db: Kysely<Database>, opener: Opener, { subject, decision, actor, press, hasEvidence }: Intended): Promise<Preview[]> {
  const file = await readFile(db, subject);
  if (!file) return [];
  const house = await policyFor(db, file, opener.house.policy);
  const facts = { ...(await readFacts(db, file, house.policy, press)), pending: null };
  const asked = await pressOf(db, press);
  const verdict = judge(house, actor, decision, facts, hasEvidence ? { ...asked, evidence: true } : asked);
  if (!verdict.ok) return [];
  const telling = { verdict, file, press, actor, house: opener.house };
  const directions = directionsOf(telling);
  const found = await occasionOf(db, opener.house, { personId: file.personId, dossierId: file.dossier?.id ?? null });
  // An address that the press brings will be on file, as the editor's, when the letter is written.
  const occasion = press.mail || press.post ? { ...found, origin: { ...found.origin, address: "editor" as const } } : found;
  const previews: Preview[] = [];
  for (const { to, letter } of lettersOf(telling)) {
    for (const reader of await recipientsOf(db, to, directions)) {
      const word = await readOwnWord(db, reader.personId);
      const about = aboutFor(occasion, reader, { ...particularsOf(telling, verdict), word: word !== null });
      const template = templateFor(letter, about);
      const own = template && (await ownWording(db, opener.house, template));
      const composed = compose(letter, about, own?.wordings);
      const content = { body: composed.text, body_html: composed.html, secret: null };
      const stored = { id: "", number: 0, language: reader.language, made_at: new Date(), ...content };
      const { blocks } = openLetter(opener, stored, { masked: true });
      const { name, address, channel, language, staff } = reader;
      previews.push({ kind: letter, to: name, address, channel, language, subject: composed.subject, blocks, staff });
    }
  }
  return previews;
}

export type PendingPreview = { decision: string; dossierId: string | null; entryId: string | null; letters: Preview[] };

/** The letters that wait with a pending decision: what its second person lets leave. Null where nothing of this id waits. */
export async function previewPending(db: Kysely<Database>, opener: Opener, pendingId: string): Promise<PendingPreview | null> {
  const pending = await db
    .selectFrom("pending_decision")
    .select(["decision", "dossier_id", "entry_id", "input", "author", "evidence_id", "via"])
    .where("id", "=", pendingId)
    .where("state", "=", "pending")
    .executeTakeFirst();
  if (!pending) return null;
  const actor = pending.author ? await actorOf(db, pending.author) : clock;
  const subject = pending.dossier_id ? { dossierId: pending.dossier_id } : { entryId: pending.entry_id ?? "" };
  const press = pending.input as PressInput;
  const hasEvidence = pending.evidence_id !== null;
  const letters = actor ? await previewLetters(db, opener, { subject, decision: pending.decision, actor, press, hasEvidence }) : [];
  return { decision: pending.decision, dossierId: pending.dossier_id, entryId: pending.entry_id, letters };
}
