import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";

const pages = ["access", "seats", "usage"] as const;

/** The head of an institution's own pages, for whoever looks after its access. */
export function InstitutionHead({ id, name, at }: { id: string; name: string; at: (typeof pages)[number] }) {
  const { t } = useLanguage();
  const words = t.subscriptions.institution;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <nav className="trays" aria-label={words.label}>
        {pages.map((page) => (
          <a key={page} href={paths.institution(id, page)} aria-current={page === at ? "page" : undefined}>
            {words.tabs[page]}
          </a>
        ))}
      </nav>
    </>
  );
}
