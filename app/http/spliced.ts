import { constants, crc32, deflateRawSync } from "node:zlib";

/**
 * A page whose nonce is put in anew for each reader, compressed once. A gzip stream is a row of blocks: what stands between
 * two nonces is compressed by itself and ends on a whole byte; a nonce goes in as a block that is not compressed.
 */
export interface Spliced {
  plain: readonly Buffer[];
  blocks: readonly Buffer[];
  /** Bytes that it keeps in memory. */
  size: number;
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const lastBlock = Buffer.from([3, 0]);

/** @param nonce the one that the page was made with */
export function splice(page: string, nonce: string): Spliced {
  const plain = page.split(nonce).map((piece) => Buffer.from(piece));
  const blocks = plain.map((piece) => deflateRawSync(piece, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }));
  return { plain, blocks, size: [...plain, ...blocks].reduce((sum, { length }) => sum + length, 0) };
}

/** The page with this nonce, as it is. */
export function plainly({ plain }: Spliced, nonce: string): Buffer {
  return between(plain, Buffer.from(nonce));
}

/** The page with this nonce, as one gzip stream. */
export function gzipped({ plain, blocks }: Spliced, nonce: string): Buffer {
  const given = Buffer.from(nonce);
  const sum = plain.reduce((before, piece, at) => summed(piece, at === 0 ? before : summed(given, before)), 0);
  const length = plain.reduce((sum, piece) => sum + piece.length, given.length * (plain.length - 1));
  const foot = Buffer.alloc(8);
  foot.writeUInt32LE(sum >>> 0, 0);
  foot.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([head, between(blocks, stored(given)), lastBlock, foot]);
}

/** Node gives 0 for nothing, whatever the sum was before it. */
function summed(bytes: Buffer, before: number): number {
  return bytes.length === 0 ? before : crc32(bytes, before);
}

/** A block of a deflate stream that holds its bytes as they are; at most 65,535 of them. */
function stored(bytes: Buffer): Buffer {
  const block = Buffer.alloc(5);
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([block, bytes]);
}

function between(pieces: readonly Buffer[], given: Buffer): Buffer {
  return Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [given, piece])));
}
