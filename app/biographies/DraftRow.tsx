import { paths } from "~/http/paths";
import type { Kept } from "~/http/kept.server";
import { useLanguage } from "~/i18n";
import { Mark } from "~/ui/Mark";
import type { CannedRemark } from "./canned.server";
import type { DraftRow as Row, OpenRow, Wish } from "./draft-page.server";
import { DraftOpened } from "./DraftOpened";
import { Inlines } from "./Inlines";
import type { Presence } from "./presence.server";
import type { Thread } from "./remarks.server";

/** What goes on around a statement: remarks, a text of the reader's that is not saved, colleagues who write here. */
export type BesideRow = { threads: readonly Thread[]; canned: readonly CannedRemark[]; kept: Kept | null; presence: readonly Presence[] };

export type RowProps = {
  row: Row;
  dossierId: string;
  lang: string;
  writes: boolean;
  mayMove: boolean;
  /** The statement below it. */
  next: number | null;
  wishes: readonly Wish[];
  parts: readonly { op: "same" | "added" | "removed"; text: string }[] | null;
  beside: BesideRow;
};

/**
 * One statement of the draft: a line that leads to its form. The one that is open stands in the list with its form, its
 * words, its sources and what was said about it; the others cost the page a line each.
 */
export function DraftRow({ open, ...props }: RowProps & { open: OpenRow | null }) {
  const { row, dossierId, lang, beside } = props;
  const { t } = useLanguage();
  const id = `s${row.statementId}`;
  const name = (
    <span className={row.ink === "declared" ? "decision-name is-declared" : "decision-name"} lang={lang}>
      <Summary row={row} />
    </span>
  );
  if (open)
    return (
      <section className="decision is-open" id={id} aria-labelledby={`${id}-line`} tabIndex={-1}>
        <a className="decision-line" id={`${id}-line`} href={`${paths.draft(dossierId)}#${id}`} aria-current="true">
          {name}
          <span className="decision-goal">
            <span className="small sans">{t.liveEntry.close} </span>
            <Mark state={row.ink} />
          </span>
        </a>
        <DraftOpened {...props} open={open} />
      </section>
    );
  return (
    <div className="decision" id={id}>
      <a className="decision-line" href={paths.draftOpen(dossierId, row.statementId)}>
        {name}
        <span className="decision-goal">
          <Besides row={row} beside={beside} />
          <Mark state={row.ink} />
        </span>
      </a>
    </div>
  );
}

/** What the folded line says of it. */
function Besides({ row, beside: { threads, kept, presence } }: { row: Row; beside: BesideRow }) {
  const { t } = useLanguage();
  const open = threads.filter(({ settled }) => !settled).length;
  const notes = [
    open > 0 && t.writing.threads.open(open),
    row.findings.length > 0 && t.liveEntry.findings(row.findings.length),
    row.overflows && t.drafting.draft.overflow,
    kept && t.writing.kept.waiting,
    ...presence.map(({ name }) => name),
  ].filter(Boolean);
  return notes.length > 0 ? <span className="small sans">{notes.join(" · ")} </span> : null;
}

function Summary({ row: { line, kind } }: { row: Row }) {
  const { t, lang } = useLanguage();
  if (line.html !== undefined) return <>{firstWords(line.html) || t.drafting.kinds[kind]}</>;
  return (
    <>
      {line.when.length > 0 && (
        <span className="soft">
          <Inlines of={line.when} />{" "}
        </span>
      )}
      {line.what.length > 0 ? <Inlines of={line.what} /> : <span lang={lang}>{t.drafting.kinds[kind]}</span>}
    </>
  );
}

/** The beginning of a paragraph, without its tags: enough to know it by. */
function firstWords(html: string): string {
  const text = html
    .replace(/<\/?(?:em|strong|code|a)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => entities[sign] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > 90 ? `${text.slice(0, 90).replace(/[^\p{L}\p{N}]*\s\S*$/u, "")}…` : text;
}
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
