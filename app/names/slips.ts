const longestNear = 40;

/** A word and each of its forms that lacks one letter: two words that share a form are one slip apart, or two. */
export function withoutOne(word: string): string[] {
  const letters = [...word];
  if (letters.length < 3 || letters.length > longestNear) return [];
  return [...new Set([word, ...letters.map((_, at) => letters.filter((__, index) => index !== at).join(""))])];
}

/** How many slips a searcher is allowed in a word of this length. */
export function slipsAllowed(word: string): 0 | 1 | 2 | 3 {
  const { length } = [...word];
  return length < 3 ? 0 : length < 5 ? 1 : length < 11 ? 2 : 3;
}

/** Slips of the pen between two words: a letter more, less, another, or two neighbours swapped. Stops counting above `most`. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most * 2) return most + 1;
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], b.map((_, index) => index + 1)];
  last.unshift(0);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[b.length] ?? most + 1;
}
