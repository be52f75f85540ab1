import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inventedRecords } from "../db/seed/records";

/** Writes invented people as a file that the import takes, a line each; the same people for the same number. */
export async function writeInventedPeople(folder: string, count: number): Promise<string> {
  const file = path.join(folder, "people.ndjson");
  await pipeline(Readable.from(lines(count)), createWriteStream(file));
  return file;
}

function* lines(count: number): Generator<string> {
  for (const record of inventedRecords(count)) yield `${JSON.stringify(record)}\n`;
}
