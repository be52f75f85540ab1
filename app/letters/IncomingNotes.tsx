import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { type CameBy, waysIn } from "./incoming";

type Note = { id: string; cameBy: CameBy; cameOn: string; words: string; by: string | null };

/** What the person wrote or said, latest first. */
export function IncomingNotes({ notes }: { notes: readonly Note[] }) {
  const { t, lang } = useLanguage();
  const words = t.correspondence.incoming;
  return (
    <section className="flow gap-above" aria-labelledby="incoming">
      <h2 id="incoming">{words.in}</h2>
      {notes.length === 0 && <p className="soft">{words.noneIn}</p>}
      <ul className="list">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="small soft">
              {[formatDate(lang, note.cameOn), t.correspondence.cameBy[note.cameBy], note.by && words.by(note.by)].filter(Boolean).join(" · ")}
            </p>
            {note.words.split(/\n+/).map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FormProps = { errors?: Readonly<Record<string, string>>; values?: Readonly<Record<string, string | string[]>>; today: string };

export function IncomingForm({ errors = {}, values = {}, today }: FormProps) {
  const { t } = useLanguage();
  const words = t.correspondence.incoming;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return (
    <section className="flow gap-above measure" aria-labelledby="note">
      <h2 id="note">{words.add}</h2>
      <form method="post" className="flow" noValidate>
        <Operation />
        <input type="hidden" name="about" value="note" />
        <Field kind="select" name="cameBy" label={words.came} error={errors["cameBy"]} defaultValue={text("cameBy") || "post"} choices={waysIn.map((value) => ({ value, label: t.correspondence.cameBy[value] }))} required />
        <Field kind="date" name="cameOn" label={words.on} error={errors["cameOn"]} defaultValue={text("cameOn") || today} max={today} width="short" required />
        <Field kind="textarea" name="words" label={words.words} hint={words.wordsHint} error={errors["words"]} defaultValue={text("words")} maxLength={10_000} rows={6} required />
        <Button>{words.save}</Button>
      </form>
    </section>
  );
}
