/** Text as somebody typed or pasted it, made readable: broken encodings mended, marks without a sound left out. */

const longest = 200;
/** Nothing behind this is looked at, whatever was sent. */
const longestRead = 2_000;

/** What is read of any text at all: on one line, without control and direction marks, of bounded length, its encoding mended. */
export function readable(input: string): string {
  const mended = mendEncoding(unescaped(input.slice(0, longestRead)));
  const plain = mended.normalize("NFC").replace(/\p{Default_Ignorable_Code_Point}/gu, "").replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return [...plain].slice(0, longest).join("").trim();
}

const entities: Record<string, string> = { amp: "&", apos: "'", quot: '"', nbsp: " ", szlig: "ß", oelig: "œ", OElig: "Œ", aelig: "æ", AElig: "Æ", oslash: "ø", Oslash: "Ø" };
const marks: Record<string, string> = { acute: "\u0301", grave: "\u0300", circ: "\u0302", uml: "\u0308", tilde: "\u0303", cedil: "\u0327", ring: "\u030A", caron: "\u030C" };

/** "Ren&eacute;", "Ren&#233;" and "Ren%C3%A9" as they were meant. */
function unescaped(text: string): string {
  const named = text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|([a-z]{2,6}));/giu, (whole, decimal, hex, letter, mark, name) => {
    if (decimal || hex) return character(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    return letter ? `${letter}${marks[String(mark).toLowerCase()] ?? ""}` : (entities[name] ?? whole);
  });
  return named.replace(/(?:%[0-9a-f]{2}){2,}/giu, (run) => decoded(Uint8Array.from(run.slice(1).split("%"), (pair) => Number.parseInt(pair, 16))) ?? run);
}

function character(code: number): string {
  return code > 31 && code <= 0x10_ffff ? String.fromCodePoint(code) : "";
}

/** The upper halves of the two code pages in which UTF-8 is misread most. A hyphen stands for a place that holds nothing. */
const pages = [
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ" + Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join(""),
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
].map((page) => new Map([...page].map((letter, at) => [letter, 0x80 + at] as const)));

const broken = /[ÃÂÐÑÎÏÅÄØÙ][^\p{ASCII}]|[à-ï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|â€|√[^\p{ASCII}]|¬/u;

/** "FranÃ§ois" and "Fran√ßois" were UTF-8 read as something else: read back, twice where it happened twice. */
export function mendEncoding(text: string): string {
  let mended = text;
  for (let times = 0; times < 2 && broken.test(mended); times += 1) {
    const better = pages.map((page) => readBack(mended, page)).find((each) => each !== null && each.length < mended.length);
    if (!better) break;
    mended = better;
  }
  // What was lost for good ("Fran?ois", "Fran�ois") leaves a gap of one letter, which is a slip like another.
  return mended.replace(/(?<=\p{L})[?\uFFFD]{1,2}(?=\p{L})/gu, "");
}

function readBack(text: string, page: ReadonlyMap<string, number>): string | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const byte = code < 0xa0 && !page.has(letter) ? code : page.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  // Some programs put a plain space in the place of the one that does not break.
  return decoded(Uint8Array.from(bytes)) ?? decoded(Uint8Array.from(bytes.map((byte, at) => (byte === 0x20 && (bytes[at - 1] ?? 0) >= 0xc3 && (bytes[at - 1] ?? 0) < 0xe0 ? 0xa0 : byte))));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
