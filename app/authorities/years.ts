/** A year, or years from one to another. */
export type Years = { from: number; to: number };

const shape = /^(\d{4})(?:\s*[-–—]\s*(\d{4}))?$/;

/** Reads "2015" or "2012-2018" (in either order); null where it is neither. */
export function readYears(text: string): Years | null {
  const [, first, second] = shape.exec(text.trim()) ?? [];
  if (first === undefined) return null;
  const [one, other] = [Number(first), Number(second ?? first)];
  return Math.min(one, other) > 0 ? { from: Math.min(one, other), to: Math.max(one, other) } : null;
}

/** As an address says it, and a field shows it again. */
export function writeYears({ from, to }: Years): string {
  return from === to ? String(from) : `${from}-${to}`;
}
