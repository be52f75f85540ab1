import { descriptorOf, FiledName } from "~/directory/Finds";
import { paths } from "~/http/paths";
import { typeset, useLanguage } from "~/i18n";
import { longestList } from "~/subscriptions/grant";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { SideHead } from "~/ui/Statement";
import { type ListForm, listForms } from "./list-file";
import type { Shelf, ShelfItem } from "./read.server";
import type { ItemStep } from "./shelf";

/** What stands on a shelf, in its owner's order, each with the note. */
export function ShelfItems({ shelf }: { shelf: Shelf }) {
  return (
    <ol className="list kept-list">
      {shelf.items.map((item, at) => (
        <Item key={item.id} shelfId={shelf.id} item={item} first={at === 0} last={at === shelf.items.length - 1} />
      ))}
    </ol>
  );
}

function Item({ shelfId, item, first, last }: { shelfId: string; item: ShelfItem; first: boolean; last: boolean }) {
  const { t } = useLanguage();
  const words = t.shelves.shelves;
  const name = item.entry?.card.name ?? words.gone;
  return (
    <li>
      <div>
        <Who entry={item.entry} />
        {item.note && <p className="kept-note">{item.note}</p>}
        <details className="small-form">
          <summary>{item.note ? words.changeNote : words.writeNote}</summary>
          <form method="post" action={paths.myShelfStep(shelfId, "note")} className="flow">
            <Operation />
            <input type="hidden" name="item" value={item.id} />
            <Field kind="textarea" id={`note-${item.id}`} name="note" label={words.noteOn(name)} rows={3} maxLength={2000} defaultValue={item.note ?? ""} />
            <p>
              <Button plain small>
                {words.saveNote}
              </Button>
            </p>
          </form>
        </details>
      </div>
      <div className="row">
        {!first && <Step shelfId={shelfId} item={item.id} step="up" label={words.up} full={words.upOf(name)} />}
        {!last && <Step shelfId={shelfId} item={item.id} step="down" label={words.down} full={words.downOf(name)} />}
        <Step shelfId={shelfId} item={item.id} step="off" label={words.off} full={words.offOf(name)} />
      </div>
    </li>
  );
}

/** An entry as the book files it; one that has gone leaves its place without a name. */
function Who({ entry }: { entry: ShelfItem["entry"] }) {
  const { t, lang } = useLanguage();
  const words = t.shelves.shelves;
  if (!entry) return <p className="soft">{words.gone}</p>;
  const described = descriptorOf(entry.card, lang);
  return (
    <>
      <h2 className="find-name">
        <a href={paths.entry(entry.publicId, entry.slug)}>
          <FiledName card={entry.card} />
        </a>
      </h2>
      {described && <p lang={described.lang}>{typeset(lang, described.text)}</p>}
      {entry.merged && <p className="small sans soft">{words.merged}</p>}
    </>
  );
}

function Step({ shelfId, item, step, label, full }: { shelfId: string; item: string; step: ItemStep; label: string; full: string }) {
  return (
    <form method="post" action={paths.myShelfStep(shelfId, step)}>
      <Operation />
      <input type="hidden" name="item" value={item} />
      <Button plain small aria-label={full}>
        {label}
      </Button>
    </form>
  );
}

/** A list in each of its forms. */
export function TakeAlong({ name, noted, at }: { name: string; /** From a shelf: its notes go along. */ noted?: boolean; at: (form: ListForm) => string }) {
  const { t } = useLanguage();
  const words = t.shelves;
  return (
    <section className="tools" aria-label={words.exports.take}>
      <SideHead>{words.exports.take}</SideHead>
      <p className="row">
        {listForms.map((form) => (
          <a key={form} href={at(form)} aria-label={words.exports.takeAs(words.forms[form], name)}>
            {words.forms[form]}
          </a>
        ))}
      </p>
      <p className="small sans soft">{noted ? words.exports.upToNoted(longestList) : words.exports.upTo(longestList)}</p>
    </section>
  );
}

export function RenameShelf({ shelf, error, typed }: { shelf: Shelf; error?: string; typed?: string | string[] }) {
  const { t } = useLanguage();
  const words = t.shelves.shelves;
  return (
    <details className="small-form" open={error !== undefined}>
      <summary>{words.rename}</summary>
      <form method="post" action={paths.myShelf(shelf.id)} className="flow" noValidate>
        <Operation />
        <Field name="name" label={words.name} maxLength={120} required error={error} defaultValue={String(typed ?? shelf.name)} autoComplete="off" />
        <p>
          <Button plain small>
            {words.rename}
          </Button>
        </p>
      </form>
    </details>
  );
}

export function RemoveShelf({ shelf }: { shelf: Shelf }) {
  const { t } = useLanguage();
  const words = t.shelves.shelves;
  return (
    <details className="small-form">
      <summary>{words.remove}</summary>
      <form method="post" action={paths.myShelfStep(shelf.id, "remove")} className="flow">
        <Operation />
        <p className="small">{words.removeText}</p>
        <p>
          <Button plain small>
            {words.remove}
          </Button>
        </p>
      </form>
    </details>
  );
}
