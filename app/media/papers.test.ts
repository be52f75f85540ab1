import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { type PaperKind, paperKindOf, plainText, unbroken } from "./paper";
import { openStudio } from "./studio.server";
import { photograph, svg } from "./testing";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "papers-"))));

function read(bytes: Buffer, kind: PaperKind) {
  const from = path.join(folder, "from");
  writeFileSync(from, bytes);
  return openStudio({ seconds: 30 }).read({ from, kind });
}

/** A file of the zip format: a Word document is one. */
function zip(files: Record<string, Buffer>): Buffer {
  const [parts, index]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const part = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    index.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, entry, Buffer.from(name)]));
    parts.push(part);
    at += part.length;
  }
  const all = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, all, Buffer.from("PK\u0005\u0006"), end]);
}

const relations = Buffer.from(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
const types = Buffer.from(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`);
const word = (body: string | Buffer) => zip({ "[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": Buffer.from(body) });
const paragraphs = (lines: readonly string[]) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`;

describe("what a paper is, its own bytes say", () => {
  it("a PDF, a Word document or text; nothing else, whatever it is called", async () => {
    expect(paperKindOf(Buffer.from("%PDF-1.7\n"))).toBe("pdf");
    expect(paperKindOf(word(paragraphs(["x"])))).toBe("docx");
    expect(paperKindOf(Buffer.from("Née en 1951\n"))).toBe("text");
    for (const bytes of [zip({ "a.exe": Buffer.from("MZ") }), await photograph(), Buffer.from([0, 1, 2, 3]), Buffer.from("{\\rtf1}\u0000")]) expect(paperKindOf(bytes)).toBeNull();
    // A drawing is text too: it is read as words and never shown as a drawing.
    expect(paperKindOf(svg)).toBe("text");
  });

  it("text is read in the encodings that people's programs write", () => {
    expect(plainText(Buffer.from("\ufeffNée à Sète"))).toBe("Née à Sète");
    expect(plainText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Née à Sète", "utf16le")]))).toBe("Née à Sète");
    expect(plainText(Buffer.from("Née à Sète", "latin1"))).toBe("Née à Sète");
    expect(plainText(Buffer.from([0x41, 0x00, 0x42]))).toBeNull();
  });

  it("a line that a page broke is put together again, and a list is not", () => {
    expect(unbroken(["1982-1990 : directrice des études, École normale", "supérieure de Montreval", "1990 : préfète"])).toEqual(["1982-1990 : directrice des études, École normale supérieure de Montreval", "1990 : préfète"]);
    expect(unbroken(["Loisirs", "voile", "échecs"])).toEqual(["Loisirs", "voile", "échecs"]);
  });
});

describe("papers are read in a process of their own", () => {
  it("a Word document gives its paragraphs", async () => {
    const said = await read(word(paragraphs(["CARRIÈRE", "1982-1990 : fondeuse de cloches, Vannecourt"])), "docx");
    expect(said).toMatchObject({ ok: true });
    expect(said.ok && said.text.split(/\n+/)).toEqual(expect.arrayContaining(["CARRIÈRE", "1982-1990 : fondeuse de cloches, Vannecourt"]));
  }, 60_000);

  it("what is broken, or is not what it says, is refused", async () => {
    for (const [bytes, kind] of [[Buffer.from("%PDF-1.7 nothing"), "pdf"], [Buffer.from("PK\u0003\u0004 word/document.xml"), "docx"], [word("<w:document"), "docx"]] as const) expect(await read(bytes, kind)).toEqual({ ok: false, reason: "damaged" });
  }, 60_000);

  it("what swells is ended before it fills the house", async () => {
    const swelling = word(Buffer.concat([Buffer.from(paragraphs(["x"]).replace("</w:body></w:document>", "<!--")), Buffer.alloc(450 * 1024 * 1024, "a")]));
    expect(swelling.length).toBeLessThan(8 * 1024 * 1024);
    expect((await read(swelling, "docx")).ok).toBe(false);
  }, 60_000);

  it("a document reaches for nothing outside itself", async () => {
    const secret = path.join(folder, "secret");
    writeFileSync(secret, "geheim");
    const entity = `<!DOCTYPE w [<!ENTITY x SYSTEM "file://${secret}">]>${paragraphs(["&x; visible"])}`;
    const said = await read(word(entity), "docx");
    expect(JSON.stringify(said)).not.toContain("geheim");
    expect(existsSync(secret)).toBe(true);
  }, 60_000);
});
