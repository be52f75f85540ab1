import { paths } from "~/http/paths";
import { formatNumber, useLanguage } from "~/i18n";
import { typeset } from "~/i18n/typeset";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";
import { EmptyState } from "~/ui/Slip";
import { type AuthorityKind, authorityKinds } from "./authority";
import { mergeOf } from "./AuthorityPage";
import { Label, useLabel } from "./Label";
import { type Listed, type Show, shows } from "./shows";
import { TranslateForm } from "./TranslateForm";

type Props = {
  kind: AuthorityKind;
  words: string;
  show: Show;
  page: number;
  more: boolean;
  rows: Listed[];
  counts: Partial<Record<AuthorityKind, number>>;
  /** What was typed into a form that did not go through, by field. */
  typed?: Record<string, string | string[]>;
};

/** One of the house's lists, with what is missing in it first. */
export function AuthorityList({ kind, words, show, page, more, rows, counts, typed = {} }: Props) {
  const { t, lang } = useLanguage();
  const say = t.authorities.desk;
  const query = { kind, ...(words ? { q: words } : {}), ...(show === "all" ? {} : { show }) };
  return (
    <>
      <PageTitle lead={say.lead}>{say.title}</PageTitle>
      <nav className="trays" aria-label={say.lists}>
        {authorityKinds.map((each) => (
          <a key={each} href={paths.authorities({ kind: each })} aria-current={each === kind ? "page" : undefined}>
            {t.authorities.kinds[each]} <span className="count">{formatNumber(lang, counts[each] ?? 0)}</span>
          </a>
        ))}
      </nav>
      <form method="get" className="filters">
        <input type="hidden" name="kind" value={kind} />
        <Field kind="search" name="q" label={say.search} placeholder={say.searchHint} defaultValue={words} maxLength={200} />
        <Field kind="select" name="show" label={say.show} choices={shows.map((value) => ({ value, label: t.authorities.shows[value] }))} defaultValue={show} />
        <Button plain>{say.submit}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={say.empty} action={<a href={paths.authorities({ kind })}>{say.showAll}</a>}>
          {say.emptyText}
        </EmptyState>
      ) : show === "untranslated" ? (
        <TranslateForm caption={say.caption(t.authorities.kinds[kind])} rows={rows} typed={typed} />
      ) : (
        <Rows caption={say.caption(t.authorities.kinds[kind])} rows={rows} />
      )}
      <Pagination previous={page > 1 ? paths.authorities({ ...query, page: String(page - 1) }) : null} next={more ? paths.authorities({ ...query, page: String(page + 1) }) : null}>
        {page > 1 || more ? say.page(page) : null}
      </Pagination>
    </>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly Listed[] }) {
  const { t, lang } = useLanguage();
  const label = useLabel();
  const say = t.authorities.desk;
  const own = (label: string | null, language: "fr" | "en") => (label === null ? <span className="soft">{say.none}</span> : <span lang={language}>{typeset(language, label)}</span>);
  return (
    <Ledger
      caption={caption}
      folding
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", head: lang === "fr" ? say.french : say.english, name: true, cell: (row) => (
            <>
              <a href={paths.authority(row.id)}>
                <Label of={row} />
              </a>
              {row[lang] === null && <small className="soft"> {say.noOwn}</small>}
            </>
          ) },
        { key: "other", head: lang === "fr" ? say.english : say.french, label: lang === "fr" ? say.english : say.french, cell: (row) => (lang === "fr" ? own(row.en, "en") : own(row.fr, "fr")) },
        ...(rows.some(({ double }) => double) ? [{ key: "double", head: <span className="hidden-text">{t.authorityLists.double}</span>, cell: (row: Listed) => row.double && <a href={mergeOf(row, rows.find(({ id }) => id === row.double) ?? { id: row.double, entries: row.entries })} aria-label={t.authorityLists.doubleOf(label(row))}>{t.authorityLists.double}</a> }] : []),
        { key: "uses", head: say.uses, label: say.uses, numeric: true, cell: (row) => t.authorities.entries(row.entries) },
      ]}
    />
  );
}
