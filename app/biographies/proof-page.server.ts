import { z } from "zod";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Page } from "~/http/enter.server";
import { notFound } from "~/http/respond.server";
import type { Stage } from "~/workflow/stages";
import type { Change, StatementChange } from "./diff";
import { printedById } from "./draft-page.server";
import { print } from "./printed.server";
import type { PrintedEntry, PrintedLine } from "./printed";
import { type Reading, readRevision } from "./read.server";
import { readRemarks, type Thread } from "./remarks.server";
import { changesSince } from "./rounds.server";
import { readSigned, type Signed } from "./signed.server";
import type { Kind } from "./statement";
import type { Told } from "./versions.server";

export type Verdict = "accept" | "correct" | "veto";
export type ProofRow = {
  number: number;
  statementId: number;
  versionId: number;
  kind: Kind;
  line: PrintedLine;
  answer: { verdict: Verdict; correction: string | null; /** The house wrote it down. */ told: Told | null } | null;
  /** The statement itself came on paper or by telephone. */
  told: Told | null;
  /** Against the reading before; null where there was none. */
  change: { op: "added" | "changed"; words: Change[] } | null;
  remarks: Thread[];
};

/** `open`: to be answered. `countersign`: the checker changed something. Otherwise it is only read. */
export type ProofMode = "open" | "countersign" | "answered" | "signed";

export type ProofPage = {
  mode: ProofMode;
  dossierId: string;
  person: string;
  revisionId: string;
  round: number;
  dueOn: string | null;
  /** The proof that is under way, where this is not it. */
  latest: string | null;
  as: "nominee" | "delegate" | "desk";
  /** Carried along in addresses where it is not the reader's own file. */
  query: string | null;
  lang: "fr" | "en";
  rows: ProofRow[];
  removed: StatementChange[];
  entry: PrintedEntry;
  /** Who signed this text and when; or that an earlier text was signed and the signature is void. */
  signed: Signed | null;
};

/** The proof of this address, for the person it is about or their delegate; to everybody else it does not exist. */
export async function findProof({ db, actor, params }: Page): Promise<ProofPage> {
  const revisionId = z.uuid().safeParse(params["revision"]).data;
  const reading = revisionId ? await readRevision(db, revisionId) : null;
  if (!reading || actor.kind !== "account") throw notFound();
  const own = actor.personId === reading.personId;
  if (!own && !actor.delegateFor.includes(reading.personId)) throw notFound();
  const page = await readProof(db, reading, own ? "nominee" : "delegate");
  if (!page) throw notFound();
  return page;
}

/** The proof that a file is waiting for, as its drafter sees it to write down what came on paper. */
export async function findProofOf(db: Kysely<Database>, revisionId: string | null): Promise<ProofPage | null> {
  const reading = revisionId ? await readRevision(db, revisionId) : null;
  return reading ? readProof(db, reading, "desk") : null;
}

async function readProof(db: Kysely<Database>, reading: Reading, as: ProofPage["as"]): Promise<ProofPage | null> {
  const revisionId = reading.revision?.id ?? "";
  const about = await readAbout(db, reading.personId, revisionId);
  const mode = about && modeOf(about, revisionId);
  if (!about || !mode) return null;
  const before = mode === "countersign" ? about.signedBefore : about.before;
  const changes = await changesSince(db, before, reading);
  const remarks = await readRemarks(db, about.id, { internal: false });
  const rows = (await readAnswered(db, reading, revisionId)).map((row) => ({
    ...row,
    change: changeOf(changes, row.statementId),
    remarks: remarks.filter((remark) => remark.statementId === row.statementId),
  }));
  return {
    mode,
    dossierId: about.id,
    person: about.person,
    revisionId,
    round: about.round ?? 0,
    dueOn: about.dueOn,
    latest: about.current !== revisionId && about.stage === "proof" ? about.current : null,
    as,
    query: as === "delegate" ? reading.personId : null,
    lang: reading.language,
    rows: mode === "countersign" ? rows.filter((row) => row.change) : rows,
    removed: changes.filter((each) => each.op === "removed"),
    entry: print(reading, { lang: reading.language }),
    signed: mode === "countersign" ? null : await readSigned(db, about.id, revisionId),
  };
}

type About = {
  id: string;
  stage: Stage;
  current: string | null;
  dueOn: string | null;
  person: string;
  round: number | null;
  before: string | null;
  signedBefore: string | null;
  signedHere: boolean;
};

async function readAbout(db: Kysely<Database>, personId: string, revisionId: string): Promise<About | null> {
  const row = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .leftJoin("proof", (join) => join.onRef("proof.dossier_id", "=", "dossier.id").on("proof.revision_id", "=", revisionId))
    .select([
      "dossier.id",
      "dossier.stage",
      "dossier.revision_id as current",
      "dossier.due_on as dueOn",
      "person.display_name as person",
      "proof.round",
      // What the person read last: the proof before, or what is public.
      sql<string | null>`coalesce(
        (select p.revision_id from proof p where p.dossier_id = dossier.id and p.round < proof.round order by p.round desc limit 1),
        (select e.revision_id from entry e where e.person_id = dossier.person_id and e.revision_id <> ${revisionId}))`.as(
        "before"
      ),
      sql<
        string | null
      >`(select g.revision_id from signature g where g.dossier_id = dossier.id and g.voided_at is null order by g.at desc limit 1)`.as(
        "signedBefore"
      ),
      sql<boolean>`exists (select from signature g where g.revision_id = ${revisionId} and g.voided_at is null)`.as("signedHere"),
    ])
    .where("dossier.person_id", "=", personId)
    .where((eb) => eb.or([eb("proof.id", "is not", null), eb("dossier.revision_id", "=", revisionId)]))
    .orderBy("dossier.created_at", "desc")
    .executeTakeFirst();
  return row ? ({ ...row, stage: row.stage } as About) : null;
}

function modeOf(about: About, revisionId: string): ProofMode | null {
  const current = about.current === revisionId;
  if (current && about.stage === "proof" && about.round !== null) return "open";
  if (current && about.stage === "verification" && !about.signedHere && about.signedBefore) return "countersign";
  if (about.signedHere) return "signed";
  return about.round === null ? null : "answered";
}

async function readAnswered(
  db: Kysely<Database>,
  reading: Reading,
  revisionId: string
): Promise<Omit<ProofRow, "change" | "remarks">[]> {
  const answers = await db
    .selectFrom("proof_answer")
    .innerJoin("proof", "proof.id", "proof_answer.proof_id")
    .select(["proof_answer.version_id as versionId", "proof_answer.verdict", "proof_answer.correction", "proof_answer.told_by as toldBy", "proof_answer.told_on as toldOn"])
    .where("proof.revision_id", "=", revisionId)
    .execute();
  const byVersion = new Map(
    answers.map(({ versionId, verdict, correction, toldBy, toldOn }) => [
      versionId,
      { verdict: verdict as Verdict, correction, told: toldBy && toldOn ? ({ by: toldBy, on: toldOn } as Told) : null },
    ])
  );
  const printed = printedById(reading);
  return inPrintedOrder(reading, printed).map(({ statementId, id, kind, ink, told }, at) => ({
    number: at + 1,
    statementId,
    versionId: id,
    kind,
    line: printed.get(String(statementId)) ?? { id: String(statementId), kind, when: [], what: [], ink },
    answer: byVersion.get(id) ?? null,
    told,
  }));
}

/** As the entry prints them, not as they were written: the proof is read in the order of the page. */
export function inPrintedOrder({ lines }: Reading, printed: ReadonlyMap<string, PrintedLine>): Reading["lines"] {
  const order = [...printed.keys()];
  const place = ({ statementId, kind }: Reading["lines"][number]) =>
    kind === "name" ? -2 : kind === "descriptor" ? -1 : order.indexOf(String(statementId));
  return [...lines].sort((one, other) => place(one) - place(other));
}

function changeOf(changes: readonly StatementChange[], statementId: number): ProofRow["change"] {
  const found = changes.find((each) => each.statementId === String(statementId));
  return found && (found.op === "added" || found.op === "changed") ? { op: found.op, words: found.words } : null;
}
