import type { Page } from "~/http/enter.server";
import { readKeptUnder } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { accountOf } from "~/workflow/roles";
import { readCanned } from "./canned.server";
import { readClaim } from "./claim.server";
import type { DeskFile } from "./desk.server";
import { draftPage, readWishes, webPages } from "./draft-page.server";
import { readLeft } from "./left.server";
import { readPresence } from "./presence.server";
import { readRemarks } from "./remarks.server";
import { changesSince, readRevisions, readRounds } from "./rounds.server";

/** What the drafting page shows of a file: the text, what was said about it, who works on it, and what to know before it goes out. */
export async function readDraftingPage(page: Page, file: DeskFile) {
  const { dossier, house, draft, writes, whyNot, duties } = file;
  const rounds = await readRounds(page.db, dossier.id);
  const changes = draft ? await changesSince(page.db, rounds.at(-1)?.revisionId ?? null, draft) : [];
  const left = draft && duties.includes("drafter") && dossier.stage === "drafting" ? await readLeft(page.db, draft) : null;
  return {
    dossier: { id: dossier.id, number: dossier.number, name: dossier.filedName, stage: dossier.stage, dueOn: dossier.dueOn },
    lang: draft?.language ?? dossier.language,
    writes,
    whyNot,
    draft: draft && (await draftPage(page.db, draft, { lang: page.lang, edit: Number(page.url.searchParams.get("edit")) })),
    web: draft && page.url.searchParams.has("web") ? webPages(draft) : [],
    changed: Object.fromEntries(changes.filter((each) => each.op === "changed").map((each) => [each.statementId, each.words])),
    wishes: dossier.stage === "drafting" ? await readWishes(page.db, dossier.id) : [],
    remarks: await readRemarks(page.db, dossier.id, { internal: true }),
    canned: await readCanned(page.db, dossier.language),
    kept: writes ? await readKeptUnder(page.db, page.keys, accountOf(page.actor), `${paths.draft(dossier.id)}/statement?`) : [],
    presence: await readPresence(page.db, dossier.personId, accountOf(page.actor)),
    claim: await readClaim(page.db, page.actor, file),
    revisions: draft ? await readRevisions(page.db, draft.biographyId) : [],
    warnings: left && {
      noChecker: !house.policy.drafterMayCheck && left.checkers === 0,
      certifiers: left.certifiers < house.policy.certifiers ? { left: left.certifiers, needed: house.policy.certifiers } : null,
    },
    onPaper: dossier.stage === "proof" && duties.includes("drafter"),
  };
}

