import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field, type Choice } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { CannedRemark } from "./canned.server";
import type { Remark, Thread } from "./remarks.server";

type Props = { remarks: readonly Thread[]; yours: "house" | "nominee"; dossierId?: string; aboutOf?: (statementId: number) => string };

/**
 * Threads, newest first; the reader's own side is marked in the margin. With `dossierId` the reader is of the desk and
 * may answer and settle; settled ones are folded away.
 */
export function RemarkList({ remarks, aboutOf, yours, dossierId }: Props) {
  const { t } = useLanguage();
  const open = remarks.filter(({ settled }) => !settled);
  const settled = remarks.filter((thread) => thread.settled);
  const list = (threads: readonly Thread[]) => (
    <ol className="list remarks">
      {threads.map((thread) => (
        <li key={thread.id} id={`remark-${thread.id}`}>
          <ThreadText thread={thread} yours={yours} aboutOf={aboutOf} />
          {dossierId && <DeskAnswer thread={thread} dossierId={dossierId} />}
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {open.length > 0 && list(open)}
      {settled.length > 0 && (
        <details>
          <summary>{t.writing.threads.settled(settled.length)}</summary>
          {list(settled)}
        </details>
      )}
    </>
  );
}

/** What was said, in order, and whether it is settled. */
export function ThreadText({ thread, yours, aboutOf }: { thread: Thread } & Pick<Props, "yours" | "aboutOf">) {
  const { t, lang } = useLanguage();
  const words = t.writing.threads;
  const about = thread.statementId && aboutOf?.(thread.statementId);
  const who = (name: string | null) => name ?? words.somebody;
  return (
    <>
      <OneRemark remark={thread} yours={yours} notes={[about, thread.internal && t.drafting.remarks.internal]} />
      {thread.older && <p className="small sans soft">{words.older}</p>}
      {thread.answers.length > 0 && (
        <ol className="list answers">
          {thread.answers.map((answer) => (
            <li key={answer.id}>
              <OneRemark remark={answer} yours={yours} notes={[]} />
            </li>
          ))}
        </ol>
      )}
      {thread.settled && <p className="small sans soft">{words.resolved(who(thread.settled.by), formatDate(lang, thread.settled.at))}</p>}
      {!thread.settled && thread.reopened && <p className="small sans soft">{words.reopened(who(thread.reopened.by), formatDate(lang, thread.reopened.at))}</p>}
    </>
  );
}

function OneRemark({ remark, yours, notes }: { remark: Remark; yours: Props["yours"]; notes: readonly (string | number | false | null | undefined)[] }) {
  const { t, lang } = useLanguage();
  const own = yours === "house" ? remark.byKind === "house" : remark.byKind !== "house";
  return (
    <div className={own ? "remark is-yours" : "remark"}>
      <p className="by">
        <b>{remark.by ?? t.drafting.remarks.by[remark.byKind]}</b>
        {[...notes, formatDate(lang, remark.at)]
          .filter(Boolean)
          .map((part) => `, ${String(part)}`)
          .join("")}
      </p>
      {remark.body.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}

function DeskAnswer({ thread, dossierId }: { thread: Thread; dossierId: string }) {
  const { t } = useLanguage();
  const words = t.writing.threads;
  const who = thread.by ?? t.drafting.remarks.by[thread.byKind];
  return (
    <div className="row">
      <details className="flow">
        <summary aria-label={words.answerOf(who)}>{words.answer}</summary>
        <form method="post" action={paths.draftStep(dossierId, "answer")} className="flow">
          <Operation />
          <input type="hidden" name="remark" value={thread.id} />
          <Field kind="textarea" rows={2} name="text" id={`answer-${thread.id}`} label={words.answerOf(who)} hint={t.drafting.remarks.disclosable} required />
          <Button plain small>
            {words.send}
          </Button>
        </form>
      </details>
      <form method="post" action={paths.draftStep(dossierId, thread.settled ? "reopen" : "resolve")}>
        <Operation />
        <input type="hidden" name="remark" value={thread.id} />
        <Button plain small>
          {thread.settled ? words.reopen : words.resolve}
        </Button>
      </form>
    </div>
  );
}

type FormProps = {
  dossierId: string;
  canned: readonly CannedRemark[];
  /** The statement that it is about and its wording; without, the form asks. */
  on?: { statementId: number; versionId: number };
  about?: readonly Choice[];
};

/** Where an editor writes; the page says that the person may read it. */
export function RemarkForm({ dossierId, about = [], on, canned }: FormProps) {
  const { t } = useLanguage();
  const words = t.drafting.remarks;
  const prefix = on ? `s${on.statementId}-` : "";
  const to = [
    { value: "person", label: words.toPerson },
    { value: "house", label: words.toHouse },
  ];
  return (
    <form method="post" action={paths.draftStep(dossierId, "remark")} className="flow">
      <Operation />
      {on && <input type="hidden" name="statement" value={on.statementId} />}
      {on && <input type="hidden" name="expected" value={on.versionId} />}
      {canned.length > 0 && (
        <Field
          kind="select"
          name="canned"
          id={`${prefix}remark-canned`}
          label={t.writing.canned.field}
          hint={t.writing.canned.hint}
          empty={t.writing.canned.none}
          choices={canned.map(({ id, body }) => ({ value: String(id), label: body.length > 70 ? `${body.slice(0, 69)}…` : body }))}
        />
      )}
      <Field kind="textarea" rows={2} name="text" id={`${prefix}remark-text`} label={words.add} hint={words.disclosable} required={canned.length === 0} />
      {!on && <Field kind="select" name="statement" id="remark-about" label={words.about} empty={words.aboutAll} choices={about} />}
      <Field kind="radios" name="internal" id={`${prefix}remark-to`} label={words.to} choices={to} defaultValue="person" />
      <p>
        <Button plain small>
          {words.send}
        </Button>
      </p>
    </form>
  );
}

/** The threads of one statement, in its row, and the form that begins one. */
export function StatementRemarks({ threads, ...form }: { threads: readonly Thread[] } & Required<Pick<FormProps, "dossierId" | "canned" | "on">>) {
  const { t } = useLanguage();
  return (
    <>
      {threads.length > 0 && <RemarkList remarks={threads} yours="house" dossierId={form.dossierId} />}
      <details className="flow">
        <summary>{t.writing.threads.add}</summary>
        <RemarkForm {...form} />
      </details>
    </>
  );
}

/** The open threads on statements, each with the way to it. */
export function RemarkWays({ threads, nameOf, dossierId }: { threads: readonly Thread[]; nameOf: (statementId: number) => string | undefined; dossierId: string }) {
  const { t, lang } = useLanguage();
  const ways = threads.flatMap((thread) => {
    const name = thread.settled || thread.statementId === null ? undefined : nameOf(thread.statementId);
    return name ? [{ ...thread, name }] : [];
  });
  if (ways.length === 0) return null;
  return (
    <ul className="list">
      {ways.map((thread) => (
        <li key={thread.id}>
          <a href={paths.draftOpen(dossierId, thread.statementId ?? 0)}>{t.writing.threads.on(thread.name)}</a>{" "}
          <span className="soft small">{t.writing.day.remarkFrom(thread.by ?? t.drafting.remarks.by[thread.byKind], formatDate(lang, thread.at))}</span>
        </li>
      ))}
    </ul>
  );
}
