import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { type Rhythm, rhythms } from "./saved-search";
import type { SavedSearch } from "./searches.server";

/** Saves what was searched for, with a name and how often to be told. */
export function SaveForm({ query, name }: { query: string; name: string }) {
  const { t } = useLanguage();
  const words = t.shelves.searches;
  return (
    <form method="post" action={paths.mySearches()} className="slip flow measure gap-above-small" aria-label={words.save}>
      <Operation />
      <input type="hidden" name="query" value={query} />
      <p className="slip-title">
        {words.save} <span className="soft">({words.saveText})</span>
      </p>
      <Terms id="new" name={name} rhythm="weekly" />
      <p>
        <Button>{words.saveButton}</Button>
      </p>
    </form>
  );
}

function Terms({ id, name, rhythm }: { id: string; name: string; rhythm: Rhythm }) {
  const { t } = useLanguage();
  const words = t.shelves.searches;
  return (
    <>
      <Field id={`name-${id}`} name="name" label={words.name} defaultValue={name} maxLength={120} placeholder={name ? undefined : words.everything} />
      <Field id={`rhythm-${id}`} kind="select" name="rhythm" label={words.rhythm} defaultValue={rhythm} choices={rhythms.map((value) => ({ value, label: t.shelves.rhythms[value] }))} />
    </>
  );
}

/** The searches that an account has saved: to run again, to rename, to be told of more or less often. */
export function SearchList({ rows, zone }: { rows: readonly SavedSearch[]; zone: string }) {
  return (
    <ul className="list kept-list gap-above">
      {rows.map((row) => (
        <SearchRow key={row.id} row={row} zone={zone} />
      ))}
    </ul>
  );
}

function SearchRow({ row, zone }: { row: SavedSearch; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.shelves.searches;
  return (
    <li>
      <div>
        <h2 className="find-name">
          <a href={paths.directory(row.query)}>{row.name}</a>
        </h2>
        <p className="small sans soft">
          {words.since(formatDate(lang, row.madeAt, zone))} · {words.rhythm.toLowerCase()} {t.shelves.rhythms[row.rhythm]}
        </p>
      </div>
      <div className="row">
        <details className="small-form">
          <summary>{words.edit}</summary>
          <form method="post" action={paths.mySearch(row.id)} className="flow">
            <Operation />
            <Terms id={row.id} name={row.name} rhythm={row.rhythm} />
            <p>
              <Button plain small>
                {words.saveButton}
              </Button>
            </p>
          </form>
        </details>
        <form method="post" action={paths.mySearchRemove(row.id)}>
          <Operation />
          <Button plain small aria-label={words.removeOf(row.name)}>
            {words.remove}
          </Button>
        </form>
      </div>
    </li>
  );
}
