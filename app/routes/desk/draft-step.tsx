import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { keepEvidence } from "~/biographies/check.server";
import { findDeskFile } from "~/biographies/desk.server";
import { moveStatement, removeStatement, restoreStatement } from "~/biographies/draft.server";
import { readCanned } from "~/biographies/canned.server";
import { answerRemark, keepRemark, settleRemark } from "~/biographies/remarks.server";
import { inDraft, type Work } from "~/biographies/write.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, notFound, sentBack } from "~/http/respond.server";

export const handle = { access: "desk.read", frame: "desk" } satisfies Handle;

const shape = z.object({
  operation: operationField,
  statement: z.coerce.number().int().positive().optional(),
  expected: z.coerce.number().int().positive().optional(),
  title: z.string().max(300).optional(),
  text: z.string().max(4000).optional(),
  internal: z.string().optional(),
  canned: z.coerce.number().int().positive().optional(),
  remark: z.uuid().optional(),
});
type Form = z.infer<typeof shape>;

type Step = {
  /** Needs a statement to be about. */
  statement: boolean;
  /** Beside the text: open to every editor of the file, at every stage. */
  beside?: true;
  write(work: Work, form: Form & { statement: number }): Promise<{ ok: boolean; changed: boolean }>;
  said(page: Page): string;
};

const moved = (way: "up" | "down"): Step => ({
  statement: true,
  write: async ({ trx, biographyId }, { statement }) => ({
    ok: true,
    changed: await moveStatement(trx, biographyId, statement, way),
  }),
  said: ({ t }) => t.drafting.draft.moved,
});

const settling = (settled: boolean): Step => ({
  statement: false,
  beside: true,
  write: async ({ trx, file, author }, { remark }) => ({
    ok: remark !== undefined && (await settleRemark(trx, { dossierId: file.dossier.id, threadId: remark, settled, by: author.accountId })),
    changed: false,
  }),
  said: ({ t }) => (settled ? t.writing.threads.resolvedDone : t.writing.threads.reopenedDone),
});

/** The small presses of the drafting page, each with its own address; every one leads back to the draft. */
const steps: Record<string, Step> = {
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

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const name = args.params["step"] ?? "";
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  const { dossier, draft } = await findDeskFile(page);
  if (!step) throw notFound();
  const form = await readForm(args.request, shape);
  const statement = form.ok ? form.value.statement : undefined;
  const known = statement === undefined ? !step.statement : await belongs(page, statement, draft?.biographyId);
  if (!form.ok || !known) return sentBack(page, paths.draft(dossier.id), "changed_meanwhile");
  const request = {
    house: page.house,
    dossierId: dossier.id,
    actor: page.actor,
    operationId: form.value.operation,
    kind: `draft_${name}`,
    beside: step.beside,
  };
  const outcome = await inDraft(page.db, request, (work) => step.write(work, { ...form.value, statement: statement ?? 0 }));
  const back = await backTo(page, dossier.id, name, form.value);
  if (outcome.ok) return done(page, back, step.said(page));
  return sentBack(page, back, "problem" in outcome ? outcome.reason : "changed_meanwhile");
}

/** Where the press was made: what is written beside a statement stands in its open row. */
async function backTo({ db }: Page, dossierId: string, name: string, { statement, remark }: Form): Promise<string> {
  const thread = remark ? await db.selectFrom("remark").select("statement_id as about").where("id", "=", remark).where("dossier_id", "=", dossierId).executeTakeFirst() : undefined;
  if (remark) return `${thread?.about ? paths.draftOpen(dossierId, thread.about).split("#")[0] : paths.draft(dossierId)}#remark-${remark}`;
  if (!statement || name === "remove") return paths.draft(dossierId);
  return name === "source" || name === "remark" ? paths.draftOpen(dossierId, statement) : `${paths.draft(dossierId)}#s${statement}`;
}

async function belongs({ db }: Page, statementId: number, biographyId: string | undefined): Promise<boolean> {
  const row = await db
    .selectFrom("statement")
    .select("id")
    .where("id", "=", statementId)
    .where("biography_id", "=", biographyId ?? "")
    .executeTakeFirst();
  return row !== undefined;
}

/** Nothing happens on a GET: back to the draft. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossier } = await findDeskFile(page);
  throw redirect(paths.draft(dossier.id), 303);
}
