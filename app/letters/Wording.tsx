import type { Change } from "~/biographies/diff";
import { paths } from "~/http/paths";
import { formatDate, type Language, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { PendingSlip } from "~/ui/Panel";
import { WordDiff } from "~/ui/WordDiff";
import type { ExampleLetter } from "./example.server";
import { LetterText } from "./LetterText";
import type { TemplateName } from "./templates";
import type { VariableName } from "./variables";
import type { WordingVersion } from "./wordings.server";

/** What may be written in braces, with its type. */
export function VariableList({ names }: { names: readonly { name: VariableName; type: "text" | "link" | "passage"; needed: boolean }[] }) {
  const { t } = useLanguage();
  const words = t.correspondence.templates;
  return (
    <aside className="flow" aria-labelledby="variables">
      <h2 id="variables">{words.variables}</h2>
      <p className="small soft">{words.variablesHint}</p>
      <dl className="small sans">
        {names.map(({ name, type, needed }) => (
          <div key={name}>
            <dt>
              <b>{`{${name}}`}</b> <span className="soft">{[words.types[type], needed && words.needed].filter(Boolean).join(", ")}</span>
            </dt>
            <dd>{t.correspondence.variables[name]}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

/** The letter as an invented reader would have it. */
export function WordingPreview({ letters }: { letters: readonly ExampleLetter[] }) {
  const { t } = useLanguage();
  const words = t.correspondence.templates;
  return (
    <section className="flow gap-above" aria-labelledby="reads" tabIndex={-1} autoFocus>
      <h2 id="reads">{words.previewTitle}</h2>
      <p className="small soft">{words.previewText}</p>
      {letters.map(({ language, subject, blocks }) => (
        <article key={language} className="letter flow" aria-label={subject}>
          <h3 lang={language}>{subject}</h3>
          <LetterText blocks={blocks} lang={language} />
        </article>
      ))}
    </section>
  );
}

export type ShownPending = { id: number; authorName: string; madeAt: Date; reason: string; builtIn: boolean; mine: boolean; mayConfirm: boolean; changes: { language: Language; parts: Change[] }[] };

/** New words that wait, word by word beside those in force. */
export function PendingWords({ name, pending, zone }: { name: TemplateName; pending: ShownPending; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.correspondence.templates;
  return (
    <PendingSlip id="pending" title={words.pendingTitle} yours={pending.mayConfirm}>
      <p>{words.pendingBy(pending.authorName, formatDate(lang, pending.madeAt, zone))}</p>
      {pending.builtIn && <p>{words.pendingBuiltIn}</p>}
      <blockquote>{pending.reason}</blockquote>
      {pending.changes.map(({ language, parts }) => (
        <WordDiff key={language} lang={language} parts={parts.map(({ op, text }) => ({ kind: op, text }))}>
          {t.letters.view.languages[language]}
        </WordDiff>
      ))}
      <div className="row">
        {pending.mayConfirm && <Step name={name} id={pending.id} step="confirm" verb={words.confirm} />}
        {(pending.mayConfirm || pending.mine) && <Step name={name} id={pending.id} step="reject" verb={pending.mine ? words.takeBack : words.reject} plain />}
      </div>
    </PendingSlip>
  );
}

function Step({ name, id, step, verb, plain }: { name: TemplateName; id: number; step: "confirm" | "reject"; verb: string; plain?: boolean }) {
  return (
    <form method="post" action={paths.letterTemplateStep(name, step)}>
      <Operation />
      <input type="hidden" name="version" value={id} />
      <Button plain={plain}>{verb}</Button>
    </form>
  );
}

export function WordingVersions({ versions, zone }: { versions: readonly WordingVersion[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.correspondence.templates;
  if (versions.length === 0) return null;
  return (
    <Ledger
      caption={words.versions}
      captioned
      folding
      rows={versions}
      rowKey={(row) => row.id}
      current={(row) => row.state === "in_force"}
      columns={[
        { key: "version", head: words.versions, name: true, cell: (row) => `${words.version(row.id)}${row.builtIn ? ` (${words.builtIn})` : ""}` },
        { key: "written", head: words.written, label: words.written, numeric: true, cell: (row) => formatDate(lang, row.madeAt, zone) },
        { key: "by", head: words.by, label: words.by, cell: (row) => [row.by, row.state !== "rejected" && row.second && words.secondedBy(row.second)].filter(Boolean).join(", ") },
        { key: "reason", head: words.reason, label: words.reason, cell: (row) => row.reason },
        { key: "state", head: t.letters.outbox.state, label: t.letters.outbox.state, cell: (row) => words.states[row.state] },
      ]}
    />
  );
}
