import { Fragment } from "react";
import { paths } from "~/http/paths";
import { formatDate, formatShortDate, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { type Column, Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { EmptyState, Slip } from "~/ui/Slip";
import { publishedStandings, type PublishedStanding } from "./publishing";
import type { EntryLine, OpenObjection, Ready, Unnamed } from "./publishing.server";

function NamedLink({ href, name }: { href: string; name: string }) {
  return (
    <a href={href}>
      <FiledName name={name} />
    </a>
  );
}

/** Certified files, each with the way to its publication. */
export function ReadyFiles({ rows }: { rows: readonly Ready[] }) {
  const { t, lang } = useLanguage();
  const words = t.certification.publish;
  if (rows.length === 0) return <p className="soft">{words.waitingNone}</p>;
  const columns: Column<Ready>[] = [
    { key: "person", head: words.person, name: true, cell: (row) => <NamedLink href={paths.dossier(row.id)} name={row.filedName} /> },
    { key: "kind", head: words.file, label: words.file, cell: (row) => `${row.number}, ${row.first ? words.first : words.again}` },
    { key: "certificate", head: words.certificate, label: words.certificate, cell: (row) => <span className="tabular">{row.certificate ?? words.noCertificate}</span> },
    { key: "since", head: words.since, label: words.since, numeric: true, cell: (row) => formatDate(lang, row.since) },
    { key: "do", head: <span className="hidden-text">{words.publish}</span>, cell: (row) => <PublishLink row={row} /> },
  ];
  return <Ledger caption={words.waitingCaption} folding rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

function PublishLink({ row }: { row: Ready }) {
  const { t } = useLanguage();
  const words = t.certification.publish;
  if (row.objection) return <span className="red">{words.objection}</span>;
  if (row.pending) return <>{t.dossiers.queue.waits}</>;
  return (
    <a href={paths.decide({ dossierId: row.id, entryId: null }, { decision: "publish", about: "dossier" }, paths.publish())} aria-label={words.publishOf(row.filedName)}>
      {words.publish}
    </a>
  );
}

export function UnnamedCertifiers({ rows }: { rows: readonly Unnamed[] }) {
  const { t } = useLanguage();
  const words = t.certification.publish;
  if (rows.length === 0) return null;
  return (
    <Slip title={words.unnamed}>
      <p>{words.unnamedText(rows.length)}</p>
      <ul className="list">
        {rows.slice(0, 12).map((row) => (
          <li key={row.id} className="row row-apart">
            <span>
              <NamedLink href={paths.dossier(row.id)} name={row.filedName} />{" "}
              <span className="small soft">
                {t.workflow.stages[row.stage]}, {words.named(row.named, row.needed)}
              </span>
            </span>
            <a href={paths.decide({ dossierId: row.id, entryId: null }, { decision: "assign", about: "dossier" }, paths.publish())} aria-label={words.nameOf(row.filedName)}>
              {words.name}
            </a>
          </li>
        ))}
      </ul>
    </Slip>
  );
}

/** The person's own words, and how long the answer may take. */
export function Objections({ rows }: { rows: readonly OpenObjection[] }) {
  const { t, lang } = useLanguage();
  const words = t.certification.publish;
  const via: Record<string, string> = words.via;
  if (rows.length === 0) return null;
  return (
    <Slip red title={words.objections}>
      <p>{words.objectionsText}</p>
      {rows.map((row) => (
        <section key={row.id} aria-label={row.filedName}>
          <p>
            <NamedLink href={paths.entryDesk(row.entryId)} name={row.filedName} />{" "}
            <span className="small soft">
              {[words.objectionOn(formatDate(lang, row.at)), via[row.via], row.answerBy && words.answerBy(formatDate(lang, row.answerBy))].filter(Boolean).join(", ")}
            </span>
          </p>
          {row.text ? <blockquote>{row.text}</blockquote> : <p className="soft">{words.noWords}</p>}
          <p>
            <a href={paths.decide({ dossierId: null, entryId: row.entryId }, { decision: "answer_objection", about: "entry" }, paths.publish())} aria-label={words.answerOf(row.filedName)}>
              {words.answer}
            </a>
          </p>
        </section>
      ))}
    </Slip>
  );
}

type EntriesProps = { rows: readonly EntryLine[]; counts: Record<PublishedStanding, number>; standing: PublishedStanding; words: string };

/** Trays by standing, a search by name, and the entries in filing order. */
export function Entries({ rows, counts, standing, words: sought }: EntriesProps) {
  const { t } = useLanguage();
  const words = t.certification.publish;
  return (
    <>
      <nav className="trays" aria-label={words.standings}>
        {publishedStandings.map((each) => (
          <a key={each} href={paths.publishEntries(each)} aria-current={each === standing ? "page" : undefined}>
            {t.workflow.standings[each]} <span className="count">{counts[each]}</span>
          </a>
        ))}
      </nav>
      <form className="filters" method="get" aria-label={t.dossiers.queue.filterLabel}>
        <input type="hidden" name="standing" value={standing} />
        <Field kind="search" name="words" label={words.words} width="wide" defaultValue={sought} />
        <Button plain>{t.shell.form.search}</Button>
      </form>
      <EntryTable rows={rows} />
    </>
  );
}

function EntryTable({ rows }: Pick<EntriesProps, "rows">) {
  const { t, lang } = useLanguage();
  const words = t.certification.publish;
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  const day = (date: string | null) => (date ? formatShortDate(lang, date) : "–");
  const columns: Column<EntryLine>[] = [
    { key: "person", head: words.person, name: true, cell: (row) => <EntryName row={row} /> },
    { key: "mark", head: words.mark, label: words.mark, cell: (row) => <EntryMark row={row} /> },
    { key: "listed", head: words.listed, label: words.listed, numeric: true, cell: (row) => day(row.firstListed) },
    { key: "revised", head: words.revised, label: words.revised, numeric: true, cell: (row) => day(row.revised) },
  ];
  return <Ledger caption={words.entriesCaption} folding rows={rows} rowKey={(row) => row.id} columns={columns} />;
}

function EntryName({ row }: { row: EntryLine }) {
  const { t, lang } = useLanguage();
  const descriptor = row.descriptor[lang] ?? row.descriptor[lang === "fr" ? "en" : "fr"];
  return (
    <>
      <NamedLink href={row.dossierId ? paths.dossier(row.dossierId) : paths.entryDesk(row.id)} name={row.filedName} />
      {descriptor && <span className="small soft"> {descriptor}</span>}
      {row.erratum && (
        <>
          {" "}
          <a className="small" href={paths.erratum(row.erratum)}>
            {t.certification.publish.erratum}
          </a>
        </>
      )}
    </>
  );
}

function EntryMark({ row }: { row: EntryLine }) {
  const { t } = useLanguage();
  if (row.certificate) return <span className="tabular">{row.revoked ? `${row.certificate}, ${t.certification.states.revoked}` : row.certificate}</span>;
  return <span className="soft">{row.from ? t.certification.publish.from(row.from) : t.certification.publish.noCertificate}</span>;
}

type PromotionsProps = {
  promotions: readonly { year: number; count: number }[];
  year: number;
  ready: number;
  /** The promotion day that is set, and what was typed in its place and why it will not do. */
  day: string | null;
  tried: { day: string; error?: string } | null;
  maySet: boolean;
};

export function Promotions({ promotions, year, ready, day, tried, maySet }: PromotionsProps) {
  const { t } = useLanguage();
  const words = t.certification.publish;
  const past = promotions.filter((each) => each.year !== year);
  return (
    <section className="flow" aria-labelledby="promotion">
      <h2 id="promotion">{words.promotion(year)}</h2>
      <p>
        {words.promotionCount(promotions.find((each) => each.year === year)?.count ?? 0)} <span className="soft">({words.ready(ready)})</span>
      </p>
      {past.length > 0 && (
        <>
          <h3>{words.past}</h3>
          <dl className="effects">
            {past.map((each) => (
              <Fragment key={each.year}>
                <dt>{each.year}</dt>
                <dd>{words.promotionCount(each.count)}</dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
      <PromotionDay day={day} tried={tried} maySet={maySet} />
    </section>
  );
}

/** The day on which everything that is ready appears by itself; an empty field takes it away. */
function PromotionDay({ day, tried, maySet }: Pick<PromotionsProps, "day" | "tried" | "maySet">) {
  const { t, lang } = useLanguage();
  const words = t.certification.publish;
  if (!maySet) return day === null ? null : <p>{words.promotionDaySet(formatDate(lang, day))}</p>;
  return (
    <form method="post" className="flow">
      <Operation />
      <Field kind="date" name="day" label={words.promotionDay} hint={words.promotionDayHint} width="short" optional error={tried?.error} defaultValue={tried?.day ?? day ?? ""} />
      <p>
        <Button plain>{words.promotionDaySave}</Button>
      </p>
    </form>
  );
}
