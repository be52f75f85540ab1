import { formatDate, languageNames, useLanguage } from "~/i18n";
import type { DraftPage } from "./draft-page.server";
import { GalleyProof, LineGauge } from "./GalleyProof";
import { PrintedHead, PrintedSections } from "./PrintedText";
import type { PastRevision } from "./rounds.server";

/** The entry as the book will run it with its line budget, then as the web shows it, in both languages. */
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
      <details>
        <summary>{words.webPreview}</summary>
        <article className="flow" aria-label={words.webPreview}>
          <PrintedHead entry={draft.entry} as="h3" />
          <PrintedSections entry={draft.entry} as="h3" />
        </article>
      </details>
      <details>
        <summary>{words.otherLanguage(languageNames[draft.other.lang])}</summary>
        <article className="flow" aria-label={words.otherLanguage(languageNames[draft.other.lang])}>
          <PrintedHead entry={draft.other} as="h3" />
          <PrintedSections entry={draft.other} as="h3" />
        </article>
      </details>
    </section>
  );
}

/** What was frozen, newest first. */
export function PastRevisions({ revisions }: { revisions: readonly PastRevision[] }) {
  const { t, lang } = useLanguage();
  const origins: Readonly<Record<string, string>> = t.drafting.draft.origins;
  if (revisions.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="revisions">
      <h2 id="revisions">{t.drafting.draft.proofs}</h2>
      <ol className="list">
        {revisions.map((each) => (
          <li key={each.id}>{t.drafting.draft.revision(each.number, origins[each.origin] ?? each.origin, formatDate(lang, each.madeAt))}</li>
        ))}
      </ol>
    </section>
  );
}
