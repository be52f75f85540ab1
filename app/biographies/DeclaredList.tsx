import { useLanguage } from "~/i18n";
import type { ChecksPage } from "./checks-page.server";
import { LineText } from "./LineText";

/** What would be printed in grey ink: named one by one, so that nobody passes it unseen. */
export function DeclaredList({ page }: { page: ChecksPage }) {
  const { t } = useLanguage();
  const words = t.drafting.checks;
  const declared = page.rows.filter((row) => row.line.ink !== "checked");
  return (
    <section aria-labelledby="declared" className="flow">
      <h2 id="declared">{words.declaredTitle}</h2>
      <p className="soft">{declared.length === 0 ? words.noneDeclared : words.declaredText}</p>
      <ul className="list flow">
        {declared.map((row) => (
          <li key={row.versionId}>
            <a href={`#c${row.versionId}`}>{t.drafting.kinds[row.kind]}</a>
            {row.line.html === undefined && <LineText line={row.line} lang={page.lang} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
