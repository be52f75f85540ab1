import type { ReactNode } from "react";
import type { OthersThere } from "~/authorities/others.server";
import { writeYears } from "~/authorities/years";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";

/** The dates of a line; where others were there too, they lead to them. */
export function WhoElse({ there, children }: { there: OthersThere | undefined; children: ReactNode }) {
  const { t, lang } = useLanguage();
  if (!there) return children;
  const said = t.inTime.others[there.as](there.years);
  return (
    <a className="who-else" href={hrefOfOthers(there)} title={said}>
      {children}
      <span className="hidden-text" lang={lang}>
        {" "}
        {said}
      </span>
    </a>
  );
}

export function hrefOfOthers({ kind, key, years, as }: OthersThere): string {
  return paths.held(kind, key, { ...(years === null ? {} : { year: writeYears(years) }), ...(as === "seat" ? { as } : {}) });
}
