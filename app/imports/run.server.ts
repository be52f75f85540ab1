import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Language } from "~/i18n/language";
import { judge } from "~/workflow/judge";
import type { Policy } from "~/workflow/presets";
import { Authorities } from "./authorities.server";
import { nobodyYet } from "./facts";
import { linesOf, sizeOf } from "./lines.server";
import { type ImportedPerson, statementsFromImport } from "./map";
import { prepare } from "./prepare.server";
import { readRecord, type RefusalReason } from "./record";
import { publishImported, reserve, writeBatch } from "./write.server";

/** A row that was not taken over, and why. Holds no text of the record. */
export type Refused = { line: number; id: string | null; reason: RefusalReason | "duplicate_in_file"; field: string | null };
export type Progress = { lines: number; share: number; added: number; published: number; known: number; refused: number; setAside: number };
export type Result = Progress & { stopped: boolean };

export type Import = {
  path: string;
  publish: boolean;
  policy: Policy;
  houseLanguage: Language;
  onRefused: (refused: Refused) => void;
  onProgress: (progress: Progress) => void;
  /** Asked between batches: an interrupted run ends after the batch under way, and a later one goes on. */
  stop: () => boolean;
  /** Bytes that the file may have once it is unpacked; without it, as many as it has. */
  most?: number;
};

export const batchSize = 400;

/** Batches that the database works on at the same time, while the next one is read here. */
const atOnce = 2;

/** Another import is under way: they would only wait for one another. */
export class ImportUnderWay extends Error {
  override name = "ImportUnderWay";
}

/**
 * Takes a file of people over (PRODUCT.md, `import`): no dossier, no certificate, every statement declared. Batches are
 * written whole or not at all, and the record's id is kept, so a second run adds nothing and an interrupted one is
 * completed. Two batches are written at a time, while the next one is read.
 */
export function importFile(db: Kysely<Database>, options: Import): Promise<Result> {
  return alone(db, () => importAlone(db, options));
}

/** The same for who holds the lock already (`alone`). */
export async function importAlone(db: Kysely<Database>, options: Import): Promise<Result> {
  const result = await new Run(db, options).go();
  if (result.added + result.published > 0) await renewFigures(db);
  return result;
}

/** Works while no other import does, by command or by page; throws ImportUnderWay where one is at it. */
export async function alone<Done>(db: Kysely<Database>, work: () => Promise<Done>): Promise<Done> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(hashtext('vitae import')) as free`.execute(connection);
    if (!rows[0]?.free) throw new ImportUnderWay("Another import is running on this house. Wait until it is done, then run this one again.");
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtext('vitae import'))`.execute(connection);
    }
  });
}

/** True while somebody, anywhere on this database, holds the lock. An advisory lock on one number shows its halves. */
export const importUnderWay = sql<boolean>`exists (select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
  and database = (select oid from pg_database where datname = current_database())
  and (classid::bigint << 32 | objid::bigint) = hashtext('vitae import')::bigint)`;

/** What the planner knows of the tables is from before the import; pages read right after it would be slow. */
async function renewFigures(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '120s'`.execute(trx);
    await sql`select refresh_statistics()`.execute(trx);
  });
}

class Run {
  private readonly lists: Authorities;
  private readonly sources = new Map<string, number>();
  private readonly seen = new Set<string>();
  private readonly progress: Progress = { lines: 0, share: 0, added: 0, published: 0, known: 0, refused: 0, setAside: 0 };
  private readonly size: number;

  constructor(
    private readonly db: Kysely<Database>,
    private readonly options: Import,
  ) {
    this.lists = new Authorities(db);
    this.size = sizeOf(options.path);
  }

  async go(): Promise<Result> {
    this.askTheTable();
    let batch: ImportedPerson[] = [];
    const writing: Promise<void>[] = [];
    let stopped = false;
    const hand = async () => {
      const full = batch;
      batch = [];
      if (writing.length >= atOnce) await writing.shift();
      const write = await this.readyToWrite(full);
      const written = write();
      writing.push(written);
      // What goes wrong in the background is thrown when it is waited for, not as an unhandled rejection before that.
      written.catch(() => undefined);
    };
    try {
      for await (const { number, text, bytes } of linesOf(this.options.path, this.options.most)) {
        this.progress.lines = number;
        this.progress.share = Math.min(1, bytes / this.size);
        const person = this.read(number, text);
        if (person) batch.push(person);
        if (batch.length >= batchSize) await hand();
        if ((stopped = this.options.stop())) break;
      }
      if (!stopped) await hand();
      await Promise.all(writing);
    } finally {
      // Nobody hears that the import is over, well or badly, while a batch is still being written.
      await Promise.allSettled(writing);
    }
    if (!stopped) this.progress.share = 1;
    this.options.onProgress(this.progress);
    return { ...this.progress, stopped };
  }

  /** The table says whether an entry may be taken over at all, before the first line is read. */
  private askTheTable(): void {
    const command = { kind: "account", accountId: "command", name: "command", roles: ["administrator"], personId: null, delegateFor: [], level: 2 } as const;
    for (const outcome of this.options.publish ? ["public", "memorial"] : ["none"]) {
      const verdict = judge({ policy: this.options.policy }, command, "import", nobodyYet, { outcome });
      if (!verdict.ok) throw new Error(`The house's rules do not allow an import: ${verdict.reason}`);
    }
  }

  private read(number: number, text: string | null): ImportedPerson | null {
    if (text?.trim() === "") return null;
    const reading = text === null ? ({ ok: false, reason: "too_long", field: null } as const) : readRecord(text);
    if (!reading.ok) return this.refuse({ line: number, id: null, reason: reading.reason, field: reading.field });
    const { id } = reading.record;
    if (this.seen.has(id)) return this.refuse({ line: number, id, reason: "duplicate_in_file", field: "id" });
    this.seen.add(id);
    const person = statementsFromImport(reading.record, this.options.houseLanguage);
    this.progress.setAside += person.setAside.length;
    return person;
  }

  private refuse(refused: Refused): null {
    this.progress.refused += 1;
    this.options.onRefused(refused);
    return null;
  }

  /**
   * Finds what of a batch is new, and puts what it names on the house's lists: one batch after the other, so that two of them
   * never add one name twice. What it returns writes the people.
   */
  private async readyToWrite(batch: readonly ImportedPerson[]): Promise<() => Promise<void>> {
    if (batch.length === 0) return () => Promise.resolve();
    const known = await this.knownAmong(batch.map(({ externalId }) => externalId));
    const fresh = batch.filter(({ externalId }) => !known.has(externalId));
    await this.lists.know(fresh.flatMap(({ authorities, person: { sector } }) => (sector ? [...authorities, sector] : authorities)));
    await this.know(fresh);
    return () => this.write(fresh, known);
  }

  private async write(fresh: readonly ImportedPerson[], known: ReadonlySet<string>): Promise<void> {
    const published = await this.db.transaction().execute(async (trx) => {
      // On a busy machine, a batch takes its time here as well as in the database.
      await sql`set local statement_timeout = '60s'`.execute(trx);
      await sql`set local idle_in_transaction_session_timeout = '60s'`.execute(trx);
      await this.add(trx, fresh);
      return this.options.publish && known.size > 0 ? publishImported(trx, [...known]) : 0;
    });
    this.progress.published += published;
    this.progress.added += fresh.length;
    this.progress.known += known.size;
    this.options.onProgress(this.progress);
  }

  private async add(trx: Transaction<Database>, fresh: readonly ImportedPerson[]): Promise<void> {
    const reserved = await reserve(trx, fresh.reduce((sum, { statements }) => sum + statements.length, 0));
    const prepared = fresh.map((person) => prepare(person, this.lists, reserved, this.sources.get(person.sources[0]?.name ?? "") ?? 0));
    await writeBatch(trx, prepared, this.options.publish);
  }

  private async knownAmong(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.selectFrom("person_identifier").select("value").where("scheme", "=", "import").where("value", "in", [...ids]).execute();
    return new Set(rows.map(({ value }) => value));
  }

  /** The sources of these people, as rows that their statements point at. */
  private async know(people: readonly ImportedPerson[]): Promise<void> {
    for (const { sources } of people) {
      const [source] = sources;
      if (!source || this.sources.has(source.name)) continue;
      const row = await this.db
        .insertInto("source")
        .values({ kind: "import", title: source.name, url: source.url, licence: source.licence })
        .onConflict((conflict) => conflict.columns(["kind", "title"]).doUpdateSet({ licence: source.licence }))
        .returning("id")
        .executeTakeFirstOrThrow();
      this.sources.set(source.name, row.id);
    }
  }
}
