import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import type { Language } from "~/i18n/language";
import { isClosed, type Stage } from "~/workflow/stages";
import { type Reading, readDraft } from "./read.server";
import type { Gender } from "./statement";

/** The file of the person who reads, or of one whose delegate they are. */
export type MyFile = {
  personId: string;
  name: string;
  as: "nominee" | "delegate";
  /** Carried along in addresses where it is not the reader's own file. */
  query: string | null;
  dossier: { id: string; stage: Stage; language: Language };
  gender: Gender;
  draft: Reading | null;
  /** The questionnaire is theirs to fill; afterwards it is only read. */
  writes: boolean;
  /** Other files that the reader looks after. */
  others: Whose[];
};

export type Whose = { id: string; name: string };

/** Stages in which there is a questionnaire to fill or to read again. */
const asked: readonly Stage[] = [
  "questionnaire",
  "drafting",
  "proof",
  "verification",
  "certification",
  "certified",
  "published",
  "dormant",
];

/**
 * Finds whose questionnaire a page is about: the one that the address names (`?person=`), the reader's own, or the only
 * one there is. Several without a choice come back as a list; none as null. A stranger's is a 404.
 */
export async function findMyFile(page: Page): Promise<MyFile | { choose: Whose[] } | null> {
  const { db, actor, url } = page;
  if (actor.kind !== "account") throw notFound();
  const named = url.searchParams.get("person");
  const mine = [...(actor.personId ? [actor.personId] : []), ...actor.delegateFor];
  if (named !== null && !mine.includes(z.uuid().safeParse(named).data ?? "")) throw notFound();
  if (mine.length === 0) return null;
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .select([
      "dossier.id",
      "dossier.stage",
      "dossier.language",
      "person.id as personId",
      "person.display_name as name",
      "person.gender",
    ])
    .where("person.id", "in", mine)
    .where("dossier.closed_at", "is", null)
    .orderBy("person.filing_key")
    .execute();
  const open = rows.filter((row) => !isClosed(row.stage as Stage) && asked.includes(row.stage as Stage));
  const wanted = named ?? actor.personId;
  const chosen = open.find((row) => row.personId === wanted) ?? (open.length === 1 && !named ? open[0] : undefined);
  if (!chosen) return open.length > 1 && !named ? { choose: open.map((row) => ({ id: row.personId, name: row.name })) } : null;
  const own = chosen.personId === actor.personId;
  return {
    personId: chosen.personId,
    name: chosen.name,
    as: own ? "nominee" : "delegate",
    query: own ? null : chosen.personId,
    dossier: { id: chosen.id, stage: chosen.stage as Stage, language: chosen.language as Language },
    gender: chosen.gender as Gender,
    draft: await readDraft(db, chosen.personId),
    writes: chosen.stage === "questionnaire",
    others: open.filter((row) => row !== chosen).map((row) => ({ id: row.personId, name: row.name })),
  };
}

/** The same for a page about one file; without one, there is no page. */
export async function oneMyFile(page: Page): Promise<MyFile> {
  const found = await findMyFile(page);
  if (!found || "choose" in found) throw notFound();
  return found;
}
