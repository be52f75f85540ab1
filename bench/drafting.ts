import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import path from "node:path";
import { openSession } from "~/accounts/session.server";
import type { Kind, NewStatement } from "~/biographies/statement";
import { paths } from "~/http/paths";
import { loadKeys } from "~/keys.server";
import { connect } from "../db/client";
import { somebody } from "../db/seed/somebody";
import { world } from "../db/seed/world";
import type { House } from "./house";
import { asVisitor, type PageKind } from "./page-kinds";

/** Statements of the biography that is drafted; name, descriptor and birth are among them. */
export const statementCount = 60;

/** An invented person whose biography is being drafted, walked there by the house's own decisions, and the drafter's page of it. */
export async function drawDrafting(house: House): Promise<PageKind[]> {
  const db = connect(house.appUrl, { max: 4, statementTimeout: 0, applicationName: "bench" });
  try {
    const person = somebody("bench", "drafting", { statements: statements(statementCount - 3) });
    const { travellers, accounts } = await world(db, loadKeys(mkdtempSync(path.join(house.folder, "keys-"))), { preset: "national", persons: [person] });
    const [dossierId, accountId] = [travellers.get("bench")?.dossierId, accounts.get("editor")];
    if (!dossierId || !accountId) throw new Error("The file to be drafted was not made");
    const settings = { demo: false, host: "127.0.0.1", publicUrl: "http://localhost" };
    const cookie = (await openSession(db, settings, { accountId, level: 1, device: null })).split(";")[0] ?? "";
    const drafter = { ...asVisitor, Cookie: cookie };
    const { statement, version } = await aPosition(house, dossierId);
    const typed = new URLSearchParams({ operation: randomUUID(), expected: String(version), "value.title.text": "ingénieure en chef", "period.from": "1999", audience: "subscribers" });
    return [
      { name: `drafting, ${statementCount} statements`, paths: [paths.draft(dossierId)], headers: drafter },
      { name: "the same, one of them open", paths: [paths.draftOpen(dossierId, statement).split("#")[0] ?? ""], headers: drafter },
      {
        name: "its entry renewed while typing",
        paths: [paths.draftPreview(dossierId, { kind: "position", statement })],
        headers: { ...drafter, "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
        body: String(typed),
      },
      { name: "bare Remix page (/sign-in)", paths: [paths.signIn()], headers: asVisitor },
    ];
  } finally {
    await db.destroy();
  }
}

async function aPosition({ db }: House, dossierId: string): Promise<{ statement: number; version: number }> {
  return db
    .selectFrom("dossier as d")
    .innerJoin("biography as b", "b.person_id", "d.person_id")
    .innerJoin("draft_statement as s", "s.biography_id", "b.id")
    .innerJoin("statement", "statement.id", "s.statement_id")
    .select(["s.statement_id as statement", "s.version_id as version"])
    .where("d.id", "=", dossierId)
    .where("statement.kind", "=", "position")
    .orderBy("s.position", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
}

type Made = { kind: Kind; value: unknown; dated?: true };

/** One of each, in turns: what a long career leaves. Every tenth is a paragraph of the life. */
const kindsOfLine: readonly ((at: number) => Made)[] = [
  (at) => ({ kind: "position", value: { title: { text: `ingénieure, puis cheffe du service ${at}` }, organisation: { text: "Manufacture de Montreval" }, place: { text: "Montreval" } }, dated: true }),
  (at) => ({ kind: "office", value: { title: { text: "membre" }, organisation: { text: `Commission nationale des orgues, section ${at}` } }, dated: true }),
  (at) => ({ kind: "work", value: { title: `Les Jeux de fond, tome ${at}`, type: "book", publisher: { text: "Éditions du Trident" }, place: { text: "Montreval" } }, dated: true }),
  (at) => ({ kind: "education", value: { degree: { text: `diplôme de facture d'orgues, degré ${at}` }, school: { text: "Conservatoire de Montreval" } }, dated: true }),
  (at) => ({ kind: "decoration", value: { honour: { text: `ordre des Métiers, classe ${at}` }, grade: "officer" }, dated: true }),
  (at) => ({ kind: "membership", value: { organisation: { text: `Société des facteurs d'orgues, cercle ${at}` }, role: { text: "trésorière" } }, dated: true }),
  (at) => ({ kind: "distinction", value: { honour: { text: `prix de la Soufflerie, ${at}e édition` }, reason: { text: "pour la restauration du grand orgue" } }, dated: true }),
  (at) => ({ kind: "mandate", value: { title: { text: "conseillère municipale" }, place: { text: `Montreval-${at}` }, party: { text: "Alliance des plaines" } }, dated: true }),
  (at) => ({ kind: "achievement", value: { text: `restauration de l'orgue de chœur nº ${at} : 2 400 tuyaux` }, dated: true }),
  (at) => ({ kind: "life", value: { markdown: `Elle a rendu leur voix à *${at} orgues* de la vallée. ${"Le chantier dura trois hivers, et la tribune fut refaite en chêne. ".repeat(6)}` } }),
];

function statements(count: number): NewStatement[] {
  return Array.from({ length: count }, (_, at) => {
    const make = kindsOfLine[at % kindsOfLine.length];
    const { kind, value, dated } = make?.(at + 1) ?? { kind: "recreation", value: { text: "échecs" } };
    return { kind, value, period: dated ? { from: String(1962 + at), to: null } : null, audience: "subscribers" } as NewStatement;
  });
}
