import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import sharp from "sharp";
import { partOf, places, plate, zooms } from "./crop";
import { headerOf } from "./header";
import { mediaHeaders } from "./headers.server";
import { evidenceKinds, kindOf, portraitKinds } from "./kind";
import { look } from "./receive.server";
import { animation, bomb, giantJpeg, heic, pdf, photograph, polyglot, svg } from "./testing";

const files: Record<string, Buffer> = { pdf, svg, heic, giantJpeg, bomb: bomb({ width: 8000, height: 8000 }), empty: Buffer.alloc(0), words: Buffer.from("Not a picture") };

beforeAll(async () => {
  files["jpeg"] = await photograph();
  files["png"] = await sharp(files["jpeg"]).png().toBuffer();
  files["webp"] = await sharp(files["jpeg"]).webp().toBuffer();
  files["lossless"] = await sharp(files["jpeg"]).webp({ lossless: true }).toBuffer();
  files["animation"] = await animation();
  files["polyglot"] = await polyglot();
  files["brokenJpeg"] = files["jpeg"].subarray(0, 300);
  files["brokenPng"] = files["png"].subarray(0, -20);
  files["brokenPdf"] = pdf.subarray(0, 30);
  files["gif"] = await sharp(files["jpeg"]).gif().toBuffer();
  files["late"] = Buffer.concat([Buffer.from("\n"), pdf]);
});

describe("a file is what its first bytes are (D02)", () => {
  it.each([["jpeg", "jpeg"], ["png", "png"], ["webp", "webp"], ["lossless", "webp"], ["pdf", "pdf"], ["polyglot", "jpeg"]])("%s is %s", (name, kind) => {
    expect(kindOf(files[name]!)).toBe(kind);
  });
  it.each(["svg", "heic", "gif", "late", "empty", "words"])("%s is nothing that we take", (name) => expect(kindOf(files[name]!)).toBeNull());
});

describe("a portrait is looked at before it is decoded (D01)", () => {
  it.each([
    ["svg", "wrong_kind"], ["heic", "wrong_kind"], ["pdf", "wrong_kind"], ["gif", "wrong_kind"], ["words", "wrong_kind"], ["empty", "wrong_kind"],
    ["giantJpeg", "too_many_pixels"], ["bomb", "too_many_pixels"], ["animation", "moves"], ["brokenJpeg", "damaged"], ["brokenPng", "damaged"],
  ])("%s: %s", (name, reason) => expect(look(files[name]!, portraitKinds)).toEqual({ ok: false, reason }));

  it.each(["jpeg", "png", "webp", "lossless"])("%s is taken, with its size", (name) => {
    expect(look(files[name]!, portraitKinds)).toMatchObject({ ok: true, size: { width: 600, height: 800 } });
  });
});

describe("evidence is looked at in the same way", () => {
  it.each([["webp", "wrong_kind"], ["svg", "wrong_kind"], ["brokenPdf", "damaged"], ["late", "wrong_kind"], ["giantJpeg", "too_many_pixels"], ["bomb", "too_many_pixels"]])("%s: %s", (name, reason) => {
    expect(look(files[name]!, evidenceKinds)).toEqual({ ok: false, reason });
  });
  it("a document that begins as a picture is kept as a picture", () => expect(look(files["polyglot"]!, evidenceKinds)).toMatchObject({ ok: true, kind: "jpeg" }));
});

it("no head of any file makes the reading of it fail", () => {
  const beginnings = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [...Buffer.from("RIFF\0\0\0\0WEBPVP8X")]];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (beginning, rest) => {
      const bytes = Buffer.from([...beginning, ...rest]);
      const kind = kindOf(bytes);
      if (kind && kind !== "pdf") headerOf(kind, bytes);
      look(bytes, portraitKinds);
    }),
    { numRuns: 500 },
  );
});

it("a cut lies within its picture and has the plate's form", () => {
  const side = fc.integer({ min: 400, max: 2000 });
  const crop = fc.record({ across: fc.constantFrom(...places), down: fc.constantFrom(...places), zoom: fc.constantFrom(...zooms) });
  fc.assert(
    fc.property(side, side, crop, (width, height, wanted) => {
      const part = partOf({ width, height }, wanted);
      expect(part.left).toBeGreaterThanOrEqual(0);
      expect(part.top).toBeGreaterThanOrEqual(0);
      expect(part.left + part.width).toBeLessThanOrEqual(width);
      expect(part.top + part.height).toBeLessThanOrEqual(height);
      expect(Math.abs(part.width / part.height - plate.width / plate.height)).toBeLessThan(0.01);
    }),
  );
});

it("no title breaks out of the header that names a file, and nothing in the file may run", () => {
  const headers = mediaHeaders({ kind: "pdf", name: `../Diplôme "1982"\r\nX-Evil: yes/`, as: "attachment", cache: "no-store" });
  expect(headers["Content-Disposition"]).toMatch(/^attachment; filename="[\w .-]+\.pdf"; filename\*=UTF-8''[\w.%-]+\.pdf$/);
  expect(headers["Content-Security-Policy"]).toContain("sandbox");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => {
    const { "Content-Disposition": said } = mediaHeaders({ kind: "jpeg", name, as: "attachment", cache: "no-store" });
    return /^[\x20-\x7e]*$/.test(said ?? "");
  }));
});
