import { create, insertMultiple, search } from "@orama/orama";
import { Document } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { normaliseName } from "~/persons/name";
import type { Subject } from "./name-material";
import { openSqlite } from "./name-sqlite";

/** A search of others over the same people: the norms of who it finds, from the best; `none` where no name answers to all words. */
export type Peer = { name: string; find(q: string): Promise<PeerAnswer> };
export type PeerAnswer = { norms: string[]; none: boolean };

/** A person as a peer keeps them: the name, and the other names that the directory knows. */
export type PeerRow = { id: string; norm: string; others: string };

export const mostFound = 10;

/**
 * Each with the settings that its manual gives for names and misspellings (beginnings, slips, every word first and then any), on folded
 * text: accents do not count against it.
 */
export async function openPeers(people: readonly Subject[]): Promise<Peer[]> {
  const rows = people.map(({ norm, others, stripped }, id) => ({ id: String(id), norm, others: stripped ? "" : others.map(normaliseName).join(" | ") }));
  const normOf = (id: unknown) => rows[Number(id)]?.norm ?? "";
  return [await openSqlite(rows), mini(rows, normOf), await orama(rows), flex(rows, normOf), fuse(rows)];
}

/** Every word first; where nobody has them all, any of them. */
async function strictThenLoose(strict: () => string[] | Promise<string[]>, loose: () => string[] | Promise<string[]>): Promise<PeerAnswer> {
  const found = await strict();
  return found.length > 0 ? { norms: found.slice(0, mostFound), none: false } : { norms: (await loose()).slice(0, mostFound), none: true };
}

function mini(rows: readonly PeerRow[], normOf: (id: unknown) => string): Peer {
  const index = new MiniSearch<PeerRow>({ fields: ["norm", "others"], searchOptions: { boost: { norm: 2 }, fuzzy: 0.25, prefix: true } });
  index.addAll(rows);
  const find = (q: string, combineWith: "AND" | "OR") => index.search(normaliseName(q), { combineWith }).map(({ id }) => normOf(id));
  return { name: "minisearch", find: (q) => strictThenLoose(() => find(q, "AND"), () => find(q, "OR")) };
}

async function orama(rows: readonly PeerRow[]): Promise<Peer> {
  const index = create({ schema: { norm: "string", others: "string" } as const });
  await insertMultiple(index, rows.map(({ norm, others }) => ({ norm, others })), 2_000);
  const find = async (q: string, threshold: number) => {
    const { hits } = await search(index, { term: normaliseName(q), tolerance: 1, threshold, limit: mostFound, boost: { norm: 2 } });
    return hits.map(({ document }) => document.norm);
  };
  return { name: "Orama", find: (q) => strictThenLoose(() => find(q, 0), () => find(q, 1)) };
}

function flex(rows: readonly PeerRow[], normOf: (id: unknown) => string): Peer {
  const index = new Document({ document: { id: "id", index: [{ field: "norm", tokenize: "forward", encoder: "LatinAdvanced" }, { field: "others", tokenize: "forward", encoder: "LatinAdvanced" }] } });
  for (const row of rows) index.add(row);
  const find = (q: string, suggest: boolean) => {
    const found = index.search(normaliseName(q), { limit: mostFound, suggest }) as { result: unknown[] }[];
    return [...new Set(found.flatMap(({ result }) => result))].map(normOf);
  };
  return { name: "FlexSearch", find: (q) => strictThenLoose(() => find(q, false), () => find(q, true)) };
}

/** Its extended search takes words in any order; patterns longer than 32 letters it does not take. */
function fuse(rows: readonly PeerRow[]): Peer {
  const index = new Fuse(rows, { keys: [{ name: "norm", weight: 2 }, "others"], threshold: 0.35, ignoreLocation: true, useExtendedSearch: true });
  const find = (q: string) => index.search(normaliseName(q).slice(0, 32).trim(), { limit: mostFound }).map(({ item }) => item.norm);
  return { name: "Fuse.js", find: (q) => strictThenLoose(() => find(q), () => []) };
}
