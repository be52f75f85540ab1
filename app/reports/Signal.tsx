import type { PrintedLine } from "~/biographies/printed";
import { anchorOf, PrintedSections } from "~/biographies/PrintedText";
import type { Section } from "~/biographies/sections";
import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import type { Language } from "~/i18n/language";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { SideHead } from "~/ui/Statement";
import type { ReportPage } from "./read.server";
import { outcomes } from "./report";

type SignalProps = { report: Omit<ReportPage, "personId">; statement: { section: Section; line: PrintedLine } | null; lang: Language; zone: string; mayOpen: boolean };

/** What a reader reported, beside the statement that is meant. */
export function Signal({ report, statement, lang, zone, mayOpen }: SignalProps) {
  const { t } = useLanguage();
  const words = t.entryPages.signals;
  const { publicId, slug, statementId } = report;
  return (
    <div className="flow">
      <SideHead>{words.statement}</SideHead>
      {statementId === null && <p className="soft">{words.wholeEntry}</p>}
      {statementId !== null && !statement && <p className="soft">{words.gone}</p>}
      {statement && <PrintedSections entry={{ lang, headword: null, descriptor: null, sections: [{ section: statement.section, lines: [statement.line] }] }} />}
      {publicId && (
        <p className="small">
          <a href={`${paths.entry(publicId, slug)}${statement ? `#${anchorOf(statement.line.id)}` : ""}`}>{typeset(lang, report.filedName)}</a>
        </p>
      )}
      <SideHead>{words.wrong}</SideHead>
      <p className="as-typed" lang={report.language}>{report.wrong}</p>
      <p className="small soft">{formatDate(lang, report.madeAt, zone)}</p>
      <SideHead>{words.source}</SideHead>
      {report.source ? <p className="as-typed" lang={report.language}>{report.source}</p> : <p className="soft">{words.noSource}</p>}
      <SideHead>{words.address}</SideHead>
      <p className={report.address ? undefined : "soft"}>{report.address ?? (report.settledAt ? words.addressGone : words.noAddress)}</p>
      <Outcome report={report} zone={zone} />
      {mayOpen && report.settledAt === null && <OpenErratum report={report} />}
    </div>
  );
}

function Outcome({ report: { outcome, answer, settledAt, settledBy }, zone }: Pick<SignalProps, "report" | "zone">) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.signals;
  if (!outcome || !settledAt) return null;
  return (
    <>
      <SideHead>{words.outcome}</SideHead>
      <p>{words.outcomes[outcome]}</p>
      {answer && <p className="as-typed">{answer}</p>}
      <p className="small soft">{words.settledOn(formatDate(lang, settledAt, zone), settledBy ?? words.somebody)}</p>
    </>
  );
}

function OpenErratum({ report: { id, entryId, dossierId } }: Pick<SignalProps, "report">) {
  const { t } = useLanguage();
  const words = t.entryPages.signals;
  return (
    <>
      <p className="small soft">{words.erratumText}</p>
      <p className="row">
        <Button plain small href={paths.decide({ dossierId, entryId }, { decision: "open_erratum", about: "entry" }, paths.signal(id))}>
          {words.erratum}
        </Button>
      </p>
    </>
  );
}

type SettleProps = { errors?: Record<string, string>; values?: Record<string, string | string[] | undefined> };

export function SettleForm({ errors, values }: SettleProps) {
  const { t } = useLanguage();
  const words = t.entryPages.signals;
  const kept = (name: string) => (typeof values?.[name] === "string" ? values[name] : undefined);
  return (
    <form method="post" className="flow" noValidate aria-label={words.settle}>
      <h2>{words.settle}</h2>
      <Operation />
      <Field kind="radios" name="outcome" label={words.outcome} choices={outcomes.map((value) => ({ value, label: words.outcomes[value] }))} defaultValue={kept("outcome")} error={errors?.["outcome"]} required />
      <Field kind="textarea" name="answer" label={words.answer} hint={words.answerHint} defaultValue={kept("answer")} error={errors?.["answer"]} maxLength={4000} rows={6} optional />
      <Button>{words.settleButton}</Button>
    </form>
  );
}
