import { describe, expect, it } from "vitest";
import { languages } from "~/i18n";
import { type LetterKind, letterKinds } from "~/workflow/decisions";
import type { Stage } from "~/workflow/stages";
import type { About, AccessTold } from "./about";
import { blanks } from "./blocks";
import { forbiddenWords } from "./lint";
import { compose } from "./templates";

const staffKinds: readonly LetterKind[] = [
  "assigned", "to_assess", "answered", "handed_in", "corrections", "fourth_round", "signed", "countersigned", "resubmitted", "to_certify", "withdrawn",
  "overridden", "pending_voided",
];
const bothSides: readonly LetterKind[] = ["revision_abandoned", "resumed", "reminder"];
const firstLetters: readonly LetterKind[] = ["invitation", "notice"];

const base: About = {
  lang: "fr",
  house: {
    name: "Répertoire des Arts & Sciences",
    postalAddress: "12, rue des Encres\n75005 Paris",
    telephone: "01 99 00 17 40",
    telephoneFoundIn: "l'annuaire des académies",
    headName: "Alix Delmotte-Roy",
    headTitle: "présidente",
  },
  recipient: "Claire-Hélène Aubrespin",
  gender: "female",
  staff: false,
  person: "Claire-Hélène Aubrespin",
  number: "2026-0031",
  editor: "Jeanne Cordellier",
  day: blanks.day,
  decision: "suspend",
  stage: "invited",
  standing: "suspended",
  first: true,
  origin: { kind: "nomination", edition: null, sources: ["https://www.revue.example/articles/12?x=1", "Bulletin de glaciologie, 1998"], address: "nominator" },
  cycles: true,
  note: null,
  why: null,
  round: 4,
  duty: "drafter",
  via: "paper",
  reminder: { stage: "invited", last: false, until: "2 mai 2027" },
  onlineOn: null,
  expired: false,
  word: false,
  access: null,
  alert: [{ name: "Lighthouses", path: "/directory?q=phare", total: 12, found: [{ name: "Ondine Marchepied", about: "Gardienne de phare", path: "/p/abcd2345/marchepied-ondine", fresh: true }] }],
};

const access: AccessTold = { name: "Bibliothèque de Kerlandec", institution: "/institutions/6f1c0c1e-0000-4000-8000-000000000000/access", from: "2027-01-01", to: null, trial: false, networks: ["192.0.2.0/24"], domains: ["kerlandec.example"], seats: null };

type Case = { name: string; kind: LetterKind; about: About };

function variants(kind: LetterKind): Partial<About>[] {
  const sides = staffKinds.includes(kind) ? [{ staff: true }] : bothSides.includes(kind) ? [{ staff: true }, { staff: false }] : [{ staff: false }];
  return sides.flatMap((side) => ownVariants(kind).map((own) => ({ ...own, ...side })));
}

function ownVariants(kind: LetterKind): Partial<About>[] {
  const stages: Stage[] = ["invited", "questionnaire", "proof"];
  if (kind === "reminder") return stages.flatMap((stage) => [true, false].map((last) => ({ reminder: { stage, last, until: "2 mai 2027" } })));
  if (kind === "outcome") return (["elected", "waiting", "deferred", "declined"] as const).map((stage) => ({ stage }));
  if (kind === "answered") return (["accept", "refuse", "take_back"] as const).map((decision) => ({ decision }));
  if (kind === "standing_changed") return [...standingDecisions.map((decision) => ({ decision })), { decision: "answer_objection", standing: "withdrawn" }];
  if (kind === "recorded") return (["accept", "refuse", "sign", "withdraw", "object"] as const).flatMap((decision) => [{ decision }, { decision, via: "telephone" as const }]);
  if (kind === "invitation" || kind === "notice") return (["nomination", "self", "edition", "editors"] as const).map((from) => ({ origin: { ...base.origin, kind: from, edition: "1998" } }));
  if (kind === "congratulation") return [{}, { onlineOn: "1er février 2027" }];
  if (kind === "access_opened") return [{ access }, { access: { ...access, trial: true, to: "2027-12-31", seats: 12 } }, { access: { ...access, name: "Nora Quintrec", institution: null, networks: [], domains: [] } }];
  if (kind === "pending_voided") return [{}, { expired: true }];
  return [{}, { first: false, gender: null }];
}

const standingDecisions = [
  "confirm_unchanged", "open_erratum", "check_erratum", "certify_erratum", "drop_erratum", "object", "answer_objection", "suspend", "reinstate",
  "revoke_certificate", "retire", "return",
] as const;

const cases: Case[] = letterKinds.flatMap((kind) =>
  languages.flatMap((lang) => variants(kind).map((variant, at) => ({ name: `${kind} ${lang} ${at}`, kind, about: { ...base, ...variant, lang } }))),
);
const outside = cases.filter(({ about }) => !about.staff);

describe("what no letter says", () => {
  it.each(cases)("$name", ({ kind, about }) => {
    const { subject, text } = compose(kind, about);
    for (const word of Object.values(forbiddenWords).flat()) expect(`${subject}\n${text}`).not.toMatch(word);
  });

  it.each(outside)("$name leaves at least three weeks where it names a term", ({ kind, about }) => {
    // The codes that sign in are good for minutes by their nature; nothing is lost with them.
    if (kind === "sign_in_code" || kind === "short_code") return;
    const { text } = compose(kind, about);
    const terms = [...text.matchAll(/(\d+|three|two|trois|deux|trente|thirty)[ \u00a0\u202f](days?|jours?|weeks?|semaines?|hours?|heures?|minutes?)/gi)].map(([term]) => daysOf(term));
    expect(Math.min(...terms, 21)).toBeGreaterThanOrEqual(21);
  });
});

function daysOf(term: string): number {
  const [count = "", unit = ""] = term.toLowerCase().split(/\s/);
  const words: Record<string, number> = { two: 2, deux: 2, three: 3, trois: 3, thirty: 30, trente: 30 };
  const size = /week|semaine/.test(unit) ? 7 : /day|jour/.test(unit) ? 1 : 0;
  return (words[count] ?? Number(count)) * size;
}

describe("what every letter carries", () => {
  it.each(cases)("$name: its code and the bare domain; both parts say the same; links read as they lead, all to the house", ({ kind, about }) => {
    const { subject, text, html } = compose(kind, about);
    expect(text).toContain(blanks.code);
    expect(text).toContain(blanks.domain);
    expect(wordsOf(html.replace(/<[^>]+>/g, " ").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))).toEqual(wordsOf(text));
    for (const [, href, words] of html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)) {
      expect(words).toBe(href);
      expect(href?.startsWith(`${blanks.site}/`)).toBe(true);
    }
    expect(text.replaceAll(`${blanks.site}/`, "")).not.toMatch(/https?:\/\//);
    expect(html).not.toMatch(/<(img|script|style|form|button|iframe|link)\b/i);
    expect(subject).not.toMatch(/[\n\r]|⟦/);
    expect(subject.length).toBeLessThan(110);
  });

  it.each(outside)("$name: who writes, from where, on which telephone and where else that stands; free, now and later", ({ kind, about }) => {
    const { text, signedBy } = compose(kind, about);
    expect(text).toContain("12, rue des Encres");
    expect(text.replace(/[\u00a0\u202f]/g, " ")).toContain(about.house.telephone);
    expect(text).toMatch(/annuaire des académies/);
    expect(text).toContain(signedBy.replace("'", "’"));
    expect(text).toMatch(about.lang === "fr" ? /gratuit, aujourd’hui et plus tard/ : /free, now and later/);
  });

  it.each(cases.filter(({ about }) => about.staff))("$name: staff are told by number, never by name", ({ kind, about }) => {
    const { subject, text } = compose(kind, about);
    expect(subject + text).not.toMatch(/Aubrespin/);
    expect(subject).toContain("2026-0031");
    expect(text.length).toBeLessThan(500);
  });
});

describe("a first letter (GDPR, article 14)", () => {
  it.each(cases.filter(({ kind }) => firstLetters.includes(kind)))("$name says whence, what for, and how to object", ({ kind, about }) => {
    const { text } = compose(kind, about);
    const told = about.lang === "fr" ? [/D’où nous tenons vos données/, /intérêt légitime/, /vous opposer en une seule démarche/, /non merci/, /ne m’écrivez plus/] : [/Where we have your data from/, /legitimate interest/, /object in one step/, /no thank you/, /do not write to me again/];
    for (const each of told) expect(text).toMatch(each);
    expect(text).toContain(`${blanks.site}/rights`);
    expect(text).toContain(`${blanks.site}/i/${blanks.token}`);
  });

  it("names sources without their addresses, and keeps the nominator's name", () => {
    const { text } = compose("invitation", { ...base, lang: "fr" });
    expect(text).toContain("revue.example");
    expect(text).not.toContain("/articles/");
    expect(text).toContain("gardent secret le nom des proposants");
  });

  it("is what a later letter need not repeat", () => {
    expect(compose("revision_opened", { ...base, first: true }).text).toMatch(/D’où nous tenons/);
    expect(compose("revision_opened", { ...base, first: false }).text).not.toMatch(/D’où nous tenons/);
  });
});

describe("single letters", () => {
  it("congratulates in the name of the head of the house, with the day where one is set", () => {
    const { text, signedBy } = compose("congratulation", { ...base, onlineOn: "1er février 2027" });
    expect(signedBy).toBe("Alix Delmotte-Roy");
    expect(text).toMatch(/le 1er\s?février 2027/);
    expect(text).toContain("Alix Delmotte-Roy\nprésidente");
  });

  it("says in the last reminder that it is the last, and in the one before that there is one more", () => {
    const reminded = (last: boolean) => compose("reminder", { ...base, lang: "en", reminder: { stage: "invited", last, until: null } }).text;
    expect(reminded(true)).toContain("our last letter on the matter");
    expect(reminded(false)).toContain("once more, in some weeks, and then never again");
  });

  it("gives the written reason of a decision about an entry, and nothing of votes or counts in an outcome", () => {
    expect(compose("standing_changed", { ...base, note: "Double emploi." }).text).toContain("Double emploi.");
    const outcome = compose("outcome", { ...base, stage: "declined" }).text;
    expect(outcome).not.toMatch(/\b(voix|votes?|scrutin|membres|majorité)\b/i);
  });
});

function wordsOf(text: string): string[] {
  return text.split(/[\s-]+/).filter(Boolean);
}
