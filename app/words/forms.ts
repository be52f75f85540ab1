/** Endings of callings in French and English, masculine and feminine: what the stemmers leave apart. */
const pairs: readonly (readonly [string, string])[] = [
  ["teur", "trice"], ["eur", "euse"], ["eur", "eresse"], ["eur", "rice"], ["eur", "eure"], ["ier", "iere"], ["er", "ere"], ["ien", "ienne"], ["eron", "eronne"], ["tron", "tronne"], ["if", "ive"], ["eux", "euse"],
  ["el", "elle"], ["al", "ale"], ["ois", "oise"], ["ant", "ante"], ["ent", "ente"], ["tre", "tresse"], ["ete", "etesse"], ["te", "tesse"], ["ain", "aine"], ["at", "ate"], ["e", "ee"], ["ef", "effe"],
  ["or", "ress"], ["er", "ress"], ["man", "woman"], ["man", "person"], ["woman", "person"], ["master", "mistress"], ["or", "rix"], ["nt", "ntess"], ["et", "etess"], ["st", "stess"],
];
const shortest = 5;
const most = 4;

/**
 * The same calling in the other gender, by its ending: "directrice" for "directeur". For words that the lexicon does not
 * know; a form that nobody ever wrote finds nobody. Folded words in, folded words out.
 */
export function otherGenders(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const found = singularsOf(word, true).flatMap((single) => (single.length < shortest ? [] : pairs.flatMap(([one, other]) => turned(single, one, other))));
  return [...new Set(found)].filter((form) => form !== word && form.length >= shortest - 1).slice(0, most);
}

function turned(word: string, masculine: string, feminine: string): string[] {
  const stem = (ending: string) => word.slice(0, -ending.length);
  // The longer ending says more: "actrice" is not the feminine of an "actrice-".
  if (word.endsWith(feminine)) return [stem(feminine) + masculine];
  return word.endsWith(masculine) ? [stem(masculine) + feminine] : [];
}

/** What a plural may be the plural of, from the likeliest; with `itself`, the word as it stands too. */
export function singularsOf(word: string, itself = false): string[] {
  const found = itself ? [word] : [];
  if (word.length > 4) {
    if (word.endsWith("aux")) found.push(`${word.slice(0, -3)}al`);
    if (word.endsWith("ies")) found.push(`${word.slice(0, -3)}y`);
    if (word.endsWith("men")) found.push(`${word.slice(0, -3)}man`);
    if (word.endsWith("sses") || word.endsWith("ches")) found.push(word.slice(0, -2));
    if (/[^s]s$|eaux$/.test(word)) found.push(word.slice(0, -1));
  }
  return found;
}
