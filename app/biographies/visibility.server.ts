import type { Page } from "~/http/enter.server";
import type { Policy } from "~/workflow/presets";
import { audiencesOf } from "~/workflow/capabilities";
import { printedById } from "./draft-page.server";
import { saveStatement } from "./draft.server";
import type { MyFile } from "./my-file.server";
import { print } from "./printed.server";
import type { PrintedEntry, PrintedLine } from "./printed";
import type { Reading } from "./read.server";
import { type Audience, type Kind, kinds } from "./statement";
import { type Section, sections } from "./sections";
import type { Saved } from "./save.server";
import { findVersion } from "./versions.server";
import type { Looker } from "./visibility";
import { inDraft, type Refusing } from "./write.server";
import { withYearOfBirth } from "./year-of-birth";

/** What each of them reads, as this house's policy says. */
export function audiencesFor(policy: Policy, looker: Looker): readonly Audience[] {
  const account = { kind: "account", accountId: "", name: "", personId: null, delegateFor: [], level: 1 } as const;
  if (looker === "visitor") return audiencesOf(policy, { kind: "visitor" }, false);
  return audiencesOf(policy, { ...account, roles: looker === "subscriber" ? ["subscriber"] : [] }, looker === "listed");
}

/** The entry as it would print for this reader today. */
export function lookAs(draft: Reading, policy: Policy, looker: Looker): PrintedEntry {
  const seen = audiencesFor(policy, looker);
  // Name, descriptor and the year of birth are the teaser, which everybody reads.
  const teaser: readonly Kind[] = ["name", "descriptor"];
  const lines = draft.lines.filter(({ audience, kind }) => seen.includes(audience) || teaser.includes(kind));
  const birth = draft.lines.find(({ kind }) => kind === "birth");
  const from = birth?.period?.from;
  return withYearOfBirth(print({ ...draft, lines }, { lang: draft.language }), birth && from ? { ...birth, year: Number(from.slice(0, 4)) } : null, draft.language);
}

export type AudienceRow = { statementId: number; versionId: number; kind: Kind; audience: Audience; line: PrintedLine | null };

/** Every statement of the draft with who may read it, by section. */
export function audienceRows(draft: Reading): { section: Section; rows: AudienceRow[] }[] {
  const printed = printedById(draft);
  const rows = draft.lines.map(({ statementId, id, kind, audience }) => ({ statementId, versionId: id, kind, audience, line: printed.get(String(statementId)) ?? null }));
  return sections.flatMap((section) => {
    const own = rows.filter(({ kind }) => kinds[kind].section === section);
    return own.length > 0 ? [{ section, rows: own }] : [];
  });
}

export type Chosen = { versionId: number; audience: Audience };

/** Keeps who may read which statement, all of a page at once. A statement that somebody changed meanwhile is left as it is and counted. */
export function saveAudiences(page: Page, file: MyFile, operationId: string, chosen: readonly Chosen[]): Promise<{ ok: true; changed: boolean; missed: number } | Refusing> {
  const request = { house: page.house, dossierId: file.dossier.id, actor: page.actor, operationId, kind: "save_audiences" };
  return inDraft(page.db, request, async ({ trx, biographyId, author }) => {
    const saved: Saved[] = [];
    for (const { versionId, audience } of chosen) {
      const version = await findVersion(trx, biographyId, versionId);
      if (!version || version.audience === audience) continue;
      const { statementId, kind, value, period } = version;
      saved.push(await saveStatement(trx, { biographyId, statementId, kind, value, period, audience, expected: versionId, author }));
    }
    const kept = saved.filter((each) => each.ok && each.changed).length;
    return { ok: true as const, changed: kept > 0, missed: saved.filter((each) => !each.ok).length };
  });
}
