import { z } from "zod";
import type { Page } from "~/http/enter.server";
import { operationField } from "~/http/form";
import { paths } from "~/http/paths";
import { readCanned } from "./canned.server";
import { keepEvidence } from "./check.server";
import { moveStatement, removeStatement, restoreStatement } from "./draft.server";
import { answerRemark, keepRemark, settleRemark } from "./remarks.server";
import type { Work } from "./write.server";

export const draftStepShape = z.object({
  operation: operationField,
  statement: z.coerce.number().int().positive().optional(),
  expected: z.coerce.number().int().positive().optional(),
  title: z.string().max(300).optional(),
  text: z.string().max(4000).optional(),
  internal: z.string().optional(),
  canned: z.coerce.number().int().positive().optional(),
  remark: z.uuid().optional(),
});
type Form = z.infer<typeof draftStepShape>;

export type DraftStep = {
  /** Needs a statement to be about. */
  statement: boolean;
  /** Beside the text: open to every editor of the file, at every stage. */
  beside?: true;
  write(work: Work, form: Form & { statement: number }): Promise<{ ok: boolean; changed: boolean }>;
  said(page: Page): string;
};

const moved = (way: "up" | "down"): DraftStep => ({
  statement: true,
  write: async ({ trx, biographyId }, { statement }) => ({
    ok: true,
    changed: await moveStatement(trx, biographyId, statement, way),
  }),
  said: ({ t }) => t.drafting.draft.moved,
});

const settling = (settled: boolean): DraftStep => ({
  statement: false,
  beside: true,
  write: async ({ trx, file, author }, { remark }) => ({
    ok: remark !== undefined && (await settleRemark(trx, { dossierId: file.dossier.id, threadId: remark, settled, by: author.accountId })),
    changed: false,
  }),
  said: ({ t }) => (settled ? t.writing.threads.resolvedDone : t.writing.threads.reopenedDone),
});

/** The small presses of the drafting page, each with its own address; every one leads back to the draft. */
const steps: Record<string, DraftStep> = {
  up: moved("up"),
  down: moved("down"),
  remove: {
    statement: true,
    write: async ({ trx, biographyId }, { statement, expected }) => {
      const removed = await removeStatement(trx, { biographyId, statementId: statement, expected: expected ?? 0 });
      return { ok: removed.ok, changed: removed.ok && removed.changed };
    },
    said: ({ t }) => t.drafting.draft.leftOutDone,
  },
  restore: {
    statement: true,
    write: async ({ trx, biographyId }, { statement }) => {
      const restored = await restoreStatement(trx, biographyId, statement);
      return { ok: restored.ok, changed: restored.ok };
    },
    said: ({ t }) => t.drafting.draft.putBackDone,
  },
  source: {
    statement: true,
    beside: true,
    write: async ({ trx, file, author }, { statement, title, text }) => {
      if (!title) return { ok: false, changed: false };
      await keepEvidence(trx, {
        dossierId: file.dossier.id,
        statementId: statement,
        title,
        note: text,
        accountId: author.accountId,
      });
      return { ok: true, changed: false };
    },
    said: ({ t }) => t.drafting.draft.sourceSaved,
  },
  remark: {
    statement: false,
    beside: true,
    write: async ({ trx, file, author }, { statement, expected, text, internal, canned }) => {
      const ready = canned ? (await readCanned(trx)).find(({ id }) => id === canned)?.body : undefined;
      const body = [ready, text].filter(Boolean).join("\n\n");
      if (!body) return { ok: false, changed: false };
      await keepRemark(trx, {
        dossierId: file.dossier.id,
        statementId: statement || null,
        versionId: expected,
        body,
        internal: internal === "house",
        author: { accountId: author.accountId, kind: "house" },
      });
      return { ok: true, changed: false };
    },
    said: ({ t }) => t.drafting.remarks.sent,
  },
  answer: {
    statement: false,
    beside: true,
    write: async ({ trx, file, author }, { remark, text }) => {
      const by = { accountId: author.accountId, kind: "house" } as const;
      return { ok: Boolean(remark && text) && (await answerRemark(trx, { dossierId: file.dossier.id, threadId: remark ?? "", body: text ?? "", author: by })), changed: false };
    },
    said: ({ t }) => t.writing.threads.answered,
  },
  resolve: settling(true),
  reopen: settling(false),
};

/** The press of this name, if there is one. */
export function draftStepOf(name: string): DraftStep | undefined {
  return Object.hasOwn(steps, name) ? steps[name] : undefined;
}

/** Where the press was made: what is written beside a statement stands in its open row. */
export async function backToDraft({ db }: Page, dossierId: string, name: string, { statement, remark }: Form): Promise<string> {
  const thread = remark ? await db.selectFrom("remark").select("statement_id as about").where("id", "=", remark).where("dossier_id", "=", dossierId).executeTakeFirst() : undefined;
  if (remark) return `${thread?.about ? paths.draftOpen(dossierId, thread.about).split("#")[0] : paths.draft(dossierId)}#remark-${remark}`;
  if (!statement || name === "remove") return paths.draft(dossierId);
  return name === "source" || name === "remark" ? paths.draftOpen(dossierId, statement) : `${paths.draft(dossierId)}#s${statement}`;
}

/** Whether a statement is one of this biography. */
export async function belongs({ db }: Page, statementId: number, biographyId: string | undefined): Promise<boolean> {
  const row = await db
    .selectFrom("statement")
    .select("id")
    .where("id", "=", statementId)
    .where("biography_id", "=", biographyId ?? "")
    .executeTakeFirst();
  return row !== undefined;
}
