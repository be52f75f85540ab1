/** Years from and to, both included. */
export type Years = { from: number; to: number };

const earliest = 1000;
const latest = 2100;
/** A span of years is a list of words to the index. */
const longestSpan = 300;

/** "1947", "1940-1950", "1940s", "194x", "1940-", "-1900", ">1980". Null for what names no year. */
export function yearsOf(text: string): Years | null {
  const said = text.trim().replace(/[–—−]|\.\.+/gu, "-");
  const whole = /^(\d{4})$/.exec(said);
  if (whole) return span(Number(whole[1]), Number(whole[1]));
  const decade = /^(?:années |annees )?(\d{3})(?:0s|0'?s|x|0-9)$/iu.exec(said) ?? /^(?:années|annees) (\d{3})0$/iu.exec(said);
  if (decade) return span(Number(decade[1]) * 10, Number(decade[1]) * 10 + 9);
  const both = /^(\d{4})\s*-\s*(\d{4})$/.exec(said);
  if (both) return span(Math.min(Number(both[1]), Number(both[2])), Math.max(Number(both[1]), Number(both[2])));
  const short = /^(\d{2})(\d{2})-(\d{2})$/.exec(said);
  if (short) return span(Number(`${short[1]}${short[2]}`), Number(`${short[1]}${short[3]}`));
  const since = /^(?:(\d{4})\s*-|>=?\s*(\d{4}))$/.exec(said);
  if (since) return span(Number(since[1] ?? since[2]) + (said.startsWith(">") && !said.startsWith(">=") ? 1 : 0), latest);
  const until = /^(?:-\s*(\d{4})|<=?\s*(\d{4}))$/.exec(said);
  if (until) return span(Number(until[1] ?? until[2]) - longestSpan, Number(until[1] ?? until[2]) - (said.startsWith("<") && !said.startsWith("<=") ? 1 : 0));
  return null;
}

function span(from: number, to: number): Years | null {
  const [first, last] = [Math.max(from, earliest), Math.min(to, latest, from + longestSpan)];
  return first <= last ? { from: first, to: last } : null;
}
