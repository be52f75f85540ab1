import { paths } from "~/http/paths";
import { formatDate, languageNames, useLanguage } from "~/i18n";
import type { DraftPage } from "./draft-page.server";
import { GalleyProof, LineGauge } from "./GalleyProof";
import type { PrintedEntry } from "./printed";
import { EntryPortrait } from "./PortraitPlate";
import { PrintedHead, PrintedSections } from "./PrintedText";
import type { PastRevision } from "./rounds.server";

/** The entry as the book will run it, with its line budget. */
export function DraftPreview({ draft }: { draft: DraftPage }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  return (
    <section aria-labelledby="preview" className="flow">
      <div className="row row-apart">
        <h2 id="preview">{words.preview}</h2>
        <span className="soft">{words.column(draft.columnWidth)}</span>
      </div>
      <LineGauge budget={draft.budget} />
      <GalleyProof lines={draft.galley} lang={draft.entry.lang} label={words.proofLine} />
    </section>
  );
}

/** The entry as the web shows it, in the language of record and as the house style writes the other one. */
export function WebPreview({ draft }: { draft: DraftPage }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  return (
    <section className="flow gap-above" aria-label={words.webPreview}>
      <Previewed title={words.webPreview} entry={draft.entry} />
      <Previewed title={words.otherLanguage(languageNames[draft.other.lang])} entry={draft.other} />
    </section>
  );
}

function Previewed({ title, entry }: { title: string; entry: PrintedEntry }) {
  return (
    <details>
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
