import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { linesOf, survey } from "./lines.server";

const folder = mkdtempSync(path.join(tmpdir(), "lines-"));
const bounds = { bytes: 1_000_000, rows: 1000 };

function fileOf(content: string | Buffer): string {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return file;
}

async function textsOf(file: string, most?: number): Promise<(string | null)[]> {
  const texts: (string | null)[] = [];
  for await (const { text } of linesOf(file, most)) texts.push(text);
  return texts;
}

const fault = (name: string) => expect.objectContaining({ name: "FileUnusable", fault: name });

test("plain or packed, whatever the file is called, with or without a last line end", async () => {
  expect(await textsOf(fileOf("a\r\nb\n\nc"))).toEqual(["a", "b", "", "c"]);
  expect(await textsOf(fileOf(gzipSync("a\nb\n")))).toEqual(["a", "b"]);
  expect(await survey(fileOf("a\nb\nc"), bounds)).toBe(3);
  expect(await survey(fileOf(gzipSync("a\nb\n")), bounds)).toBe(2);
});

test("a file that swells when it is unpacked stops at its bound", async () => {
  const bomb = fileOf(gzipSync(Buffer.alloc(50_000_000, "x")));
  await expect(survey(bomb, bounds)).rejects.toEqual(fault("too_much"));
  await expect(textsOf(bomb, bounds.bytes)).rejects.toEqual(fault("too_much"));
});

test.each([
  ["half a packed file", "broken_pack", () => gzipSync("a\n".repeat(5000)).subarray(0, 30)],
  ["a packed file with a wrong byte", "broken_pack", () => gzipSync("abc\n".repeat(50)).fill(0xff, 12, 20)],
  ["nothing", "no_rows", () => Buffer.alloc(0)],
  ["nothing, packed", "no_rows", () => gzipSync("")],
  ["a picture", "not_text", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
  ["more rows than an import may have", "too_many_rows", () => Buffer.alloc(1001, "\n")],
] as const)("%s is refused before anything is taken", async (_, name, content) => {
  await expect(survey(fileOf(content()), bounds)).rejects.toEqual(fault(name));
});
