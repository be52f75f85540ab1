import { type Database, type Kysely } from "~/db.server";
import { meant, similar as similarAtMost } from "~/names/match";
import { isOtherScript } from "~/names/scripts";
import { readQuestion } from "~/words/question";
import { type Alike, lookAlike, lookCalled, wayOf } from "./alike.server";
import { type Asked, asked, exactQuery } from "./asked";
import { resolveChosen } from "./facets.server";
import type { Wish } from "./filter";
import { isSaid, type Sought } from "./sought.server";
import { understand, type Understood } from "./understand.server";
import type { Reader } from "./visible.server";

/** Makes a wish ready for the database: what of its question is a name, what are words, and who may be meant. */
export async function prepare(db: Kysely<Database>, reader: Reader, wish: Wish): Promise<Sought> {
  const question = readQuestion(wish.q);
  const name = asked(question.plain);
  const resolved = await resolveChosen(db, wish.chosen);
  const understood = await understand(db, reader, question, name);
  const base = { reader, wish, question, asked: name, resolved, words: question.text || null, looked: understood };
  return { ...base, ...(await findName(db, base, understood)) };
}

type Named = Pick<Sought, "name" | "named" | "alike">;

const nobody: Alike = { hits: [], similar: [] };

/** Who bears the name as it was typed; if nobody, whose name begins so; if nobody, whose is written, called or sounds nearly so. */
async function findName(db: Kysely<Database>, base: Omit<Sought, keyof Named>, { borne, begun }: Understood): Promise<Named> {
  const { reader, wish, asked: name, looked } = base;
  if (exactQuery(name) === null) return { name: null, named: "words", alike: nobody };
  if (borne !== null) return { name: borne, named: "yes", alike: await behind(db, reader, name, wish) };
  const said = await isSaid(db, base);
  // A trade that is answered as it stands is no name: "maire" is not Mairet, nor "peintre" Cointre.
  if (said && looked.wordy && !wish.near) return { name: null, named: "words", alike: nobody };
  if (begun !== null && !isWithinItself(name)) return { name: begun, named: "begun", alike: await behind(db, reader, name, wish) };
  // Where words answer as they were typed, only the slightest slip of a name is thought of.
  const alike = await lookAlike(db, reader, name, wish.near ? similarAtMost : said && !isOtherScript(name.text) ? slight(name) : meant);
  const way = wayOf(alike);
  // Nobody is called "mayor of Lyon", and Lyon is nobody of a similar name.
  if (way === null) return { name: null, named: said && looked.wordy ? "words" : "no", alike: looked.telling ? nobody : alike };
  return { name: null, named: way === "near" ? "near" : "alike", alike };
}

/** "Dan Daniel": every name that holds the longer word holds the beginning of the shorter. */
function isWithinItself({ needed }: Asked): boolean {
  return needed.some((word, at) => needed.some((other, index) => index !== at && other.startsWith(word)));
}

/** Up to this cost a name is thought of though the words are found in texts; two words are more of a name than one. */
const slight = ({ needed }: Asked) => (needed.length > 1 ? 1.7 : 1);

/** Who else may be meant where somebody bears the very name: whoever is called so, and on request every similar name. */
async function behind(db: Kysely<Database>, reader: Reader, question: Asked, wish: Wish): Promise<Alike> {
  if (wish.near) return lookAlike(db, reader, question, similarAtMost);
  return question.needed.length > 1 ? lookCalled(db, reader, question) : nobody;
}
