import type { Language } from "~/i18n";
import type { About } from "../about";
import { type Block, blanks } from "../blocks";
import type { LetterTemplate } from "../wording";

/** What saved searches found. Its reader asked for it; it offers nothing and asks nothing. */
export const alert: LetterTemplate = {
  signedBy: "house",
  variables: ["house", "domain", "telephone", "recipient", "found_since", "link_searches", "link_stop"],
  needed: ["found_since", "link_searches"],
  example: {
    alert: [{ name: "Phares", path: "/directory?q=phare", total: 1, found: [{ name: "Ondine Marchepied", about: "Gardienne de phare", path: "/p/abcd2345/marchepied-ondine", fresh: true }] }],
  },
  fr: {
    subject: "{house} : du nouveau dans vos recherches",
    body: `Voici les notices parues ou modifiées parmi celles que vous nous avez demandé de suivre.

{found_since}

Pour changer de rythme ou renommer une recherche :

{link_searches}

Pour ne plus recevoir ces lettres, d'une pression et sans vous connecter :

{link_stop}`,
  },
  en: {
    subject: "{house}: news of your saved searches",
    body: `These entries are new or have changed, among those that you asked us to follow.

{found_since}

To change how often we write, or to rename a search:

{link_searches}

To receive no more of these letters, by one press and without signing in:

{link_stop}`,
  },
};

const words: Record<Language, { fresh: string; changed: string; more: (count: number) => string; all: string }> = {
  fr: { fresh: "nouvelle notice", changed: "notice modifiée", more: (count) => `Et ${count} de plus. Toute la recherche :`, all: "Toute la recherche :" },
  en: { fresh: "new entry", changed: "changed entry", more: (count) => `And ${count} more. The whole search:`, all: "The whole search:" },
};

/** For each search its name, whom it found and where they are read. */
export function foundSince({ alert: searches, lang }: About): Block[] {
  const { fresh, changed, more, all } = words[lang];
  return searches.flatMap(({ name, path, total, found }) => [
    { head: plain(name) },
    ...found.flatMap((each): Block[] => [plain([each.name, each.about, each.fresh ? fresh : changed].filter(Boolean).join(", ")), { href: blanks.site + each.path }]),
    total > found.length ? more(total - found.length) : all,
    { href: blanks.site + path },
  ]);
}

/** What people typed fills no blank of ours, and stays on its line. */
function plain(text: string): string {
  return text.replace(/[⟦⟧]/g, "").replace(/\s+/g, " ");
}
