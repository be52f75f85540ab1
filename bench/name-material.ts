import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { nameOf } from "~/imports/names";
import type { PersonRecord } from "~/imports/record";
import { displayName, normaliseName, type PersonName } from "~/persons/name";
import { dice } from "../db/seed/records";

/** A person of the file: as the directory will call them, and the other names that the file gives. */
export type Subject = { norm: string; name: PersonName; said: string; countries: string[]; others: string[]; kinds: string[]; stripped: boolean };

export type NameMaterial = { file: string; listed: Subject[]; unlisted: Subject[] };

/**
 * Parts a file of people in three: those who will be imported with all their names, those whose other names are taken from
 * them before (`stripped`: what is asked by them is a variant that the directory has never seen), and those who are left out
 * and must not be found. The same parts for the same file.
 */
export async function partPeople(source: string, folder: string, leftOut: number): Promise<NameMaterial> {
  const roll = dice(11);
  const records: PersonRecord[] = [];
  for await (const record of readRecords(source)) records.push(record);
  const share = leftOut / records.length;
  const parts = records.map((record) => ({ record, out: roll() < share, stripped: roll() < 0.5 }));
  const listed = parts.filter(({ out }) => !out).map(({ record, stripped }) => subjectOf(record, stripped && record.other_names.length > 0));
  const taken = new Set(listed.flatMap(({ norm, others }) => [norm, ...others.map(normaliseName)]).map(bag));
  const unlisted = parts.filter(({ out }) => out).map(({ record }) => subjectOf(record, false)).filter(({ norm }) => !taken.has(bag(norm)));
  const file = path.join(folder, "named.ndjson");
  const lines = parts.filter(({ out }) => !out).map(({ record, stripped }) => `${JSON.stringify(stripped ? { ...record, other_names: [] } : record)}\n`);
  await pipeline(Readable.from(lines), createWriteStream(file));
  return { file, listed, unlisted };
}

/** The words of a name, whatever their order. */
function bag(norm: string): string {
  return norm.split(" ").sort().join(" ");
}

function subjectOf(record: PersonRecord, stripped: boolean): Subject {
  const name = nameOf(record);
  const said = displayName(name);
  const others = record.other_names.filter(({ name: other }) => normaliseName(other) !== normaliseName(said) && normaliseName(other) !== "");
  return { norm: normaliseName(said), name, said, countries: record.countries, others: others.map((other) => other.name), kinds: others.map(({ type }) => type), stripped };
}

async function* readRecords(source: string): AsyncGenerator<PersonRecord> {
  const bytes = createReadStream(source);
  for await (const line of createInterface({ input: source.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes })) if (line) yield JSON.parse(line) as PersonRecord;
}
