import { KeepsItself } from "~/http/Kept";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Field } from "~/ui/Field";
import { Mark } from "~/ui/Mark";
import { Operation } from "~/ui/Operation";
import { Progress } from "~/ui/Steps";
import { WordDiff } from "~/ui/WordDiff";
import { Button } from "~/ui/Button";
import { LineText } from "./LineText";
import type { ProofPage, ProofRow } from "./proof-page.server";
import { RemarkList } from "./Remarks";
import { ToldFields, ToldNote } from "./ToldFields";

export type TriedProof = { errors: Readonly<Record<string, string>>; values: Readonly<Record<string, unknown>> } | null;

type Props = {
  proof: ProofPage;
  tried: TriedProof;
  /** An editor writes down what came on paper or by telephone. */
  writesDown?: boolean;
  /** The form shows what was chosen and typed earlier, and not sent. */
  kept?: boolean;
};

/** The whole proof as one form: each statement as it will print, and what the person says of it. */
export function ProofForm({ proof, tried, writesDown = false, kept = false }: Props) {
  const { t } = useLanguage();
  const words = t.drafting.proof;
  const settled = proof.rows.filter((row) => row.answer).length;
  const left = proof.rows.length - settled;
  return (
    <>
      <div className="measure gap-above-small">
        <Progress id="answered" value={settled} max={Math.max(1, proof.rows.length)}>
          {words.settledOf(settled, proof.rows.length)}
        </Progress>
      </div>
      <form method="post" className="gap-above">
        <Operation />
        {writesDown && (
          <div className="measure flow">
            <ToldFields values={tried?.values ?? {}} errors={tried?.errors} needed />
          </div>
        )}
        {proof.rows.map((row) => (
          <ProofGalley key={row.versionId} row={row} lang={proof.lang} tried={tried} />
        ))}
        {left > 1 && (
          <div className="gap-above">
            <Field kind="checkbox" name="rest" value="accept" label={writesDown ? words.restOnPaper : words.rest} hint={words.restHint} defaultChecked={typed(tried, "rest") === "accept"} />
          </div>
        )}
        <div className="row row-apart gap-above">
          <Button plain name="then" value="keep">
            {words.keep}
          </Button>
          <Button name="then" value="finish">
            {words.finish}
          </Button>
        </div>
        <p className="small sans soft gap-above-small">{words.left(left)}</p>
        {!writesDown && <KeepsItself address={paths.proof(proof.revisionId)} base={proof.revisionId} kept={kept} ownLater />}
      </form>
    </>
  );
}

function ProofGalley({ row, lang, tried }: { row: ProofRow; lang: string; tried: TriedProof }) {
  const { t } = useLanguage();
  const id = `n${row.versionId}`;
  return (
    <section className={row.answer ? "galley is-settled" : "galley"} aria-labelledby={id}>
      <GalleyText row={row} lang={lang} id={id} />
      <div className="verdict">{row.answer && !tried ? <Settled row={row} /> : <VerdictChoices row={row} tried={tried} />}</div>
      <div className="correction">
        <Field
          kind="textarea"
          rows={3}
          name={`c${row.versionId}`}
          label={
            <>
              {t.drafting.proof.correction}
              <span className="hidden-text"> {t.drafting.proof.onNumber(row.number)}</span>
            </>
          }
          error={tried?.errors[`c${row.versionId}`]}
          defaultValue={typed(tried, `c${row.versionId}`) ?? row.answer?.correction ?? ""}
        />
      </div>
    </section>
  );
}

function typed(tried: TriedProof, name: string): string | undefined {
  const value = tried?.values[name];
  return typeof value === "string" ? value : undefined;
}

/** The number, the text in its ink, what changed since the last reading, and what was said about it. */
export function GalleyText({ row, lang, id }: { row: ProofRow; lang: string; id: string }) {
  const { t } = useLanguage();
  const words = t.drafting.proof;
  const state = row.answer ? words.settled : row.change ? (row.change.op === "added" ? words.fresh : words.changed) : null;
  return (
    <div>
      <h2 className="number" id={id}>
        {words.number(row.number)}
        {state && `, ${state}`} <span className="hidden-text">{t.drafting.kinds[row.kind]}</span>
      </h2>
      <div className="galley-text">
        <LineText line={row.line} lang={lang} marked />
      </div>
      {row.told && (
        <p className="small sans soft">
          <ToldNote told={row.told} to="person" />
        </p>
      )}
      {row.change?.op === "changed" && (
        <WordDiff parts={row.change.words.map(({ op, text }) => ({ kind: op, text }))} lang={lang}>
          {words.changedSince}
        </WordDiff>
      )}
      {row.remarks.length > 0 && <RemarkList remarks={row.remarks} yours="nominee" />}
    </div>
  );
}

function Settled({ row }: { row: ProofRow }) {
  const { t } = useLanguage();
  const words = t.drafting.proof;
  const said = { accept: words.accepted, correct: words.corrected, veto: words.vetoed };
  return (
    <>
      <p className="settled">
        <Mark state="checked" silent /> {said[row.answer?.verdict ?? "accept"]}
      </p>
      {row.answer?.told && (
        <p className="small sans soft">
          <ToldNote told={row.answer.told} to="person" />
        </p>
      )}
      <details>
        <summary>{words.again}</summary>
        <VerdictChoices row={row} tried={null} />
      </details>
    </>
  );
}

function VerdictChoices({ row, tried }: { row: ProofRow; tried: TriedProof }) {
  const { t } = useLanguage();
  const words = t.drafting.proof;
  const name = `v${row.versionId}`;
  const chosen = typed(tried, name) ?? row.answer?.verdict;
  return (
    <fieldset>
      <legend>
        {words.yourVerdict}
        <span className="hidden-text"> {words.onNumber(row.number)}</span>
      </legend>
      {(["accept", "correct", "veto"] as const).map((verdict) => (
        <div className="choice" key={verdict}>
          <input type="radio" id={`${name}-${verdict}`} name={name} value={verdict} defaultChecked={chosen === verdict} />
          <label htmlFor={`${name}-${verdict}`}>
            {words[verdict]}
            {verdict === "veto" && <small>{words.vetoHint}</small>}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** What stood on the reading before and stands no more. */
export function RemovedSince({ proof }: { proof: Pick<ProofPage, "removed" | "lang"> }) {
  const { t } = useLanguage();
  if (proof.removed.length === 0) return null;
  return (
    <section className="gap-above" aria-labelledby="removed">
      <h2 id="removed">{t.drafting.proof.removedSince}</h2>
      {proof.removed.map((each) => (
        <WordDiff key={each.statementId} parts={[{ kind: "removed", text: each.before ?? "" }]} lang={proof.lang} />
      ))}
    </section>
  );
}

/** By when the house hopes for an answer; never a countdown. */
export function HopedFor({ dueOn }: { dueOn: string | null }) {
  const { t, lang } = useLanguage();
  return dueOn ? <p className="small sans soft">{t.drafting.proof.lastDeadline(formatDate(lang, dueOn))}</p> : null;
}
