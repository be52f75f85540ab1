import { plain, type Inline } from "./inline";

/** Signs in a list's line; a name is never cut, however long. */
export const lineWidth = 120;

/** The beginning of a text within so many signs: up to a comma where there is one, else whole words and "…". */
export function shortened(inlines: readonly Inline[], room: number): Inline[] {
  const words = plain(inlines);
  if (words.length <= room) return [...inlines];
  const head = words.slice(0, Math.max(0, room));
  const comma = head.lastIndexOf(", ");
  if (comma > 0) return upTo(inlines, comma);
  const space = words.slice(0, Math.max(0, room - 1)).lastIndexOf(" ");
  return space > 0 ? [...upTo(inlines, space), { kind: "text", text: "…" }] : [];
}

function upTo(inlines: readonly Inline[], end: number): Inline[] {
  let left = end;
  return inlines.flatMap((inline) => {
    const part = inline.text.slice(0, left);
    left = Math.max(0, left - inline.text.length);
    return part === "" ? [] : [{ ...inline, text: part }];
  });
}
