import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { createGunzip } from "node:zlib";

/** A line of the file, its number from 1, and how much of the file has been read by then. `text` is null where it is too long. */
export type Line = { number: number; text: string | null; bytes: number };

/** Why a file cannot be read as people; each is a phrase: `t.imports.file`. */
export type FileFault = "broken_pack" | "too_much" | "too_many_rows" | "not_text" | "no_rows";

const sentences: Record<FileFault, string> = {
  broken_pack: "This file is packed by gzip and cannot be unpacked: it is not whole.",
  too_much: "Unpacked, this file is larger than an import may be.",
  too_many_rows: "This file has more rows than an import may have.",
  not_text: "This file is no text: an import has one person a line, as JSON.",
  no_rows: "There is not a single row in this file.",
};

export class FileUnusable extends Error {
  override name = "FileUnusable";
  constructor(readonly fault: FileFault) {
    super(sentences[fault]);
  }
}

/** How much a file may hold once it is unpacked. A command reads its own machine's files and has no such bounds. */
export type Bounds = { bytes: number; rows: number };

const longest = 1_000_000;
const newline = 10;
const piece = 256 * 1024;

/**
 * The lines of a file, packed by gzip or plain, in bounded memory: a line beyond a million bytes is skipped as it streams
 * by and comes as null. `bytes` counts what was read of the file as it lies on disk, for the progress.
 */
export async function* linesOf(path: string, most = Number.POSITIVE_INFINITY): AsyncGenerator<Line> {
  const opened = open(path, most);
  let number = 0;
  let kept: Buffer[] = [];
  let size = 0;
  const line = (): Line => {
    const text = size > longest ? null : Buffer.concat(kept).toString("utf8").replace(/\r$/, "");
    kept = [];
    size = 0;
    return { number: (number += 1), text, bytes: opened.bytesRead() };
  };
  for await (const chunk of opened.chunks) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      size += at - from;
      if (size <= longest) kept.push(chunk.subarray(from, at));
      from = at + 1;
      yield line();
    }
    size += chunk.length - from;
    if (size <= longest) kept.push(chunk.subarray(from));
    else kept = [];
  }
  if (size > 0) yield line();
}

/**
 * Reads a file through once, before anything is taken of it: whole, text, and within its bounds, which are kept while it
 * is being unpacked, so that a file which swells stops there. Returns its number of rows; throws FileUnusable.
 */
export async function survey(path: string, bounds: Bounds): Promise<number> {
  let rows = 0;
  let unended = false;
  for await (const chunk of open(path, bounds.bytes).chunks) {
    if (chunk.includes(0)) throw new FileUnusable("not_text");
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) rows += 1;
    unended = chunk.at(-1) !== newline;
    if (rows > bounds.rows) throw new FileUnusable("too_many_rows");
  }
  if (unended) rows += 1;
  if (rows === 0) throw new FileUnusable("no_rows");
  return rows;
}

/** How large the file is on disk. Throws as the file system does where there is none. */
export function sizeOf(path: string): number {
  return statSync(path).size;
}

/** The file's bytes, unpacked where it begins as gzip does, whatever its name says. */
function open(path: string, most: number): { chunks: AsyncGenerator<Buffer>; bytesRead: () => number } {
  const file = createReadStream(path, { highWaterMark: piece });
  const packed = isPacked(path);
  const stream = packed ? file.pipe(createGunzip({ chunkSize: piece })) : file;
  if (packed) file.on("error", (error) => stream.destroy(error));
  return { chunks: bounded(stream, most, () => file.destroy()), bytesRead: () => file.bytesRead };
}

async function* bounded(stream: AsyncIterable<Buffer>, most: number, close: () => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > most) throw new FileUnusable("too_much");
      yield chunk;
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code.startsWith("Z_") ? new FileUnusable("broken_pack") : error;
  } finally {
    close();
  }
}

function isPacked(path: string): boolean {
  const start = Buffer.alloc(2);
  const file = openSync(path, "r");
  try {
    readSync(file, start, 0, 2, 0);
  } finally {
    closeSync(file);
  }
  return start[0] === 0x1f && start[1] === 0x8b;
}
