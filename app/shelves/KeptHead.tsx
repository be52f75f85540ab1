import type { ReactNode } from "react";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";

const pages = { shelves: paths.myShelves, searches: paths.mySearches, exports: paths.myExports, account: paths.account } as const;

/** The head of what a reader keeps. */
export function KeptHead({ at, children, lead }: { at: keyof typeof pages; children: ReactNode; lead?: ReactNode }) {
  const { t } = useLanguage();
  const words = t.shelves;
  return (
    <>
      <nav className="trays" aria-label={words.label}>
        {(Object.keys(pages) as (keyof typeof pages)[]).map((page) => (
          <a key={page} href={pages[page]()} aria-current={page === at ? "page" : undefined}>
            {words.tabs[page]}
          </a>
        ))}
      </nav>
      <PageTitle lead={lead}>{children}</PageTitle>
    </>
  );
}
