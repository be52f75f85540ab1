import { paths } from "~/http/paths";
import { formatDate, languageNames, useLanguage } from "~/i18n";
import type { Galley } from "./draft-page.server";
import { GalleyProof, LineGauge } from "./GalleyProof";
import type { PrintedEntry } from "./printed";
import { EntryPortrait } from "./PortraitPlate";
import { PrintedHead, PrintedSections } from "./PrintedText";
import type { PastRevision } from "./rounds.server";

/** The entry as the book will run it, with its line budget. A form that shows itself (LivePreview.tsx) renews what stands in it. */
export function DraftPreview({ galley }: { galley: Galley }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  return (
    <section aria-labelledby="preview" className="flow preview-pane">
      <div className="row row-apart">
        <h2 id="preview">{words.preview}</h2>
        <span className="soft">{words.column(galley.columnWidth)}</span>
      </div>
      <div className="flow" data-entry data-said={t.liveEntry.lines(galley.budget.lines, galley.budget.budget)}>
        <LineGauge budget={galley.budget} />
        <GalleyProof lines={galley.lines} lang={galley.lang} label={words.proofLine} />
      </div>
    </section>
  );
}

/** The entry as the web shows it, in both languages; made when it is asked for. */
export function WebPreview({ dossierId, entries }: { dossierId: string; entries: readonly PrintedEntry[] }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  if (entries.length === 0)
    return (
      <p className="gap-above">
        <a href={paths.draftWeb(dossierId)}>{words.webPreview}</a>
      </p>
    );
  return (
    <section className="flow gap-above" id="web" aria-label={words.webPreview} tabIndex={-1}>
      {entries.map((entry, at) => (
        <Previewed key={entry.lang} title={at === 0 ? words.webPreview : words.otherLanguage(languageNames[entry.lang])} entry={entry} />
      ))}
    </section>
  );
}

function Previewed({ title, entry }: { title: string; entry: PrintedEntry }) {
  return (
    <details open>
      <summary>{title}</summary>
      <article className="previewed gap-above-small" aria-label={title}>
        <PrintedHead entry={entry} as="h2" />
        <EntryPortrait entry={entry} />
        <PrintedSections entry={entry} as="h3" />
      </article>
    </details>
  );
}

/** What was frozen, newest first. */
export function PastRevisions({ dossierId, revisions }: { dossierId: string; revisions: readonly PastRevision[] }) {
  const { t, lang } = useLanguage();
  const origins: Readonly<Record<string, string>> = t.drafting.draft.origins;
  if (revisions.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="revisions">
      <h2 id="revisions">{t.drafting.draft.proofs}</h2>
      <ol className="list">
        {revisions.map((each) => (
          <li key={each.id}>
            {t.drafting.draft.revision(each.number, origins[each.origin] ?? each.origin, formatDate(lang, each.madeAt))}{" "}
            <a className="small" href={paths.compare(dossierId, each.number)}>
              {t.writing.diff.compareWith(each.number)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
