/** Years as a question says them. */
type Years = { from: number; to: number };

/** A question for who was somewhere, and when. */
export type WhoAsked = {
  /** What may be named, the longest first: "conseil d'administration de X" may itself be on the lists, else X is. */
  names: readonly { text: string; /** Was a board, a council or its like taken off? */ seat: boolean }[];
  years: Years | null;
  /** Said in so many words ("who sat on", "board of", "in 2015"), so that part of a name is enough. */
  plain: boolean;
};

const longest = 160;
const year = String.raw`(1\d{3}|20\d{2})`;
const span = String.raw`${year}(?:\s*(?:-|–|—|to|and|until|a|et|jusqu'en)\s*${year})?`;
const before = String.raw`(in|en|during|over|from|between|around|since|de|entre|pendant|durant|vers|depuis)`;
const yearsBehind = new RegExp(String.raw`^(.+?)[\s,(]+(?:${before}\s+)?${span}\)?$`, "u");
const yearsInFront = new RegExp(String.raw`^(?:${before}\s+)?${span}\s*[,:]?\s+(.+)$`, "u");

const article = String.raw`(?:the\s+|le\s+|la\s+|les\s+|l')`;
const small = String.raw`(?:on|in|at|for|with|among|of|a|au|aux|chez|dans|du|des|de|en|parmi)`;
const verbs = String.raw`(?:sat|sits|sit|was|were|is|are|served|serves|worked|works|studied|has been|have been|had a seat|siegeait|siegeaient|siege|siegent|a siege|ont siege|siegea|etait|etaient|est|sont|fut|furent|faisait partie|faisaient partie|travaillait|travaillaient|etudiait|etudiaient|etudia|avait un siege)`;
const who = new RegExp(String.raw`^(?:who|whom|qui)\s+(?:else\s+|d'autre\s+)?${verbs}\s+(?:(?:a\s+)?(?:member|membre|administrateur|director)s?\s+)?(?:${small}\s+(?:l'|la\s+)?|d'|l')*`, "u");
const bodies = String.raw`(?:board|board of directors|board of trustees|board of governors|supervisory board|governing board|executive board|management board|advisory board|executive committee|conseil d'administration|conseil de surveillance|conseil de direction|conseil scientifique|comite executif|comite de direction|comite directeur|directoire)`;
const looser = String.raw`(?:council|committee|conseil|comite|bureau)`;
const seats = String.raw`(?:directors|trustees|governors|members|board members|administrateurs|administratrices|membres)`;
const of = String.raw`(?:\s+(?:of|at|for|chez|du|des|de|au|aux|a)\s+|\s+d')`;
const board = new RegExp(String.raw`^${article}?(?:(?:former|current|anciens|actuels)\s+)?(${bodies}|${looser}|${seats})(?:\s+(?:members|membres|directors))?${of}${article}?`, "u");
const isBody = new RegExp(`^${bodies}$`, "u");
const opened = new RegExp(`^${article}`, "u");

/**
 * Reads a question such as "who sat on the board of X in 2015", "board of X", "X 2012-2018", in French or English. Null
 * where it is nothing of the kind: no year, nor anything said of a board or of who was there.
 */
export function readWho(input: string): WhoAsked | null {
  if (input.length > longest || /["“”«»:]/u.test(input)) return null;
  const text = input.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(/[\s?!.]+$/u, "").replace(/\s+/gu, " ").trim();
  const dated = readDated(text);
  const { names, plain } = readNames(dated.rest);
  const asked = plain || dated.plain;
  if (names.length === 0 || (dated.years === null && !plain)) return null;
  return { names, years: dated.years, plain: asked };
}

function readDated(text: string): { rest: string; years: Years | null; plain: boolean } {
  const behind = yearsBehind.exec(text);
  if (behind) return { rest: behind[1] ?? "", years: between(behind[3], behind[4]), plain: behind[2] !== undefined };
  const front = yearsInFront.exec(text);
  if (front) return { rest: front[4] ?? "", years: between(front[2], front[3]), plain: front[1] !== undefined };
  return { rest: text, years: null, plain: false };
}

function between(first: string | undefined, second: string | undefined): Years {
  const [one, other] = [Number(first), Number(second ?? first)];
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

/** The text without what asks, step by step: each rest may be the name that is meant. */
function readNames(text: string): Pick<WhoAsked, "names" | "plain"> {
  const asks = who.exec(text)?.[0] ?? "";
  let rest = text.slice(asks.length);
  let plain = asks !== "";
  let seat = /^(?:who|qui).*\b(?:sat|sits?|served|serves|seat|sieg\w*)\b/u.test(asks);
  const names = [{ text: rest.replace(opened, "").trim(), seat }];
  for (let found = board.exec(rest); found && rest.length > found[0].length; found = board.exec(rest)) {
    plain ||= isBody.test(found[1] ?? "");
    seat = true;
    rest = rest.slice(found[0].length);
    names.push({ text: rest.trim(), seat });
  }
  return { names: names.filter((name) => /[\p{L}\p{N}]/u.test(name.text)), plain };
}
