import type { PastCheck } from "~/biographies/check.server";
import type { StatementChange } from "~/biographies/diff";
import { LineText } from "~/biographies/LineText";
import { ToldNote } from "~/biographies/ToldFields";
import { paths } from "~/http/paths";
import { formatDate, type Language, useLanguage } from "~/i18n";
import { Mark } from "~/ui/Mark";
import { Slip } from "~/ui/Slip";
import { SideHead } from "~/ui/Statement";
import { WordDiff } from "~/ui/WordDiff";
import type { Bar, Evidenced, RevisionPage } from "./read.server";

/** How much of the text is checked: what the certificate will say. */
export function Scope({ scope }: Pick<RevisionPage, "scope">) {
  const { t } = useLanguage();
  const words = t.certification.revision;
  return (
    <p>
      <b>{words.scope(scope.checked, scope.statements, scope.declared)}.</b> <span className="soft">{words.scopeText}</span>
    </p>
  );
}

export function Barred({ bars }: { bars: readonly Bar[] }) {
  const { t } = useLanguage();
  const words = t.certification.revision;
  // Who has certified already needs no reason: their name stands below.
  if (bars.length === 0 || bars.every((bar) => bar === "certified")) return null;
  return (
    <Slip red title={words.barredTitle}>
      {bars.map((bar) => (
        <p key={bar}>{words.bars[bar]}</p>
      ))}
    </Slip>
  );
}

/** What the text changes, word by word. */
export function Changes({ changes, textLang }: { changes: RevisionPage["changes"]; textLang: Language }) {
  const { t, lang } = useLanguage();
  const words = t.certification.revision;
  if (!changes) return <p className="soft">{words.first}</p>;
  const since = changes.number && changes.on ? words.changesSince(changes.number, formatDate(lang, changes.on)) : words.changesPublic;
  return (
    <>
      <p className="soft">{since}</p>
      <ChangeList statements={changes.statements} textLang={textLang} />
    </>
  );
}

export function ChangeList({ statements, textLang }: { statements: readonly StatementChange[]; textLang: Language }) {
  const { t } = useLanguage();
  const words = t.certification.revision;
  if (statements.length === 0) return <p>{words.nothingChanged}</p>;
  const names = { added: words.added, removed: words.removed, changed: words.changed, same: "" };
  return (
    <div className="flow">
      {statements.map(({ statementId, op, words: changed }) => (
        <WordDiff key={statementId} lang={textLang} parts={changed.map((each) => ({ kind: each.op, text: each.text }))}>
          {names[op]}
        </WordDiff>
      ))}
    </div>
  );
}

/** The whole text in its inks, section by section, each statement beside what speaks for it. */
export function EvidenceList({ groups, textLang }: Pick<RevisionPage, "groups"> & { textLang: Language }) {
  const { t } = useLanguage();
  return (
    <>
      {groups.map(({ section, statements }) => (
        <section key={section} className="gap-above-small" aria-labelledby={`section-${section}`}>
          <SideHead as="h3" id={`section-${section}`}>
            {t.drafting.sections[section]}
          </SideHead>
          {statements.map((statement) => (
            <EvidencePair key={statement.id} statement={statement} textLang={textLang} />
          ))}
        </section>
      ))}
    </>
  );
}

function EvidencePair({ statement, textLang }: { statement: Evidenced; textLang: Language }) {
  const { t } = useLanguage();
  const words = t.certification.revision;
  const id = `statement-${statement.id}`;
  const { ink } = statement.line;
  return (
    <section className="evidence-pair" aria-labelledby={id}>
      <p className="number">{statement.number}</p>
      <div className="text" id={id}>
        <LineText line={statement.line} lang={textLang} />
      </div>
      <div className="evidence">
        {statement.checks.map((check) => (
          <Check key={check.id} check={check} />
        ))}
        {statement.checks.length === 0 && <p>{words.noCheck}</p>}
        {statement.sources.map(({ title, note, evidenceId }, at) => (
          <div key={at}>
            <p className="meta">
              {words.source}: <cite>{evidenceId ? <a href={paths.evidenceFile(evidenceId)}>{title}</a> : title}</cite>
            </p>
            {note && <blockquote>{note}</blockquote>}
          </div>
        ))}
        <p className="meta">
          <Author statement={statement} />
        </p>
      </div>
      <p className="small sans">
        <Mark state={ink} silent /> {t.shell.mark[ink]}
        {statement.flags.map((flag) => (
          <span key={flag}>
            <br />
            {t.drafting.marks[flag]}
          </span>
        ))}
        {statement.fresh && (
          <>
            <br />
            <b>{words.fresh}</b>
          </>
        )}
        <br />
        <span className="soft">{words.audience(t.drafting.audiences[statement.audience])}</span>
      </p>
    </section>
  );
}

function Author({ statement: { madeAs, madeBy, told } }: { statement: Evidenced }) {
  const { t } = useLanguage();
  const words = t.certification.revision;
  if (told) return <ToldNote told={told} to="house" />;
  if (madeAs === "editor" && madeBy) return <>{words.byEditor(madeBy)}</>;
  if (madeAs === "checker" && madeBy) return <>{words.byChecker(madeBy)}</>;
  return <>{madeAs === "import" ? words.byImport : words.byPerson}</>;
}

function Check({ check }: { check: PastCheck }) {
  const { t, lang } = useLanguage();
  const words = t.drafting.checks;
  const until = check.validUntil ? (check.stands ? words.until : words.ranOut)(formatDate(lang, check.validUntil)) : null;
  return (
    <div>
      {check.evidence && (
        <p>
          <cite>{check.evidence}</cite>
        </p>
      )}
      {check.note && <blockquote>{check.note}</blockquote>}
      <p className="meta">
        {words.past(words.methods[check.method], words.results[check.result], check.by ?? "–", formatDate(lang, check.at))}
        {until && `, ${until}`}
      </p>
    </div>
  );
}

export function Signatures({ signatures, erratum }: Pick<RevisionPage, "signatures"> & { erratum: boolean }) {
  const { t, lang } = useLanguage();
  const words = t.certification.revision;
  if (erratum) return <p className="soft">{words.noSignature}</p>;
  return (
    <ul className="list">
      {signatures.map(({ kind, name, as, at }) => (
        <li key={`${kind} ${new Date(at).toISOString()}`}>{words.signature(name, words.signers[as], words.signs[kind], formatDate(lang, at))}</li>
      ))}
    </ul>
  );
}

/** One box for each certifier that the house asks for: who has vouched, who has yet to, who must still be named. */
export function CertifierBoxes({ certifiers, needed }: Pick<RevisionPage, "certifiers"> & { needed: number }) {
  const { t, lang } = useLanguage();
  const words = t.certification.revision;
  const missing = Array.from({ length: Math.max(0, needed - certifiers.length) });
  return (
    <div className="signatures gap-above-small">
      {certifiers.map(({ name, at, mine }) => (
        <div key={name} className={at ? undefined : "is-waiting"}>
          <p className={at ? "hand" : "hand soft"}>
            {name}
            {mine && ` (${words.you})`}
          </p>
          <p>{at ? words.certifiedOn(formatDate(lang, at)) : words.waits}</p>
        </div>
      ))}
      {missing.map((_, at) => (
        <div key={at} className="is-waiting">
          <p className="hand soft">{words.notNamed}</p>
          <p>{words.notNamedText}</p>
        </div>
      ))}
    </div>
  );
}
