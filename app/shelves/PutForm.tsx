import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

type Props = {
  shelves: readonly { id: string; name: string }[];
  /** The entry; without one, those that are ticked in the list above (`form` of their boxes is `ticked`). */
  publicId?: string;
  /** Where to come back to. */
  next: string;
};

/** The form that ticked boxes of a list belong to. */
export const ticked = "ticked";

/** Puts somebody on a shelf that is there, or on a new one. */
export function PutForm({ shelves, publicId, next }: Props) {
  const { t } = useLanguage();
  const words = t.shelves.shelves;
  const id = publicId ? "put" : ticked;
  return (
    <form method="post" action={paths.putOnShelf()} id={id} className="flow">
      <Operation />
      {publicId && <input type="hidden" name="entry" value={publicId} />}
      <input type="hidden" name="next" value={next} />
      {shelves.length > 0 && <Field kind="select" id={`${id}-shelf`} name="shelf" label={words.choose} empty="–" defaultValue={shelves[0]?.id} choices={shelves.map((shelf) => ({ value: shelf.id, label: shelf.name }))} />}
      <Field id={`${id}-name`} name="name" label={words.newName} optional={shelves.length > 0} maxLength={120} autoComplete="off" />
      <p>
        <Button plain small>
          {words.putButton}
        </Button>
      </p>
    </form>
  );
}
