import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { descriptorOf, FiledName } from "./Finds";
import type { Similar } from "./similar.server";

/** People of similar names, apart from what was found: nobody is offered as a hit who is not one. */
export function SimilarNames({ similar }: { similar: readonly Similar[] }) {
  const { t, lang } = useLanguage();
  if (similar.length === 0) return null;
  return (
    <section className="gap-above" aria-labelledby="similar-names">
      <h2 id="similar-names">
        {t.directory.similar}
      </h2>
      <p className="small sans soft">{t.directory.similarText}</p>
      <ul className="list">
        {similar.map(({ publicId, slug, card, why }) => {
          const described = descriptorOf(card, lang);
          return (
            <li key={publicId}>
              <a href={paths.entry(publicId, slug)}>
                <FiledName card={card} />
              </a>
              {described && (
                <span className="soft" lang={described.lang}>
                  {" "}
                  {described.text}
                </span>
              )}
              {(why.kind === "surname" || why.kind === "forename") && <span className="small sans soft"> · {t.directory.similarBy[why.kind]}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
