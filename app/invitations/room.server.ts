import { z } from "zod";
import { type Database, type Kysely, sql } from "~/db.server";
import { policyFor, readFacts } from "~/dossiers/facts.server";
import { readFile } from "~/dossiers/lock.server";
import { clearCookie, type CookieSettings, readCookie, seal, setCookie, unseal } from "~/http/cookies.server";
import type { HouseRow } from "~/http/house.server";
import type { Language } from "~/i18n";
import type { Keys } from "~/keys.server";
import type { Block } from "~/letters/blocks";
import { codeHash, tokenHash } from "~/letters/codes.server";
import { openLetter } from "~/letters/open.server";
import { decisionsOpenTo } from "~/workflow/judge";
import type { Actor } from "~/workflow/roles";
import type { Stage, Standing } from "~/workflow/stages";
import { beforeInvitation, isSuppressed } from "./object-early.server";
import { type RoomDecision, roomDecisions } from "./room";

/** Seconds that a browser remembers which letter it opened, and for which the letter's code stands once it was typed. */
const rememberLetter = 120 * 86_400;
const rememberCode = 12 * 3600;

/** What a browser carries of the reading room, signed: which letter, and when its code was typed. */
export type Room = { letterId: string; codedAt: number | null };

const cookieName = "room";

export function roomCookie(settings: CookieSettings, keys: Keys, { letterId, codedAt }: Room): string {
  return setCookie(settings, cookieName, seal(keys, cookieName, `${letterId} ${codedAt ?? ""}`), rememberLetter);
}

export function leaveRoom(settings: CookieSettings): string {
  return clearCookie(settings, cookieName);
}

export function readRoom(settings: CookieSettings, keys: Keys, request: Request): Room | null {
  const [letterId = "", typed = ""] = unseal(keys, cookieName, readCookie(settings, request, cookieName))?.split(" ") ?? [];
  if (!z.uuid().safeParse(letterId).success) return null;
  const codedAt = Number(typed);
  return { letterId, codedAt: typed !== "" && Date.now() - codedAt < rememberCode * 1000 ? codedAt : null };
}

/** The letter that a link opens; reading it changes nothing (TRUST.md, A01). */
export async function findByToken(db: Kysely<Database>, token: string): Promise<string | null> {
  const row = await db.selectFrom("letter").select("id").where("token_hash", "=", tokenHash(token)).where("person_id", "is not", null).executeTakeFirst();
  return row?.id ?? null;
}

/** Is this the code that this letter prints? */
export async function isCodeOf(db: Kysely<Database>, { keys, house }: { keys: Keys; house: HouseRow }, letterId: string, typed: string): Promise<boolean> {
  const row = await db
    .selectFrom("letter")
    .select("id")
    .where("id", "=", letterId)
    .where("code_hash", "=", codeHash(keys, typed, house.codePrefix))
    .executeTakeFirst();
  return row !== undefined;
}

export type RoomView = {
  letter: { subject: string; blocks: Block[]; language: Language; at: Date; signedBy: string | null; recipient: string };
  coded: boolean;
  personId: string;
  dossierId: string | null;
  stage: Stage | null;
  standing: Standing;
  open: RoomDecision[];
  /** Not invited yet: "no" is an objection to being considered at all. */
  early: "may_object" | "objected" | null;
};

type Door = { keys: Keys; house: HouseRow; site: string };

/** The letter, and what may be answered. Before its code was typed: the letter alone, with the code left out. */
export async function readRoomView(db: Kysely<Database>, door: Door, room: Room): Promise<RoomView | null> {
  const row = await db
    .selectFrom("letter")
    .innerJoin("person", "person.id", "letter.person_id")
    .select([
      "letter.id", "letter.number", "letter.subject", "letter.body", "letter.body_html", "letter.secret", "letter.quoted_word", "letter.language", "letter.made_at", "letter.signed_by",
      "letter.recipient", sql<string>`coalesce(person.merged_into, person.id)`.as("personId"),
    ])
    .where("letter.id", "=", room.letterId)
    .where("letter.state", "<>", "suppressed")
    .executeTakeFirst();
  if (!row) return null;
  const coded = room.codedAt !== null;
  const { blocks } = openLetter(door, row, { masked: !coded });
  const language: Language = row.language === "en" ? "en" : "fr";
  const letter = { subject: row.subject, blocks, language, at: row.made_at, signedBy: row.signed_by, recipient: row.recipient };
  const file = coded ? await readFile(db, { personId: row.personId }) : null;
  if (!file) return { letter, coded, personId: row.personId, dossierId: null, stage: null, standing: "none", open: [], early: null };
  const house = await policyFor(db, file, door.house.policy);
  const facts = await readFacts(db, file, house.policy);
  const dossierId = file.dossier?.id ?? null;
  const offered = decisionsOpenTo(house, letterActor(row.personId, dossierId), facts, { onPaper: false });
  const open = roomDecisions.filter((decision) => offered.some(({ row: each, unmet }) => each.decision === decision && unmet.length === 0));
  const early = facts.stage && beforeInvitation.includes(facts.stage) ? ((await isSuppressed(db, row.personId)) ? "objected" : "may_object") : null;
  return { letter, coded, personId: row.personId, dossierId, stage: facts.stage, standing: facts.standing, open, early };
}

/** Whoever holds the letter and its code stands for its person, as far as the table lets a letter's code go. */
export function letterActor(personId: string, dossierId: string | null): Actor {
  return { kind: "letter", personId, dossierId, identified: false };
}
