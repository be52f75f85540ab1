import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { saveStatement } from "~/biographies/draft.server";
import type { Audience, ValueOf } from "~/biographies/statement";
import { inDraft, refusal, type Refusing, type Work } from "~/biographies/write.server";
import type { Database, Kysely, Transaction } from "~/db.server";
import type { Page } from "~/http/enter.server";
import type { Crop } from "~/media/crop";
import type { Received } from "~/media/receive.server";
import { arrivalsOf, discard, newName, placeOf, removeStored, type Shelf, withShelf } from "~/media/store.server";
import type { CutDone } from "~/media/studio.server";
import { unnamedPictures } from "./prune.server";
import { mostPortraits } from "./portrait";

export type Said = { credit: string; taken: string | null; licence: ValueOf<"portrait">["licence"]; audience: Audience };
/** `arrived`: a new picture as it came. `stored`: the one that is there, cut or credited anew. */
export type Source = { arrived: string } | { stored: string };

export type PortraitRequest = {
  dossierId: string;
  operation: string;
  expected: number | null;
  source: Source;
  crop: Crop;
  said: Said;
  /** The words that the person said yes to, and what the licence is called on their page. */
  consentText: string;
  licenceText: string;
  /** A yes that was signed on paper: the day of it, and the scan among the file's evidence. */
  paper?: { on: string; evidenceId: string };
};
export type Written = { ok: true } | Refusing | { ok: false; problem: "file"; reason: Extract<CutDone, { ok: false }>["reason"] | "enough" };

/**
 * Keeps a portrait: cuts it (before any lock is taken), puts its files on the shelves and its statement into the draft, with
 * the consent as it was given. Whatever fails, no file of it stays; what it replaces goes unless a revision names it.
 */
export async function savePortrait(page: Page, request: PortraitRequest): Promise<Written> {
  const { home } = page.settings;
  const made = await cut(page, request);
  const arrivals = [...made.files, ...("arrived" in request.source ? [request.source.arrived] : [])];
  try {
    if (!made.done.ok) return { ok: false, problem: "file", reason: made.done.reason };
    const [large, small, whole] = made.files;
    if (!large || !small) throw new Error("The studio was asked for two cuts");
    const picture = { large, small, whole: whole ?? null, sha256: sha256(await readFile(large)) };
    let gone: string[] = [];
    const written = await withShelf<Written>(home, (shelf) =>
      inDraft<Written>(page.db, { ...asked(page, request) }, async (work) => {
        const kept = await keep(shelf, work, request, picture);
        gone = kept.gone;
        return kept.written;
      }),
    );
    if (written.ok) await removeStored(home, gone);
    return written;
  } finally {
    await discard(arrivals);
  }
}

/** Less than this would be enlarged until nobody is recognised. */
const shortestSide = 400;

export function isTooSmall({ size }: Pick<Received, "size">): boolean {
  return size !== null && Math.min(size.width, size.height) < shortestSide;
}

/** The whole picture of which a portrait is a cut. */
export async function storedWhole(db: Kysely<Database>, portraitId: string): Promise<string> {
  return (await db.selectFrom("portrait").select("file").where("id", "=", portraitId).executeTakeFirstOrThrow()).file;
}

function asked({ house, actor }: Page, { dossierId, operation }: PortraitRequest) {
  return { house, actor, dossierId, operationId: operation, kind: "save_portrait" };
}

async function cut({ settings, context }: Page, { source, crop }: PortraitRequest): Promise<{ done: CutDone; files: string[] }> {
  const arriving = () => path.join(arrivalsOf(settings.home), newName());
  const whole = "arrived" in source ? arriving() : null;
  const [large, small] = [arriving(), arriving()];
  const from = "arrived" in source ? source.arrived : placeOf(settings.home, source.stored);
  const done = await context.studio.cut({ from, whole, large, small, crop });
  return { done, files: [large, small, ...(whole ? [whole] : [])] };
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

type Made = { large: string; small: string; whole: string | null; sha256: string };

async function keep(shelf: Shelf, work: Work, request: PortraitRequest, made: Made): Promise<{ written: Written; gone: string[] }> {
  const { trx, file, biographyId, author } = work;
  if (await isFull(trx, file.personId)) return { written: { ok: false, problem: "file", reason: "enough" }, gone: [] };
  const { source, said, crop, expected } = request;
  const whole = made.whole ? await shelf.put(made.whole) : "stored" in source ? source.stored : "";
  const consentId = await keepYes(work, request);
  const { id } = await trx
    .insertInto("portrait")
    .values({
      person_id: file.personId, file: whole, large: await shelf.put(made.large), small: await shelf.put(made.small), sha256: made.sha256, crop: JSON.stringify(crop),
      credit: said.credit, licence: request.licenceText, taken_on: said.taken, consent_id: consentId, added_by: author.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const saved = await saveStatement(trx, {
    biographyId,
    statementId: null,
    kind: "portrait",
    value: { portrait: id, sha256: made.sha256, credit: said.credit, licence: said.licence },
    period: said.taken ? { from: said.taken, to: null } : null,
    audience: said.audience,
    expected,
    author,
  });
  // Thrown, not returned: the rows above must not stay without their statement.
  if (!saved.ok) throw refusal(saved.problem === "not_found" ? "not_found" : "changed_meanwhile");
  return { written: { ok: true }, gone: await unnamedPictures(trx, file.personId) };
}

async function isFull(trx: Transaction<Database>, personId: string): Promise<boolean> {
  const { count } = await trx.selectFrom("portrait").select((eb) => eb.fn.countAll<number>().as("count")).where("person_id", "=", personId).executeTakeFirstOrThrow();
  return Number(count) >= mostPortraits;
}

/** Each picture has its own yes, with the words that were shown. */
async function keepYes({ trx, file, author }: Work, { consentText, paper }: PortraitRequest): Promise<string> {
  if (paper && !(await isScan(trx, file.dossier.id, paper.evidenceId))) throw refusal("not_found");
  const { id } = await trx
    .insertInto("consent")
    .values({ person_id: file.personId, scope: "portrait", text_shown: consentText, given_by: author.accountId, told_on: paper?.on ?? null, evidence_id: paper?.evidenceId ?? null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function isScan(trx: Transaction<Database>, dossierId: string, evidenceId: string): Promise<boolean> {
  return (await readScans(trx, dossierId)).some(({ id }) => id === evidenceId);
}

/** Documents of a file that may hold what was signed on paper. */
export async function readScans(db: Kysely<Database>, dossierId: string): Promise<{ id: string; title: string }[]> {
  return db.selectFrom("evidence").select(["id", "title"]).where("dossier_id", "=", dossierId).where("file", "is not", null).where("kind", "<>", "minutes").orderBy("added_at", "desc").execute();
}
