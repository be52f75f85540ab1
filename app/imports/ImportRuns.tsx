import { formatDateTime, formatNumber, useLanguage } from "~/i18n";
import { paths } from "~/http/paths";
import { Button } from "~/ui/Button";
import { type Column, Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { EmptyState, Slip } from "~/ui/Slip";
import { Progress } from "~/ui/Steps";
import { type ImportRun, paceOf } from "./run";

/** The import that is under way: how far, how fast, how long still, and how to stop it. */
export function RunUnderWay({ run, followed }: { run: ImportRun; followed: boolean }) {
  const { t, lang } = useLanguage();
  const words = t.imports.now;
  const pace = paceOf(run);
  const percent = Math.floor(run.share * 100);
  return (
    <Slip title={words.heading(run.fileName, t.imports.states[run.state])}>
      {run.state === "waiting" ? (
        <p>{words.waiting}</p>
      ) : (
        <>
          <Progress id="progress" value={percent} max={100}>
            {words.progress(percent)}
          </Progress>
          <p>
            {words.people(run.added + run.known, run.rows)}
            {pace && ` · ${words.pace(pace.rate, pace.left)}`}
            <br />
            {words.refused(run.refused)}
            {run.publish && run.published > 0 && ` · ${t.imports.past.published}: ${formatNumber(lang, run.published)}`}
          </p>
        </>
      )}
      <p>
        <a href={followed ? paths.adminImports() : paths.adminImportsFollowed()}>{followed ? words.unfollow : words.follow}</a>
      </p>
      {run.stopAsked ? (
        <p>{words.stopping}</p>
      ) : (
        <form method="post" action={paths.adminImportStop(run.id)} className="flow">
          <Operation />
          <p className="small soft">{words.stopHint}</p>
          <p>
            <Button plain small>
              {words.stop}
            </Button>
          </p>
        </form>
      )}
    </Slip>
  );
}

/** The imports that are over, and what is to be done about those that did not come to their end. */
export function PastRuns({ runs }: { runs: readonly ImportRun[] }) {
  const { t, lang } = useLanguage();
  const words = t.imports.past;
  const [last] = runs;
  const unended = last && (last.state === "interrupted" || last.state === "failed" || last.state === "stopped") ? last.state : null;
  if (!last) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  const count = (key: "added" | "known" | "published"): Column<ImportRun> => ({
    key,
    head: words[key],
    label: words[key],
    numeric: true,
    cell: (run) => formatNumber(lang, run[key]),
  });
  const columns: Column<ImportRun>[] = [
    { key: "file", head: words.file, name: true, cell: (run) => <FileName run={run} /> },
    { key: "when", head: words.when, label: words.when, cell: (run) => <WhenAndWho run={run} /> },
    { key: "state", head: words.state, label: words.state, cell: (run) => <State run={run} /> },
    count("added"),
    count("known"),
    count("published"),
    { key: "refused", head: words.refused, label: words.refused, numeric: true, cell: (run) => <Refused run={run} /> },
  ];
  return (
    <>
      {unended && (
        <Slip title={t.imports.now.heading(last.fileName, t.imports.states[unended])}>
          <p>{words[unended]}</p>
        </Slip>
      )}
      <Ledger caption={words.caption} folding columns={columns} rows={runs} rowKey={(run) => run.id} />
    </>
  );
}

function FileName({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  return (
    <>
      {run.fileName}
      {run.publish && <span className="small soft"> {t.imports.past.shown}</span>}
    </>
  );
}

function WhenAndWho({ run }: { run: ImportRun }) {
  const { t, lang } = useLanguage();
  return (
    <>
      {formatDateTime(lang, run.madeAt)} <span className="small soft">{t.imports.past.by(run.by)}</span>
    </>
  );
}

function State({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  return (
    <>
      {t.imports.states[run.state]}
      {run.state === "done" && `, ${t.imports.past.took(run.seconds)}`}
    </>
  );
}

function Refused({ run }: { run: ImportRun }) {
  const { t, lang } = useLanguage();
  const words = t.imports.past;
  return (
    <>
      {run.reported ? <a href={paths.adminImportRefused(run.id)}>{words.report(run.refused)}</a> : formatNumber(lang, run.refused)}
      {run.setAside > 0 && <span className="small soft"> {words.setAside(run.setAside)}</span>}
    </>
  );
}
