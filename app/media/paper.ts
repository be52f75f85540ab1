/** A text that somebody sends in to be read: what it is by its own bytes, not by its name. */
export const paperKinds = ["pdf", "docx", "text"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Characters that are taken of a paper, and the pages of a PDF that are opened. */
export const longestPaper = 60_000;
export const mostPages = 40;

export function paperKindOf(bytes: Uint8Array): PaperKind | null {
  if (begins(bytes, "%PDF-")) return "pdf";
  if (begins(bytes, "PK\u0003\u0004")) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("word/document.xml") ? "docx" : null;
  return plainText(bytes) === null ? null : "text";
}

/**
 * Plain text as people's programs write it: UTF-8, UTF-16 with its mark, or the old Western encoding of Windows. Null where
 * there are signs that no text has: what has them is a file of another kind.
 */
export function plainText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text === null || /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text) ? null : text.replace(/^\ufeff/, "");
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A line that a page broke goes on in small letters or in the middle of a bracket: it is put together again. */
export function unbroken(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const before = whole.at(-1);
    const goesOn = before && /^[\p{Ll}(&]/u.test(line) && !/[.:;!?]$/.test(before) && before.length > 40;
    if (goesOn) whole[whole.length - 1] = /\p{L}-$/u.test(before) ? before.slice(0, -1) + line : `${before} ${line}`;
    else whole.push(line);
  }
  return whole;
}

function begins(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}
