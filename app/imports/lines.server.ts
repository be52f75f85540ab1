import { createReadStream, statSync } from "node:fs";
import { createGunzip } from "node:zlib";

/** A line of the file, its number from 1, and how much of the file has been read by then. `text` is null where it is too long. */
export type Line = { number: number; text: string | null; bytes: number };

const longest = 1_000_000;

/**
 * The lines of a file, packed by gzip or plain, in bounded memory: a line beyond a million bytes is skipped as it streams
 * by and comes as null. `bytes` counts what was read of the file as it lies on disk, for the progress.
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const packed = path.endsWith(".gz");
  const stream = packed ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => stream.destroy(error));
  let number = 0;
  let kept: Buffer[] = [];
  let size = 0;
  const line = (): Line => {
    const text = size > longest ? null : Buffer.concat(kept).toString("utf8").replace(/\r$/, "");
    kept = [];
    size = 0;
    return { number: (number += 1), text, bytes: file.bytesRead };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
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

/** How large the file is on disk. Throws as the file system does where there is none. */
export function sizeOf(path: string): number {
  return statSync(path).size;
}
