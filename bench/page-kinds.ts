import { sql } from "kysely";
import { paths } from "~/http/paths";
import { dice } from "../db/seed/records";
import type { House } from "./house";
import { drawPeople } from "./name-questions";
import { drawWords } from "./word-questions";

export type PageKind = { name: string; paths: readonly string[]; headers: Record<string, string>; /** What is sent, where it is a form. */ body?: string };

const perKind = 300;
/** As a browser asks: replies come compressed. */
export const asVisitor = { "Accept-Language": "en", "Accept-Encoding": "gzip, deflate, br" };
/** Whoever brings a cookie is somebody, and is answered anew. */
const somebody = { ...asVisitor, Cookie: "known=1" };
const plain = { ...somebody, "Accept-Encoding": "identity" };

/** The pages that visitors open most, and beside them what a page costs at the least and what a file costs. */
export async function drawPageKinds({ db }: House): Promise<PageKind[]> {
  const people = await drawPeople(db, perKind);
  const words = await drawWords(db, perKind / 2, dice(5));
  const letters = await sql<{ letter: string }>`select distinct letter from entry_search where (readers & 1) <> 0 and letter <> '#' order by letter`.execute(db);
  const results = (questions: readonly string[]) => questions.map((q) => paths.directory(`?${new URLSearchParams({ q })}`));
  const entries = people.map(({ publicId, slug }) => paths.entry(publicId, slug));
  return [
    { name: "entry", paths: entries, headers: somebody },
    { name: "entry, not compressed", paths: entries, headers: plain },
    { name: "entry, kept for visitors", paths: entries, headers: asVisitor },
    { name: "result by name", paths: results(people.map(({ name }) => name)), headers: somebody },
    { name: "result by name, kept", paths: results(people.map(({ name }) => name)), headers: asVisitor },
    { name: "result by words", paths: results([...words.common, ...words.pairs]), headers: somebody },
    { name: "A–Z", paths: letters.rows.map(({ letter }) => paths.browseBy("letter", letter)), headers: somebody },
    { name: "bare Remix page (/sign-in)", paths: [paths.signIn()], headers: asVisitor },
    { name: "static file (/favicon.svg)", paths: ["/favicon.svg"], headers: asVisitor },
  ];
}
