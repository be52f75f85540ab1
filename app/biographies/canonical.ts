/**
 * The one way to write a value as JSON (RFC 8785): keys in the order of their UTF-16 units, no spaces, numbers as
 * JavaScript writes them. Fields that are undefined are left out. Throws on what JSON cannot hold, so that nothing is
 * hashed that could not be read back: infinite numbers, functions, big integers, broken halves of characters.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) return object(value);
  throw new TypeError(`No canonical form for a ${typeof value}`);
}

function object(value: object): string {
  const fields = value as Readonly<Record<string, unknown>>;
  // The default order of `sort` is that of UTF-16 units.
  const keys = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${text(key)}:${canonicalJson(fields[key])}`).join(",")}}`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError("No canonical form for a number that is not finite");
  return JSON.stringify(value);
}

function text(value: string): string {
  // The first test is cheap, and is false for nearly every text.
  if (/[\uD800-\uDFFF]/.test(value) && /\p{Cs}/u.test(value)) throw new TypeError("No canonical form for half a character");
  return JSON.stringify(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
