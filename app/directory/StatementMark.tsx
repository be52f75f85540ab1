import type { PrintedLine } from "~/biographies/printed";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Mark } from "~/ui/Mark";
import type { ShownEntry } from "./entry.server";

/** The mark of a line on its entry's page: a link to the statement's own address, which says when and how it was checked. */
export function StatementMark({ line, publicId, slug, checks }: { line: PrintedLine } & Pick<ShownEntry, "publicId" | "slug" | "checks">) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.statement;
  const check = checks[line.id];
  const state = check ? words.checkedShort(words.methods[check.method], formatDate(lang, check.on)) : t.shell.mark[line.ink];
  return (
    <a className="mark-link" href={paths.entryStatement(publicId, slug, line.id)} title={state} lang={lang}>
      <Mark state={line.ink} silent />
      <span className="hidden-text">{words.link(state)}</span>
    </a>
  );
}
