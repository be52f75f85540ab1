import { kinds, type Kind } from "~/biographies/statement";
import type { AuthorityKind } from "~/biographies/words";
import { readerOf } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import type { Language } from "~/i18n/language";
import { labelIn } from "./authority";
import { lookUp } from "./look-up.server";
import { type Picks, pickName } from "./picks";
import { findAuthority } from "./read.server";

const slotsOf = (kind: Kind) => Object.entries(kinds[kind].slots) as [string, AuthorityKind][];

/** The fields of a form that say which entries of the lists are meant, and which one is to be looked up. */
export function pickFields(kind: Kind): string[] {
  const slots = slotsOf(kind);
  return slots.length > 0 ? ["lookup", ...slots.map(([slot]) => pickName(slot))] : [];
}

/** What the lists have for the field whose "look up" was pressed; null where none was. */
export async function readPicks({ db, policy, actor }: Page, kind: Kind, values: Readonly<Record<string, string>>): Promise<Picks | null> {
  const [slot, list] = slotsOf(kind).find(([each]) => each === values["lookup"]) ?? [];
  if (!slot || !list) return null;
  const text = (values[`value.${slot}.text`] ?? "").trim();
  return { slot, text, matches: text ? await lookUp(db, await readerOf(db, policy, actor), list, text) : [] };
}

/** What was picked, by its field: the entry's id, and its label as the words of the statement. What is no entry of the list is passed over. */
export async function readPicked({ db }: Page, kind: Kind, values: Readonly<Record<string, string>>, lang: Language): Promise<{ slot: string; id: number; text: string }[]> {
  const picked = [];
  for (const [slot, list] of slotsOf(kind)) {
    const id = /^\d{1,15}$/.test(values[pickName(slot)] ?? "") ? Number(values[pickName(slot)]) : null;
    const found = id === null ? null : await findAuthority(db, id);
    if (found?.kind === list) picked.push({ slot, id: found.id, text: labelIn(lang, found).label });
  }
  return picked;
}
