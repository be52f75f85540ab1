/**
 * Reads the text of one PDF, Word document or plain text: `node --import tsx read.child.ts JOB`. A program of its own so that
 * it can be ended (studio.server.ts), and so that what swells fills no memory but its own. Prints {"ok":true,"text":…}.
 */
import { readFileSync } from "node:fs";
import { longestPaper, mostPages, plainText, unbroken } from "./paper";
import type { Paper } from "./studio.server";

/** A page that unpacks to more than this is no CV. */
const mostMemory = 400 * 1024 * 1024;

async function textOf({ from, kind }: Paper): Promise<string> {
  const bytes = readFileSync(from);
  if (kind === "text") return plainText(bytes) ?? "";
  return kind === "pdf" ? textOfPdf(bytes) : textOfWord(bytes);
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const { getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, disableFontFace: true, stopAtErrors: true, verbosity: 0 });
  const lines: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    let line = "";
    for (const item of items) {
      if (!("str" in item)) continue;
      line += item.str;
      if (item.hasEOL) lines.push(line);
      if (item.hasEOL) line = "";
    }
    lines.push(line);
    if (lines.join("\n").length > longestPaper) break;
  }
  return unbroken(lines).join("\n");
}

async function textOfWord(bytes: Buffer): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}

// Should the server die first, nobody would end this.
setTimeout(() => process.exit(1), 20_000).unref();
setInterval(() => process.memoryUsage.rss() > mostMemory && process.exit(1), 20).unref();

textOf(JSON.parse(process.argv[2] ?? "{}") as Paper).then(
  (text) => process.stdout.write(JSON.stringify({ ok: true, text: text.slice(0, longestPaper) })),
  () => process.stdout.write(JSON.stringify({ ok: false })),
);
