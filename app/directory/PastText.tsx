import type { PrintedEntry } from "~/biographies/printed";
import { PrintedHead, PrintedSections } from "~/biographies/PrintedText";
import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import { RunningHead } from "~/ui/Index";
import { InkKey } from "~/ui/Mark";
import { Slip } from "~/ui/Slip";
import type { Beside } from "./BesideEntry";
import type { Publication } from "./history.server";

export type PastTextProps = { about: Beside; text: Publication; current: boolean; /** Statements of it that are not shown again. */ hidden: number; importedFrom: string | null; printed: PrintedEntry };

/** An earlier text of an entry, as far as it may be shown again, and that it is an earlier one. */
export function PastText({ about, text, current, hidden, importedFrom, printed }: PastTextProps) {
  const { t, lang } = useLanguage();
  const words = t.entryPages.past;
  const { number, on, kind, certificate } = text;
  return (
    <>
      <RunningHead first={typeset(lang, about.filed)} middle={words.on(words.kinds[kind], formatDate(lang, on))} last={words.version(number)} />
      <article className="measure flow gap-above" aria-label={words.textOf(number, about.name)}>
        <Slip title={current ? words.isCurrent : words.notCurrent(formatDate(lang, on))}>
          {kind === "taken_over" && importedFrom && <p>{words.takenOverFrom(typeset(lang, importedFrom))}</p>}
          {hidden > 0 && <p>{words.hidden(hidden)}</p>}
          <p className="row small sans">
            <a href={paths.entry(about.publicId, about.slug)}>{words.goToday}</a>
            <a href={paths.entryHistory(about.publicId, about.slug)}>{t.entryPages.history}</a>
            <a href={paths.entryCite(about.publicId, about.slug, number)}>{words.cite}</a>
            {certificate && <a href={paths.verifyCertificate(certificate.number)}>{t.entryPages.paper.no(certificate.number)}</a>}
          </p>
        </Slip>
        <PrintedHead entry={printed} />
        <InkKey takenOver={kind === "taken_over"} />
        <PrintedSections entry={printed} />
      </article>
    </>
  );
}
