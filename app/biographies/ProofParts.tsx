import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { InkKey } from "~/ui/Mark";
import { Slip } from "~/ui/Slip";
import { LineText } from "./LineText";
import { EntryPortrait } from "./PortraitPlate";
import { PrintedHead, PrintedSections } from "./PrintedText";
import type { ProofPage } from "./proof-page.server";
import { ProofDecision } from "./ProofDecision";
import { GalleyText, HopedFor } from "./ProofForm";

/** What the page asks, what the two inks mean, and what is new since the last reading. */
export function ProofIntroduction({ proof }: { proof: ProofPage }) {
  const { t, lang } = useLanguage();
  const words = t.drafting.proof;
  if (proof.mode === "open") {
    const remarks = proof.rows.flatMap((row) => row.remarks).filter(({ settled }) => !settled).length;
    return (
      <div className="flow measure">
        <p>{words.lead}</p>
        <SignatureVoid signed={proof.signed} />
        <InkKey own={proof.as === "nominee"} />
        {proof.rows.some((row) => row.line.ink === "declared") && <p className="small sans soft">{words.grey}</p>}
        <HopedFor dueOn={proof.dueOn} />
        <ChangedHere proof={proof} />
        <p className="small sans">
          <a href="#whole">{words.readThrough}</a>
        </p>
        {remarks > 0 && (
          <p className="small sans">
            <a href={paths.myRemarks(proof.query)}>{t.writing.threads.mineLink(remarks)}</a>
          </p>
        )}
      </div>
    );
  }
  if (proof.mode === "countersign") return <p className="measure">{words.countersignText}</p>;
  return (
    <Slip title={proof.mode === "signed" ? words.signedTitle : words.answeredTitle}>
      {proof.mode === "signed" && proof.signed && <p>{words.signedBy(proof.signed.name, formatDate(lang, proof.signed.at), shortHash(proof.signed.hash))}</p>}
      <p>{words.answeredText}</p>
      <SignatureVoid signed={proof.mode === "answered" ? proof.signed : null} />
      {proof.latest && <a href={paths.proof(proof.latest)}>{words.latest}</a>}
    </Slip>
  );
}

/** What the checker changed, to be read and countersigned. */
export function Countersigning({ proof }: { proof: ProofPage }) {
  const { t } = useLanguage();
  return (
    <div className="gap-above">
      {proof.rows.map((row) => (
        <section key={row.versionId} className="galley" aria-labelledby={`n${row.versionId}`}>
          <GalleyText row={row} lang={proof.lang} id={`n${row.versionId}`} />
        </section>
      ))}
      <ProofDecision proof={proof} decision="countersign" label={t.drafting.proof.countersign} />
      <p className="small sans soft gap-above-small">{t.drafting.proof.countersignWrong}</p>
    </div>
  );
}

/** The entry in one piece, as it will be printed. */
export function WholeText({ proof, open }: { proof: ProofPage; open: boolean }) {
  const { t } = useLanguage();
  const unread = proof.rows.filter((row) => row.line.what.length === 0 && row.line.html === undefined);
  return (
    <details className="gap-above" id="whole" open={open}>
      <summary>{t.drafting.proof.wholeBelow}</summary>
      <article className="flow gap-above-small" aria-label={t.drafting.proof.wholeBelow}>
        <PrintedHead entry={proof.entry} as="h2" />
        <EntryPortrait entry={proof.entry} name={proof.person} />
        <PrintedSections entry={proof.entry} as="h3" />
        {unread.map((row) => (
          <LineText key={row.versionId} line={row.line} />
        ))}
      </article>
    </details>
  );
}

/** That a text was signed and has been changed since: the signature stands no more. */
function SignatureVoid({ signed }: { signed: ProofPage["signed"] }) {
  const { t, lang } = useLanguage();
  if (!signed?.voidedAt) return null;
  return <p className="red">{t.drafting.proof.signatureVoid(formatDate(lang, signed.at), formatDate(lang, signed.voidedAt))}</p>;
}

/** Enough of a hash to know a text by, in groups of four. */
function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/gu) ?? []).join(" ");
}

/** The way to what changed since the last reading and waits for an answer. */
function ChangedHere({ proof }: { proof: ProofPage }) {
  const { t } = useLanguage();
  const rows = proof.rows.filter(({ change, answer }) => change && !answer);
  if (rows.length === 0) return null;
  return (
    <nav className="small sans" aria-label={t.drafting.proof.changedHere}>
      <p>{t.drafting.proof.changedHere}</p>
      <ul className="list row own-links">
        {rows.map(({ versionId, number, kind }) => (
          <li key={versionId}>
            <a href={`#n${versionId}`}>
              {t.drafting.proof.number(number)} <span className="hidden-text">{t.drafting.kinds[kind]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
