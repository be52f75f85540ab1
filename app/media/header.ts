import type { FileKind, PictureKind } from "./kind";

/** What a picture says of itself before anything of it is decoded. */
export type Header = { width: number; height: number; /** More than one frame: an animation. */ moves: boolean };

/** Reads size and frames out of a file's own head, byte by byte; null where it is broken off or makes no sense. */
export function headerOf(kind: PictureKind, bytes: Buffer): Header | null {
  try {
    const header = readers[kind](bytes);
    return header && header.width > 0 && header.height > 0 ? header : null;
  } catch (error) {
    // Read beyond the end: the file is shorter than it says.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Is its end there? What was broken off on the way is not worth keeping. */
export function isWhole(kind: FileKind, bytes: Buffer): boolean {
  if (kind === "pdf") return bytes.subarray(-1024).includes("%%EOF");
  if (kind === "png") return chunksOf(bytes).some(({ name }) => name === "IEND");
  if (kind === "webp") return bytes.length >= bytes.readUInt32LE(4) + 8;
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
}

const readers: Record<PictureKind, (bytes: Buffer) => Header | null> = { jpeg: jpegHeader, png: pngHeader, webp: webpHeader };

/** Walks from marker to marker to the one that begins the frame. */
function jpegHeader(bytes: Buffer): Header | null {
  for (let at = 2; at < bytes.length; ) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (beginsFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), moves: false };
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** SOF0 to SOF15, without the three that only share their numbers. */
function beginsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function pngHeader(bytes: Buffer): Header | null {
  const chunks = chunksOf(bytes);
  if (chunks[0]?.name !== "IHDR") return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), moves: chunks.some(({ name }) => name === "acTL") };
}

function chunksOf(bytes: Buffer): { name: string; at: number }[] {
  const chunks: { name: string; at: number }[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    chunks.push({ name: bytes.toString("latin1", at + 4, at + 8), at });
    at = end;
  }
  return chunks;
}

/** The three ways in which a WebP file begins; only the extended one may move. */
function webpHeader(bytes: Buffer): Header | null {
  const form = bytes.toString("latin1", 12, 16);
  if (form === "VP8X") {
    const moves = (bytes.readUInt8(20) & 0x02) !== 0 || bytes.includes("ANMF");
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1, moves };
  }
  if (form === "VP8L") {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, moves: false };
  }
  if (form === "VP8 ") return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff, moves: false };
  return null;
}
