import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** Files as good and bad people send them, made in the test. */

export function photograph({ width = 600, height = 800 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#996644" } }).jpeg().toBuffer();
}

/** Lies on its side, says so, and says where it was taken. */
export function photographWithPlace(): Promise<Buffer> {
  const left = { create: { width: 400, height: 600, channels: 3, background: "#000000" } } as const;
  return sharp({ create: { width: 800, height: 600, channels: 3, background: "#ffffff" } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withExif({ IFD0: { Copyright: "somebody", Make: "Invented camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 23/1 30/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
export const svg = Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>x</text></svg>`);
export const heic = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(64)]);

/** Says 65,535 by 65,535 and has nothing behind it. */
export const giantJpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0x00, 0x11, 0x08, 0xff, 0xff, 0xff, 0xff, 0x03, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
  Buffer.from([0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0, 0xff, 0xd9]),
]);

/** A picture of this size in a few kilobytes: all of one colour, deflated. `says` is what its head claims. */
export function bomb({ width, height, says = { width, height } }: { width: number; height: number; says?: { width: number; height: number } }): Buffer {
  const row = Math.ceil(width / 8) + 1;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(says.width, 0);
  head.writeUInt32BE(says.height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(row * height), { level: 9 });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), bytes]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(bytes.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([frame, body, sum]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Two frames, one after the other. */
export function animation(): Promise<Buffer> {
  const frame = (background: string) => sharp({ create: { width: 500, height: 500, channels: 3, background } }).png().toBuffer();
  return Promise.all([frame("#000000"), frame("#ffffff")]).then((frames) => sharp(frames, { join: { animated: true } }).webp({ loop: 0, delay: [100, 100] }).toBuffer());
}

/** Begins as a picture and goes on as a document. */
export async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await photograph(), pdf]);
}
