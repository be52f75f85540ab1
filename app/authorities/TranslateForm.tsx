import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Ledger } from "~/ui/Ledger";
import { Operation } from "~/ui/Operation";
import { longestLabel } from "./authority";
import { Label, useLabel } from "./Label";
import type { Listed } from "./shows";

/** Entries that lack a label in a language, each with a field for it: as many as one knows are written and saved together. */
export function TranslateForm({ caption, rows, typed }: { caption: string; rows: readonly Listed[]; typed: Record<string, string | string[]> }) {
  const { t } = useLanguage();
  const label = useLabel();
  const words = t.authorityLists.translate;
  const field = (row: Listed, lang: "fr" | "en") => {
    const name = `${lang}-${row.id}`;
    return (
      <span className="cell-label">
        <small className="soft" aria-hidden="true">{words.language[lang]}</small>
        <input className="cell-field" name={name} lang={lang} aria-label={words.label[lang](label(row))} maxLength={longestLabel} defaultValue={String(typed[name] ?? "")} autoComplete="off" />
      </span>
    );
  };
  return (
    <form method="post" className="flow">
      <Operation />
      <p className="small soft measure">{words.hint}</p>
      <Ledger
        caption={caption}
        folding
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", head: caption, name: true, cell: (row) => <a href={paths.authority(row.id)}><Label of={row} /></a> },
          { key: "missing", head: words.missing, label: words.missing, wraps: true, cell: (row) => (row.fr === null ? field(row, "fr") : field(row, "en")) },
          { key: "uses", head: t.authorities.desk.uses, label: t.authorities.desk.uses, numeric: true, cell: (row) => t.authorities.entries(row.entries) },
        ]}
      />
      <Button>{words.save}</Button>
    </form>
  );
}
