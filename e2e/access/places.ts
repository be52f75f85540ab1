import { randomUUID } from "node:crypto";
import type { Database, Kysely } from "~/db.server";
import { routePatterns } from "./routes";

/** One address that a route with a parameter answers at: whose file it is about, and for whom it exists. */
export type Place = {
  pattern: string;
  path: string;
  /** The key of the person whose file it is. */
  about: string;
  /** Keys of the accounts to whom it is open. To everybody else there is no such page. */
  opens: readonly string[];
  /** Who may know of the file and yet not do this: a form of theirs is refused with the reason. */
  knows?: readonly string[];
  /** What its own reader is answered, where that is not the page with its words; -1 where it is no matter. */
  own?: number;
  /** Fields of the forms that post to it, where its own page does not show them. */
  posts?: readonly Record<string, string>[];
};

const editors = ["editor", "editor2", "editor3"] as const;
const desk = [...editors, "secretary", "publisher", "administrator"] as const;
const letters = [...editors, "publisher", "administrator"] as const;
const granters = ["publisher", "administrator", "blind", "subject"] as const;
const operation = () => randomUUID();

/** What the database knows of the world, by the keys of its persons. */
export type Ids = {
  persons: Record<string, { person: string; dossier: string; number: string; revision: string | null; publicId: string | null; slug: string | null; entry: string | null; statement: string | null; words: string[] }>;
  /** Members to whom the assessed file was given, and who have no conflict with it. */
  members: string[];
  nomination: string;
  ownLetter: string;
  posted: string;
  pending: string;
  task: string;
  erratum: { id: string; revision: string };
  account: string;
  /** Of the subscriber, who also looks after the institution. */
  institution: string;
  grant: string;
  shelf: string;
  /** Of the listed person's entry: what a reader says is wrong in it. */
  report: string;
  search: string;
};

export async function readIds(db: Kysely<Database>): Promise<Ids> {
  const rows = await db
    .selectFrom("person_identifier as i")
    .innerJoin("person as p", "p.id", "i.person_id")
    .innerJoin("dossier as d", "d.person_id", "p.id")
    .leftJoin("entry as e", "e.person_id", "p.id")
    .select((eb) => [
      "i.value as key", "p.id as person", "d.id as dossier", "d.number", "d.revision_id as revision", "p.public_id as publicId", "e.slug", "e.id as entry", "p.display_name as name",
      eb.selectFrom("statement as s").innerJoin("biography as b", "b.id", "s.biography_id").whereRef("b.person_id", "=", "p.id").where("s.kind", "=", "position").select("s.id").limit(1).as("statement"),
    ])
    .where("i.scheme", "=", "world")
    .execute();
  const persons = Object.fromEntries(rows.map(({ key, name, statement, ...row }) => [key, { ...row, statement: statement === null ? null : String(statement), words: wordsOf(key, name, row.number) }]));
  const at = (key: string) => persons[key] ?? fail(key);
  persons["second"] = { ...at("proposed"), words: wordsOf("second", "Frédégonde Montsoreau Cuthbert Ashlyn", "Relation-second") };
  const members = await db
    .selectFrom("assignment as a")
    .innerJoin("account", "account.id", "a.account_id")
    .select("account.mail")
    .where("a.dossier_id", "=", at("assessed").dossier)
    .where("a.duty", "=", "member")
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("conflict as c").select("c.id").whereRef("c.dossier_id", "=", "a.dossier_id").whereRef("c.account_id", "=", "a.account_id"))))
    .execute();
  const nomination = await db.selectFrom("nomination").innerJoin("account", "account.id", "nominator_account").select("nomination.id").where("account.name", "=", "Cuthbert Ashlyn").executeTakeFirstOrThrow();
  const letter = (key: string) => db.selectFrom("letter").select("id").where("person_id", "=", at(key).person).where("kind", "=", "invitation").executeTakeFirstOrThrow();
  const pending = await db.selectFrom("pending_decision").select("id").where("dossier_id", "=", at("waiting").dossier).executeTakeFirstOrThrow();
  const task = await db.selectFrom("task").select("id").where("detail", "=", "Tâche-drafted").executeTakeFirstOrThrow();
  const erratum = await db.selectFrom("erratum").select(["id", "revision_id as revision"]).executeTakeFirstOrThrow();
  const account = await db.selectFrom("account").select("id").where("name", "=", "Cuthbert Ashlyn").executeTakeFirstOrThrow();
  const grant = await db.selectFrom("access_grant").select(["id", "institution_id as institution"]).where("institution_id", "is not", null).executeTakeFirstOrThrow();
  const shelf = await db.selectFrom("shelf").select("id").executeTakeFirstOrThrow();
  const search = await db.selectFrom("saved_search").select("id").executeTakeFirstOrThrow();
  const report = await db.selectFrom("error_report").select("id").executeTakeFirstOrThrow();
  return {
    report: report.id,
    institution: grant.institution ?? fail("institution"), grant: grant.id, shelf: shelf.id, search: search.id,
    persons, members: members.map(({ mail }) => /@(.+)\.example$/.exec(mail)?.[1] ?? ""), nomination: nomination.id, ownLetter: (await letter("proofing")).id, posted: (await letter("elected")).id, pending: pending.id, task: task.id,
    erratum: { id: erratum.id, revision: erratum.revision ?? fail("erratum") }, account: account.id,
  };
}

/** What only this file holds: its number, the person's names, and each field that the world marked with its key. */
function wordsOf(key: string, name: string, number: string): string[] {
  return [number, ...name.split(" "), ...["Métier", "Trade", "Motif", "Remarque", "Tâche", "Erratum", "Adresse"].map((field) => `${field}-${key}`)];
}

function fail(key: string): never {
  throw new Error(`The world has no ${key}`);
}

/** Every place behind a route with a parameter that belongs to somebody. */
export function placesOf(ids: Ids): Place[] {
  return allPlaces(ids).filter(({ pattern }) => routePatterns.some((route) => route.pattern === pattern));
}

function allPlaces(ids: Ids): Place[] {
  const at = (key: string) => ids.persons[key] ?? fail(key);
  const { proofing, reading, drafted } = { proofing: at("proofing"), reading: at("reading"), drafted: at("drafted") };
  const draft = `/desk/dossiers/${drafted.dossier}/draft`;
  const statement = drafted.statement ?? fail("statement");
  const scores = { notability: "4", integrity: "4", merit: "4", talent: "4" };
  return [
    { pattern: "nominate/:id", path: `/nominate/${ids.nomination}`, about: "second", opens: ["nominator2"] },
    { pattern: "my/letters/:id?", path: `/my/letters/${ids.ownLetter}`, about: "proofing", opens: ["nominee2"] },
    { pattern: "my/questionnaire/:section", path: `/my/questionnaire/career?person=${at("answering").person}`, about: "answering", opens: ["nominee1"] },
    { pattern: "my/evidence/:statement", path: `/my/evidence/${at("proofing").statement}?person=${proofing.person}`, about: "proofing", opens: ["nominee2", "delegate"] },
    { pattern: "desk/dossiers/:id/diff/:a?/:b?", path: `/desk/dossiers/${drafted.dossier}/diff`, about: "drafted", opens: desk, own: -1 },
    { pattern: "desk/absence/:account?", path: "/desk/absence", about: "second", opens: [...editors, "blind", "subject"], own: -1 },
    { pattern: "desk/dossiers/:id/portrait", path: `/desk/dossiers/${drafted.dossier}/portrait`, about: "drafted", opens: desk, knows: desk },
    { pattern: "desk/letters/:id/bounce", path: `/desk/letters/${ids.ownLetter}/bounce`, about: "proofing", opens: letters, own: 200, posts: [{ operation: operation(), source: "Subject: x" }] },
    { pattern: "desk/dossiers/:id/evidence", path: `/desk/dossiers/${drafted.dossier}/evidence`, about: "drafted", opens: desk },
    { pattern: "my/proof/:revision", path: `/my/proof/${proofing.revision}`, about: "proofing", opens: ["nominee2", "delegate"] },
    { pattern: "my/proof/:revision", path: `/my/proof/${reading.revision}`, about: "reading", opens: [], posts: [{ operation: operation(), then: "finish" }] },
    { pattern: "my/delegates/:id/end", path: `/my/delegates/${operation()}/end`, about: "second", opens: [], own: -1, posts: [{ operation: operation() }] },
    { pattern: "my/cv/:line", path: `/my/cv/all?person=${at("answering").person}`, about: "answering", opens: ["nominee1"], own: -1, posts: [{ operation: operation() }] },
    { pattern: "my/proof/:revision/lift", path: `/my/proof/${proofing.revision}/lift`, about: "proofing", opens: ["nominee2", "delegate"], own: 303, posts: [{ operation: operation(), statement: "1" }] },
    { pattern: "my/proof/:revision/done", path: `/my/proof/${proofing.revision}/done`, about: "proofing", opens: ["nominee2", "delegate"] },
    { pattern: "committee/dossiers/:id", path: `/committee/dossiers/${at("assessed").dossier}`, about: "assessed", opens: ids.members, posts: [{ operation: operation(), conflict: "none" }, { operation: operation(), ...scores }] },
    { pattern: "desk/dossiers/:id", path: `/desk/dossiers/${drafted.dossier}`, about: "drafted", opens: desk },
    { pattern: "desk/dossiers/:id", path: `/desk/dossiers/${at("waiting").dossier}`, about: "waiting", opens: desk },
    { pattern: "desk/dossiers/:id", path: `/desk/dossiers/${at("suspended").dossier}`, about: "suspended", opens: desk },
    { pattern: "desk/dossiers/:id/draft", path: draft, about: "drafted", opens: desk },
    { pattern: "desk/dossiers/:id/draft/statement", path: `${draft}/statement?kind=position&statement=${statement}`, about: "drafted", opens: ["editor"], knows: desk },
    { pattern: "desk/dossiers/:id/draft/wording/:statement", path: `${draft}/wording/${statement}`, about: "drafted", opens: ["editor"], knows: desk },
    { pattern: "desk/dossiers/:id/draft/proof", path: `/desk/dossiers/${proofing.dossier}/draft/proof`, about: "proofing", opens: ["editor"] },
    ...["up", "down", "remove", "restore", "source", "remark", "answer", "resolve", "reopen"].map((step) => ({
      pattern: "desk/dossiers/:id/draft/:step", path: `${draft}/${step}`, about: "drafted", opens: desk, own: 303,
      posts: [{ operation: operation(), statement, expected: "1", title: "Titre", text: "Texte", internal: "house", remark: operation() }],
    })),
    { pattern: "desk/dossiers/:id/checks", path: `/desk/dossiers/${at("vouched").dossier}/checks`, about: "vouched", opens: desk, posts: [{ operation: operation(), version: "1", method: "document", result: "confirmed", evidence: "Pièce" }] },
    { pattern: "desk/dossiers/:id/checks/register", path: `/desk/dossiers/${at("signed").dossier}/checks/register`, about: "signed", opens: ["editor2"], knows: desk, posts: [{ operation: operation(), version: "1", register: "Registre" }] },
    { pattern: "desk/dossiers/:id/address", path: `/desk/dossiers/${proofing.dossier}/address`, about: "proofing", opens: letters, posts: [{}] },
    { pattern: "desk/dossiers/:id/letters", path: `/desk/dossiers/${proofing.dossier}/letters`, about: "proofing", opens: letters, posts: [{}] },
    { pattern: "desk/entries/:id", path: `/desk/entries/${at("listed").entry}`, about: "listed", opens: [...desk, "certifier", "certifier2", "certifier3"], own: -1 },
    { pattern: "desk/tasks/:id", path: `/desk/tasks/${ids.task}`, about: "drafted", opens: ["editor"], own: 303, posts: [{ operation: operation() }] },
    { pattern: "desk/errata/:id", path: `/desk/errata/${ids.erratum.id}`, about: "listed", opens: letters },
    { pattern: "desk/errata/:id/statement", path: `/desk/errata/${ids.erratum.id}/statement?kind=recreation`, about: "listed", opens: editors },
    { pattern: "desk/errata/:id/leave-out", path: `/desk/errata/${ids.erratum.id}/leave-out`, about: "listed", opens: editors, own: 303, posts: [{ operation: operation(), statement, expected: "1" }] },
    { pattern: "desk/letters/preview/:pending", path: `/desk/letters/preview/${ids.pending}`, about: "waiting", opens: desk },
    { pattern: "desk/letters/:id", path: `/desk/letters/${ids.ownLetter}`, about: "proofing", opens: letters, posts: ["release", "posted", "again", "arrived"].map((handling) => ({ operation: operation(), handling })) },
    { pattern: "desk/letters/:id/print", path: `/desk/letters/${ids.posted}/print`, about: "elected", opens: letters },
    ...["confirm", "reject"].map((word) => ({
      pattern: "pending/:id/:word", path: `/pending/${ids.pending}/${word}`, about: "waiting", opens: desk, own: 303, posts: [{ operation: operation(), note: "Motif" }],
    })),
    { pattern: "certify/:revision", path: `/certify/${at("vouched").revision}`, about: "vouched", opens: ["certifier", "certifier2"] },
    { pattern: "admin/policy/:id/:step", path: `/admin/policy/${operation()}/confirm`, about: "second", opens: ["publisher", "administrator", "blind", "subject"], own: -1, posts: [{ operation: operation() }] },
    { pattern: "desk/letters/templates/:name", path: "/desk/letters/templates/invitation", about: "second", opens: ["publisher", "administrator", "blind", "subject"], own: 200 },
    { pattern: "desk/letters/templates/:name/:step", path: "/desk/letters/templates/invitation/confirm", about: "second", opens: ["publisher", "administrator", "blind", "subject"], own: -1, posts: [{ operation: operation(), version: "1" }] },
    ...["access", "usage", "usage/csv"].map((page) => ({ pattern: `institutions/:id/${page}`, path: `/institutions/${ids.institution}/${page}`, about: "second", opens: ["subscriber", ...granters], own: 200 })),
    { pattern: "institutions/:id/seats", path: `/institutions/${ids.institution}/seats`, about: "second", opens: ["subscriber", ...granters], own: 200, posts: [{ operation: operation(), mail: "guest@elsewhere.example" }] },
    { pattern: "institutions/:id/seats/end", path: `/institutions/${ids.institution}/seats/end`, about: "second", opens: ["subscriber", ...granters], own: 303, posts: [{ operation: operation(), mail: "seated@second.example" }] },
    { pattern: "me/searches/:id", path: `/me/searches/${ids.search}`, about: "second", opens: ["subscriber"], own: 303, posts: [{ operation: operation(), name: "Nom", rhythm: "never" }] },
    { pattern: "me/searches/:id/remove", path: `/me/searches/${ids.search}/remove`, about: "second", opens: ["subscriber"], own: 303, posts: [{ operation: operation() }] },
    { pattern: "me/shelves/:id", path: `/me/shelves/${ids.shelf}`, about: "second", opens: ["subscriber"], own: 200, posts: [{ operation: operation(), name: "Nom" }] },
    { pattern: "me/shelves/:id/:step", path: `/me/shelves/${ids.shelf}/csv`, about: "second", opens: ["subscriber"], own: 200, posts: [{ operation: operation() }] },
    { pattern: "me/shelves/:id/:step", path: `/me/shelves/${ids.shelf}/remove`, about: "second", opens: ["subscriber"], own: 303, posts: [{ operation: operation() }] },
    { pattern: "admin/subscriptions/new/:to", path: "/admin/subscriptions/new/person", about: "second", opens: granters, own: 200, posts: [{ operation: operation(), name: "Nom", mail: "guest@elsewhere.example", from: "2026-01-01" }] },
    { pattern: "admin/subscriptions/:id", path: `/admin/subscriptions/${ids.grant}`, about: "second", opens: granters, own: 200, posts: [{ operation: operation(), name: "Nom", from: "2026-01-01" }] },
    { pattern: "admin/subscriptions/:id/tell", path: `/admin/subscriptions/${ids.grant}/tell`, about: "second", opens: granters, own: 303, posts: [{ operation: operation(), language: "fr" }] },
    { pattern: "admin/subscriptions/:id/end", path: `/admin/subscriptions/${ids.grant}/end`, about: "second", opens: granters, own: 303, posts: [{ operation: operation() }] },
    { pattern: "desk/signals/:id", path: `/desk/signals/${ids.report}`, about: "listed", opens: letters, posts: [{ operation: operation(), outcome: "kept" }] },
    { pattern: "admin/imports/:id/stop", path: `/admin/imports/${operation()}/stop`, about: "second", opens: ["administrator", "blind", "subject"], own: -1, posts: [{ operation: operation() }] },
    { pattern: "admin/imports/:id/refused", path: `/admin/imports/${operation()}/refused`, about: "second", opens: ["administrator", "blind", "subject"], own: -1 },
    { pattern: "admin/accounts/:id", path: `/admin/accounts/${ids.account}`, about: "second", opens: ["administrator", "blind", "subject"] },
    ...["disable", "roles"].map((step) => ({
      pattern: "admin/accounts/:id/:step", path: `/admin/accounts/${ids.account}/${step}`, about: "second", opens: ["administrator", "blind", "subject"], own: -1, posts: [{ operation: operation(), role: "administrator" }],
    })),
    // Not parameters of a path, and yet somebody's: all decisions are posted to one address.
    ...[["drafted", "send_proof"], ["waiting", "admit"], ["proofing", "sign"], ["assessed", "decline"], ["vouched", "certify"]].map(([key = "", decision]) => ({
      pattern: "decide", path: `/decide?dossier=${at(key).dossier}&decision=${decision}`, about: key, own: -1,
      opens: [...desk, "subject", ...(key === "proofing" ? ["nominee2", "delegate"] : key === "assessed" ? ids.members : []), ...(["drafted", "proofing", "vouched"].includes(key) ? ["certifier", "certifier2"] : [])],
      posts: [{ operation: operation(), note: "Motif", reasonCode: "criteria_not_met" }],
    })),
    { pattern: "decide", path: `/decide?entry=${at("listed").entry}&decision=suspend`, about: "listed", own: -1, opens: [...desk, "subject", "certifier", "certifier2", "certifier3"], posts: [{ operation: operation(), note: "Motif" }] },
  ];
}

/** A page beside an entry: as open as the entry itself; of one that is not shown, it leads to where that is said. */
function besideEntry(pattern: string, pathOf: (person: Ids["persons"][string] | undefined) => string = () => pattern): Record<string, (ids: Ids) => { path: string; about?: string; status: number }[]> {
  const at = (ids: Ids, key: string) => {
    const person = ids.persons[key];
    return `/p/${person?.publicId}/${person?.slug}/${pathOf(person)}`;
  };
  return { [`p/:publicId/:slug/${pattern}`]: (ids) => [{ path: at(ids, "listed"), status: 200 }, { path: at(ids, "suspended"), status: 302, about: "suspended" }] };
}

/** Routes whose parameter names nobody's file: what anybody may read, or a secret that is its own key. */
export const open: Record<string, (ids: Ids) => { path: string; about?: string; status: number }[]> = {
  "sign-in/link/:token": () => [{ path: `/sign-in/link/${"a".repeat(43)}`, status: 404 }],
  "unsubscribe/:signed": () => [{ path: "/unsubscribe/Zm9v.YmFy", status: 404 }],
  "i/:token": () => [{ path: `/i/${"a".repeat(43)}`, status: 404 }],
  "mailbox/:id?": () => [{ path: `/mailbox/${randomUUID()}`, status: 404 }],
  "portraits/:id/:size": () => [{ path: `/portraits/${randomUUID()}/small`, status: 404 }],
  "directory/list/:form": () => [{ path: "/directory/list/csv", status: 404 }],
  "evidence/:id": () => [{ path: `/evidence/${randomUUID()}`, status: 303 }],
  "promotions/:year?": () => [{ path: "/promotions/1066", status: 404 }, { path: "/promotions", status: 200 }],
  "browse/:kind/:value": () => [{ path: "/browse/letter/R", status: 200 }, { path: "/browse/letter/S", status: 200, about: "drafted" }],
  "browse/:kind": () => [{ path: "/browse/sector", status: 200 }, { path: "/browse/alchemy", status: 404 }],
  "directory/facets/:facet": () => [{ path: "/directory/facets/occupation", status: 200 }, { path: "/directory/facets/alchemy", status: 404 }],
  "who/:kind/:key": () => [{ path: "/who/organisation/manufacture-de-montreval", status: 200 }, { path: "/who/organisation/nowhere", status: 404 }],
  // The lists are the house's own: whoever keeps them knows no file by that.
  "desk/authorities/:id": () => [{ path: "/desk/authorities/1", status: 303 }],
  "desk/authorities/:id/merge": () => [{ path: "/desk/authorities/1/merge?q=a", status: 303 }],
  "desk/authorities/:id/split": () => [{ path: "/desk/authorities/1/split", status: 303 }],
  "names/:surname": () => [{ path: "/names/rochebrune", status: 200 }, { path: "/names/sansterre", status: 404, about: "drafted" }],
  "p/:publicId/:slug": ({ persons }) => [{ path: `/p/${persons["listed"]?.publicId}/${persons["listed"]?.slug}`, status: 200 }, { path: `/p/${persons["suspended"]?.publicId}/${persons["suspended"]?.slug}`, status: 410, about: "suspended" }],
  "p/:publicId/card.png": ({ persons }) => [{ path: `/p/${persons["listed"]?.publicId}/card.png`, status: 200 }, { path: `/p/${persons["suspended"]?.publicId}/card.png`, status: 404, about: "suspended" }],
  ...besideEntry("cite"),
  ...besideEntry("print"),
  ...besideEntry("history"),
  ...besideEntry("history/:version", () => "history/1"),
  ...besideEntry("statement/:statement", (person) => `statement/${person?.statement}`),
  ...besideEntry("certificate"),
  ...besideEntry("report"),
  "p/:publicId": ({ persons }) => [{ path: `/p/${persons["listed"]?.publicId}.json`, status: 200 }, { path: `/p/${persons["suspended"]?.publicId}.json`, status: 410, about: "suspended" }],
  // Nobody's session opens it: it asks for a key.
  "api/v1/people/:publicId": ({ persons }) => [{ path: `/api/v1/people/${persons["listed"]?.publicId}`, status: 401 }, { path: `/api/v1/people/${persons["suspended"]?.publicId}`, status: 401, about: "suspended" }],
  "api/v1/facets/:facet": () => [{ path: "/api/v1/facets/sector", status: 401 }],
  "api/v1/certificates/:number": () => [{ path: "/api/v1/certificates/1066-01-0001", status: 404 }],
};
