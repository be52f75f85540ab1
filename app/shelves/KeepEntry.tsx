import { useLanguage } from "~/i18n";
import { PutForm } from "./PutForm";

/** At the foot of an entry: puts the person on a shelf. */
export function KeepEntry({ publicId, shelves, next }: { publicId: string; shelves: readonly { id: string; name: string }[]; next: string }) {
  const { t } = useLanguage();
  const words = t.shelves;
  return (
    <section className="keep-results no-print" aria-label={words.label}>
      <details className="small-form">
        <summary>{words.shelves.put}</summary>
        <PutForm publicId={publicId} shelves={shelves} next={next} />
      </details>
    </section>
  );
}
