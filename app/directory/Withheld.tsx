import { paths } from "~/http/paths";
import { formatList, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Rubric } from "~/ui/Statement";
import type { EntryPageProps } from "./EntryPage";

/** What the entry holds besides, by count and never by content, and how one comes to read it. */
export function Withheld({ withheld, statements, checked, reader, signedIn, publicId, slug }: EntryPageProps) {
  const { t, lang } = useLanguage();
  const words = t.directory.entry;
  const sections = withheld.map(({ section, count }) => words.section(t.drafting.sections[section], count));
  return (
    <Rubric title={words.rest} plain>
      <div className="flow">
        <p>
          {words.holds(statements, checked)} {words.more(formatList(lang, sections))}
        </p>
        <p aria-hidden="true">
          <span className="withheld" />
          <span className="withheld" />
          <span className="withheld" />
        </p>
        <div className="slip flow no-print">
          <p>{reader === "listed" ? words.forListed : words.forSubscribers}</p>
          {!signedIn && (
            <p className="row">
              <Button href={paths.signIn(paths.entry(publicId, slug))}>{words.signIn}</Button>
              {reader === "subscribers" && <a href={paths.subscribe()}>{t.subscriptions.menu.subscribe}</a>}
            </p>
          )}
          <p className="small sans">
            <a href={paths.rights()}>{words.mine}</a>
          </p>
        </div>
      </div>
    </Rubric>
  );
}
