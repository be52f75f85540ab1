import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Mark } from "~/ui/Mark";
import { Operation } from "~/ui/Operation";
import { checkMethods, checkResults } from "./check";
import type { PastCheck } from "./check.server";
import type { CheckedRow } from "./checks-page.server";
import { LineText } from "./LineText";
import { ToldNote } from "./ToldFields";

type Tried = { errors: Record<string, string>; values: Record<string, string> };
type Props = { row: CheckedRow; lang: string; dossierId: string; may: boolean; opens: boolean; tried: Tried | null };

/** One statement: what it says, what it rests on, what was checked, and the form for the next check. */
export function CheckRow({ row, lang, dossierId, may, opens, tried }: Props) {
  const { t } = useLanguage();
  const words = t.drafting.checks;
  return (
    <li className="evidence-pair" id={`c${row.versionId}`}>
      <p className="number">{row.number}</p>
      <div>
        <div className="text">
          <LineText line={row.line} lang={lang} />
        </div>
        {row.told && (
          <p className="small sans soft">
            <ToldNote told={row.told} to="house" />
            {row.told.writer && `, ${row.told.writer}`}
          </p>
        )}
        {row.own && <p className="small sans soft">{words.youWrote}</p>}
      </div>
      <div className="evidence small sans">
        <SourceList row={row} opens={opens} />
        {row.checks.map((check) => (
          <PastCheckLine key={check.id} check={check} />
        ))}
        {may && !row.own && <CheckForm row={row} dossierId={dossierId} tried={tried} />}
      </div>
      <p className="small sans soft">
        <Mark state={row.line.ink} silent />{" "}
        {[t.shell.mark[row.line.ink], t.drafting.kinds[row.kind], t.drafting.audiences[row.audience]].join(" · ")}
        {row.wanted && row.line.ink !== "checked" && <b className="red"> · {words.mustBe}</b>}
      </p>
    </li>
  );
}

function SourceList({ row, opens }: Pick<Props, "row" | "opens">) {
  const { t } = useLanguage();
  if (row.sources.length === 0) return <p className="meta">{t.drafting.draft.noSource}</p>;
  return (
    <ul className="list">
      {row.sources.map((source) => (
        <li key={source.id}>
          <cite>{source.file && opens ? <a href={paths.evidenceFile(source.id)}>{source.title}</a> : source.title}</cite>
          {source.note && <blockquote>{source.note}</blockquote>}
        </li>
      ))}
    </ul>
  );
}

function PastCheckLine({ check }: { check: PastCheck }) {
  const { t, lang } = useLanguage();
  const words = t.drafting.checks;
  const until =
    check.validUntil &&
    (check.stands ? words.until(formatDate(lang, check.validUntil)) : words.ranOut(formatDate(lang, check.validUntil)));
  return (
    <p>
      {words.past(words.methods[check.method], words.results[check.result], check.by ?? "–", formatDate(lang, check.at))}
      {until && `, ${until}`}
      {check.note && <span className="soft"> {check.note}</span>}
    </p>
  );
}

function CheckForm({ row, dossierId, tried }: { row: CheckedRow; dossierId: string; tried: Tried | null }) {
  const { t } = useLanguage();
  const words = t.drafting.checks;
  const field = (name: string) => {
    const id = `c${row.versionId}-${name}`;
    return { name, id, error: tried?.errors[id], defaultValue: tried?.values[name] ?? "" };
  };
  return (
    <details open={tried !== null}>
      <summary>
        {words.record}
        <span className="hidden-text">: {`${t.drafting.kinds[row.kind]} ${row.number}`}</span>
      </summary>
      <form method="post" action={`${paths.checks(dossierId)}#c${row.versionId}`} className="flow">
        <Operation />
        <input type="hidden" name="version" value={row.versionId} />
        <Field
          kind="select"
          label={words.method}
          empty={t.shell.form.choose}
          choices={checkMethods.map((value) => ({ value, label: words.methods[value] }))}
          {...field("method")}
        />
        <Field
          kind="radios"
          label={words.result}
          choices={checkResults.map((value) => ({ value, label: words.results[value] }))}
          {...field("result")}
        />
        {row.sources.length > 0 && (
          <Field
            kind="select"
            label={t.files.evidence.restsOn}
            empty={t.files.evidence.restsOnOther}
            choices={row.sources.map(({ id, title }) => ({ value: id, label: title }))}
            {...field("restsOn")}
          />
        )}
        <Field label={words.evidence} optional {...field("evidence")} />
        <Field label={words.note} optional {...field("note")} />
        <Field kind="date" label={words.validUntil} hint={words.validHint} optional width="short" {...field("validUntil")} />
        <p>
          <Button plain small>
            {words.record}
          </Button>
        </p>
      </form>
    </details>
  );
}
