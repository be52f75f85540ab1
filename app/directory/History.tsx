import { SetWords } from "~/biographies/Inlines";
import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import { EmptyState } from "~/ui/Slip";
import { SideHead } from "~/ui/Statement";
import { WordDiff } from "~/ui/WordDiff";
import { BesideEntry, type Beside } from "./BesideEntry";
import type { PastChange, PastText, Publication } from "./history.server";

export type HistoryProps = { about: Beside; texts: PastText[]; importedFrom: string | null };

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every text that the public has read, the latest first: its day, its certificate, and what it changed, word by word. */
export function History({ about, texts, importedFrom }: HistoryProps) {
  const { t } = useLanguage();
  const words = t.entryPages.past;
  return (
    <BesideEntry about={about} title={words.title} short={t.entryPages.history} lead={words.lead} wide>
      {texts.length === 0 && <EmptyState title={words.none} />}
      {texts.map((text, at) => (
        <Text key={text.number} about={about} text={text} current={at === 0} first={at === texts.length - 1} importedFrom={importedFrom} />
      ))}
    </BesideEntry>
  );
}

type TextProps = { about: Beside; text: PastText; current: boolean; first: boolean; importedFrom: string | null };

function Text({ about, text, current, first, importedFrom }: TextProps) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.past;
  const { number, on, kind, changes, left } = text;
  const count = (op: PastChange["op"]) => changes.filter((change) => change.op === op).length;
  const sum = words.changed(count("added"), count("changed"));
  return (
    <section className="past-text" aria-labelledby={`version-${number}`}>
      <div className="flow">
        <SideHead id={`version-${number}`}>{words.version(number)}</SideHead>
        {current && <p className="small sans soft">{capitalised(words.current)}</p>}
        <p>
          <SetWords>{words.on(words.kinds[kind], formatDate(lang, on))}</SetWords>
        </p>
        <CertificateOf certificate={text.certificate} />
      </div>
      <div className="flow">
        {kind === "taken_over" && importedFrom && <p>{words.takenOverFrom(typeset(lang, importedFrom))}</p>}
        {first ? <p className="soft">{words.first}</p> : changes.length + left === 0 ? <p className="soft">{words.nothing}</p> : <p>{[sum && `${sum}.`, left > 0 && words.left(left)].filter(Boolean).join(" ")}</p>}
        {changes.map((change) => (
          <ChangedLine key={change.statementId} change={change} lang={text.lang} />
        ))}
      </div>
      <p className="row small sans past-links">
        <a href={current ? paths.entry(about.publicId, about.slug) : paths.entryPast(about.publicId, about.slug, number)}>{words.read}</a>
        <a href={paths.entryCite(about.publicId, about.slug, number)}>{words.cite}</a>
      </p>
    </section>
  );
}

function CertificateOf({ certificate }: Pick<Publication, "certificate">) {
  const { t } = useLanguage();
  if (!certificate) return null;
  return (
    <p className="small sans">
      <a href={paths.verifyCertificate(certificate.number)}>{t.entryPages.paper.no(certificate.number)}</a>
      {certificate.state !== "valid" && ` (${t.entryPages.past.states[certificate.state]})`}
    </p>
  );
}

function ChangedLine({ change: { kind, op, words: parts }, lang }: { change: PastChange; lang: string }) {
  const { t } = useLanguage();
  return (
    <div>
      <p className="small sans soft">
        {t.drafting.kinds[kind]}, {t.entryPages.past.ops[op]}
      </p>
      {parts.length > 0 && <WordDiff parts={parts.map(({ op: as, text }) => ({ kind: as, text }))} lang={lang} />}
    </div>
  );
}
