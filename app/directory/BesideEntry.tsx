import type { ReactNode } from "react";
import { paths } from "~/http/paths";
import { typeset, useLanguage } from "~/i18n";
import { RunningHead } from "~/ui/Index";
import { PageTitle } from "~/ui/PageTitle";

/** Whose page it is: what pages beside an entry need of it. */
export type Beside = { publicId: string; slug: string; name: string; filed: string; house: string };

/** A page beside an entry: the book's running head, what the page is, whose entry, and the way back to it. */
export function BesideEntry({ about, title, short, lead, wide, children }: { about: Beside; title: string; /** In the corner of the running head. */ short?: string; lead?: ReactNode; /** Takes the width of the sheet where there is any; else that of a line that is read. */ wide?: boolean; children: ReactNode }) {
  const { t, lang } = useLanguage();
  return (
    <>
      <RunningHead first={typeset(lang, about.filed)} middle={about.house} last={short} />
      <div className={wide ? "beside flow gap-above" : "measure flow gap-above"}>
        <PageTitle lead={lead}>{title}</PageTitle>
        <p className="small sans">
          <a href={paths.entry(about.publicId, about.slug)}>{t.entryPages.back}</a>
        </p>
        {children}
      </div>
    </>
  );
}
