import { z } from "zod";
import { type Database, type Kysely, sql } from "~/db.server";
import type { PrintedLine } from "~/biographies/printed";
import { printedById } from "~/biographies/draft-page.server";
import type { MyFile } from "~/biographies/my-file.server";
import type { Audience, ValueOf } from "~/biographies/statement";
import { audiencesFor, mayOpen, readerOf } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { type Crop, cropShape } from "~/media/crop";
import { may } from "~/workflow/capabilities";
import type { Actor } from "~/workflow/roles";
import type { Standing } from "~/workflow/stages";

/** The portrait in the draft, as its own page shows it. */
export type OwnPortrait = {
  id: string;
  statementId: number;
  versionId: number;
  crop: Crop;
  credit: string;
  licence: ValueOf<"portrait">["licence"];
  taken: string | null;
  audience: Audience;
  line: PrintedLine & { picture: string };
};

export async function readOwnPortrait(db: Kysely<Database>, { draft }: Pick<MyFile, "draft">): Promise<OwnPortrait | null> {
  const line = draft?.lines.find(({ kind }) => kind === "portrait");
  if (!draft || !line?.picture) return null;
  const row = await db.selectFrom("portrait").select(["id", "crop"]).where("id", "=", line.picture).executeTakeFirst();
  const printed = printedById(draft).get(String(line.statementId));
  if (!row || !printed) return null;
  const { credit, licence } = line.value as ValueOf<"portrait">;
  return {
    id: row.id,
    statementId: line.statementId,
    versionId: line.id,
    crop: cropShape.parse(row.crop),
    credit,
    licence,
    taken: line.period?.from ?? null,
    audience: line.audience,
    line: { ...printed, picture: line.picture },
  };
}

const sizes = { "small.webp": "small", "large.webp": "large", "whole.webp": "file" } as const;

/**
 * The stored name of a picture that this reader may see; null where there is none for them. The person and their delegate
 * see all of it, whoever works on the file its plate, everybody else what the entry shows them now.
 */
export async function findPicture(page: Page): Promise<string | null> {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const size = Object.entries(sizes).find(([name]) => name === page.params["size"])?.[1];
  const row = id && size ? await standingPicture(page.db, id) : null;
  if (!row || !size) return null;
  if (isOwn(page.actor, row.personId)) return row[size];
  if (size === "file") return null;
  const seen = (await entryShows(page, row)) || may(page.policy, page.actor, "desk.read") || (await isCertifiers(page.db, page.actor, row.personId));
  return seen ? row[size] : null;
}

export function isOwn(actor: Actor, personId: string): boolean {
  return actor.kind === "account" && (actor.personId === personId || actor.delegateFor.includes(personId));
}

type Picture = { id: string; personId: string; file: string; large: string; small: string };

/** Without consent there is no picture, for anybody. */
async function standingPicture(db: Kysely<Database>, id: string): Promise<Picture | null> {
  const row = await db
    .selectFrom("portrait")
    .innerJoin("consent", "consent.id", "portrait.consent_id")
    .select(["portrait.id", "portrait.person_id as personId", "portrait.file", "portrait.large", "portrait.small"])
    .where("portrait.id", "=", id)
    .where("consent.withdrawn_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Does the entry, as it stands, print this picture, and may the reader see the statement? */
async function entryShows({ db, policy, actor }: Page, { id, personId }: Picture): Promise<boolean> {
  const row = await db
    .selectFrom("entry")
    .innerJoin("revision_statement", "revision_statement.revision_id", "entry.revision_id")
    .innerJoin("statement_version", "statement_version.id", "revision_statement.version_id")
    .select(["entry.standing", "statement_version.audience"])
    .where("entry.person_id", "=", personId)
    .where(sql<boolean>`statement_version.value ->> 'portrait' = ${id}`)
    .executeTakeFirst();
  if (!row) return false;
  const reader = await readerOf(db, policy, actor);
  return mayOpen(reader, { personId, standing: row.standing as Standing }) && audiencesFor(reader, personId).includes(row.audience as Audience);
}

/** A certifier vouches for what is printed, and sees it before anybody else does. */
async function isCertifiers(db: Kysely<Database>, actor: Actor, personId: string): Promise<boolean> {
  if (actor.kind !== "account") return false;
  const row = await db
    .selectFrom("assignment")
    .innerJoin("dossier", "dossier.id", "assignment.dossier_id")
    .select("assignment.id")
    .where("dossier.person_id", "=", personId)
    .where("assignment.account_id", "=", actor.accountId)
    .where("duty", "=", "certifier")
    .where("until", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
