/**
 * Decodes one picture and writes it anew: `node --import tsx cut.child.ts JOB`. A program of its own so that it can be ended
 * (studio.server.ts). Prints {"ok":true} or {"ok":false}; why a file is no good is nobody's to know.
 */
import sharp, { type SharpOptions } from "sharp";
import { partOf, plate, smallPlate } from "./crop";
import { mostPixels } from "./kind";
import type { Job } from "./studio.server";

/** The longest side of a picture that is kept for other cuts. */
const longest = 2000;

// Only these three may be opened, whatever else the library knows to read.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegFile", "VipsForeignLoadPngFile", "VipsForeignLoadWebpFile"] });
// What it writes is for the house's eyes only.
process.umask(0o077);
sharp.cache(false);
sharp.concurrency(1);

const reading: SharpOptions = { limitInputPixels: mostPixels, failOn: "warning", pages: 1, sequentialRead: true };

async function cut({ from, whole, large, small, crop }: Job): Promise<void> {
  const kept = whole ?? from;
  if (whole) await makeWhole(from, whole);
  const { width = 0, height = 0 } = await sharp(kept, reading).metadata();
  const part = partOf({ width, height }, crop);
  for (const [file, size] of [[large, plate], [small, smallPlate]] as const) {
    await sharp(kept, { ...reading, sequentialRead: false }).extract(part).resize(size.width, size.height, { fit: "fill" }).webp({ quality: 84, effort: 4 }).toFile(file);
  }
}

/**
 * Turned as the camera says, grey as the house prints, its lights and shadows drawn out a little. Nothing is carried over
 * but the picture: no place, no camera, no colour profile, no other frame.
 */
async function makeWhole(from: string, whole: string): Promise<void> {
  await sharp(from, reading)
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .resize(longest, longest, { fit: "inside", withoutEnlargement: true })
    .greyscale()
    .normalise({ lower: 1, upper: 99 })
    .webp({ quality: 92, effort: 4 })
    .toFile(whole);
}

// Should the server die first, nobody would end this.
setTimeout(() => process.exit(1), 15_000).unref();

cut(JSON.parse(process.argv[2] ?? "{}") as Job).then(
  () => process.stdout.write(JSON.stringify({ ok: true })),
  () => process.stdout.write(JSON.stringify({ ok: false })),
);
