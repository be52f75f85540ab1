import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { PutForm } from "./PutForm";
import { SaveForm } from "./Searches";
import { TakeAlong } from "./Shelf";

export type Keeping = {
  /** The reader's shelves; null for whoever has no account. */
  shelves: { id: string; name: string }[] | null;
  /** They may take lists along. */
  takes: boolean;
  query: string;
  text: string;
};

/** Under a list of results: put the ticked on a shelf, save what was asked for, take the list along. Nothing for a passing visitor. */
export function KeepResults({ shelves, takes, query, text }: Keeping) {
  const { t } = useLanguage();
  const words = t.shelves;
  if (!shelves && !takes) return null;
  return (
    <section className="keep-results no-print" aria-label={words.label}>
      {shelves && (
        <details className="small-form">
          <summary>{words.shelves.putTicked}</summary>
          <PutForm shelves={shelves} next={paths.directory(query)} />
        </details>
      )}
      {shelves ? (
        <details className="small-form">
          <summary>{words.searches.save}</summary>
          <SaveForm query={query} name={text.slice(0, 120)} />
        </details>
      ) : (
        <p>
          <Button plain small href={paths.saveSearch(query)}>
            {words.searches.save}
          </Button>
        </p>
      )}
      {takes && <TakeAlong name={text || t.directory.title} at={(form) => paths.resultsFile(form, query)} />}
    </section>
  );
}
