import type { Database, Transaction } from "~/db.server";
import type { File } from "~/dossiers/lock.server";
import type { PressInput } from "~/dossiers/press";
import { readPromotionDay } from "~/dossiers/promotion.server";
import { type HouseRow, readHouse } from "~/http/house.server";
import { dayOf, formatDate } from "~/i18n/dates";
import type { Keys } from "~/keys.server";
import type { Letter, LetterKind } from "~/workflow/decisions";
import { isPersons } from "~/workflow/parties";
import type { Allowed } from "~/workflow/judge";
import { type Actor, accountOf, isStaff } from "~/workflow/roles";
import { aboutFor, houseOccasion, type Occasion, occasionOf, type Particulars } from "./about.server";
import { type Addressee, queueLetter } from "./queue.server";
import { accountAddressee, type Directions, recipientsOf } from "./recipients.server";

export type Telling = {
  trx: Transaction<Database>;
  verdict: Allowed;
  /** After the move. */
  file: File;
  actor: Actor;
  press: PressInput;
  house: HouseRow;
  keys: Keys;
  eventNumber: number;
  /** The first person, where a second one confirmed: they prepared, the actor released. */
  author: string | null;
};

/**
 * Queues the letters that a decision's row names, in the decision's transaction. One occasion (this event, this reader)
 * has one letter, however often it is asked for.
 */
export async function enqueueLetters(telling: Telling): Promise<void> {
  const { trx, verdict, file, house, press } = telling;
  const letters = lettersOf(telling);
  if (letters.length === 0) return;
  const occasion = await occasionOf(trx, house, { personId: file.personId, dossierId: file.dossier?.id ?? null });
  const directions = directionsOf(telling);
  const online = letters.some(({ letter }) => letter === "congratulation") ? await dayToCome(trx, house) : null;
  for (const { to, letter } of letters) {
    const readers = await recipientsOf(trx, to, directions);
    if (readers.length === 0 && to === "nominee" && !file.died) await askForAddress(trx, file);
    for (const reader of readers) {
      if (reader.accountId && reader.accountId === accountOf(telling.actor) && reader.staff) continue;
      if (letter === "received" && !press.self && reader.accountId === accountOf(telling.actor) && isStaff(telling.actor)) continue;
      await queueOne(telling, { letter, reader, occasion, particulars: { ...particularsOf(telling, verdict), onlineOn: online && formatDate(reader.language, online) } });
    }
  }
}

/** The day on which the entry will be online, where the house has set one that is not over. */
async function dayToCome(trx: Transaction<Database>, house: HouseRow): Promise<string | null> {
  const day = await readPromotionDay(trx);
  return day !== null && day >= dayOf(new Date(), house.zone) ? day : null;
}

/** The row's letters that are due now; what was recorded from paper is told to the person besides, in one letter. */
export function lettersOf({ verdict, press, file }: Pick<Telling, "verdict" | "press" | "file">): Letter[] {
  const due = verdict.told.filter(({ when }) => when !== "fourth_round" || (file.dossier?.proof_round ?? 0) >= 4);
  if (!isRecorded(press) || !isPersons(verdict.row) || file.died) return due;
  return [...due.filter(({ to }) => to !== "nominee"), { to: "nominee", letter: "recorded" }];
}

const isRecorded = (press: PressInput) => press.via === "paper" || press.via === "telephone";

/** On paper it is the person who pressed, whoever of the house recorded it. */
export function directionsOf({ file, press, house, actor, verdict }: Pick<Telling, "file" | "press" | "house" | "actor" | "verdict">): Directions {
  const byPerson = (isRecorded(press) && isPersons(verdict.row)) || !(isStaff(actor) || actor.kind === "clock") || isSubject(actor, file);
  return {
    house,
    personId: file.personId,
    dossierId: file.dossier?.id ?? null,
    language: press.language ?? file.dossier?.language ?? null,
    assigneeId: press.assigneeId ?? null,
    given: { mail: press.mail, post: press.post },
    otherSide: byPerson ? "house" : "nominee",
  };
}

function isSubject(actor: Actor, file: File): boolean {
  return actor.kind === "account" && actor.personId === file.personId;
}

/** What the templates may say of this decision. Reasons go to the person where the table asks for a written one about their entry. */
export function particularsOf({ press, file }: Pick<Telling, "press" | "file">, verdict: Allowed): Particulars {
  return {
    decision: verdict.row.decision,
    stage: verdict.to,
    standing: verdict.toStanding,
    note: verdict.row.subject === "entry" && verdict.row.asks.includes("note") ? (press.note ?? null) : null,
    why: press.why ?? null,
    round: file.dossier?.proof_round ?? 0,
    duty: press.duty ?? null,
    via: press.via === "paper" || press.via === "telephone" ? press.via : null,
  };
}

type One = { letter: LetterKind; reader: Addressee; occasion: Occasion; particulars: Particulars };

async function queueOne({ trx, house, keys, file, eventNumber, author, actor }: Telling, { letter, reader, occasion, particulars }: One): Promise<void> {
  const about = file.dossier ? file.dossier.id : `entry ${file.entry?.id ?? file.personId}`;
  await queueLetter(trx, { house, keys }, {
    kind: letter,
    idem: `${letter}:${about}:${eventNumber}:${reader.key}`,
    to: reader,
    about: aboutFor(occasion, reader, particulars),
    dossierId: file.dossier?.id ?? null,
    entryId: file.entry?.id ?? null,
    preparedBy: author ?? accountOf(actor),
    releasedBy: author ? accountOf(actor) : null,
  });
}

/** Somebody should have been written to, and the house has no address of theirs: the desk is told instead. */
async function askForAddress(trx: Transaction<Database>, file: File): Promise<void> {
  await trx.insertInto("task").values({ kind: "address_missing", dossier_id: file.dossier?.id ?? null, entry_id: file.entry?.id ?? null, role: "editor" }).execute();
}

export type Voided = { pendingId: string; accountId: string; decision: string; dossierId: string | null; expired?: boolean };

/** Tells the author of a waiting decision that it is void. The code of this letter is computed when it leaves. */
export async function tellPendingVoided(trx: Transaction<Database>, { pendingId, accountId, dossierId, expired = false }: Voided): Promise<void> {
  const house = await readHouse(trx);
  const account = await trx
    .selectFrom("account")
    .select(["id", "mail", "name", "language"])
    .where("id", "=", accountId)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!house || !account) return;
  const dossier = dossierId ? await trx.selectFrom("dossier").select("number").where("id", "=", dossierId).executeTakeFirst() : undefined;
  const to = accountAddressee(house, account, true);
  const about = aboutFor({ ...houseOccasion(house), number: dossier?.number ?? "" }, to, { expired });
  await queueLetter(trx, { house, keys: null }, { kind: "pending_voided", idem: `pending_voided:${pendingId}`, to, about, dossierId });
}
