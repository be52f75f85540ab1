import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { ThumbIndex } from "~/ui/Index";
import type { Letter } from "./lists.server";

/** One field for names and words alike. */
export function SearchForm({ text, hint, id = "q" }: { text?: string; hint?: string; id?: string }) {
  const { t } = useLanguage();
  const { list, recent, recentCount, onDevice, clear, cleared, stop, stopped, keep, kept } = t.suggest;
  // For the script, where a page sends it along (`handle.suggests`); it has no words of its own.
  const words = JSON.stringify({ list, recent, count: recentCount(0), onDevice, clear, cleared, stop, stopped, keep, kept });
  return (
    <form className="search" role="search" method="get" action={paths.directory()} data-suggest={paths.suggest()} data-words={words}>
      <Field kind="search" name="q" id={id} label={t.directory.searchLabel} hint={hint} defaultValue={text} autoComplete="off" maxLength={200} />
      <Button>{t.directory.search}</Button>
    </form>
  );
}

/** The letters of the whole book, or of a part of it where `at` says the address of a letter. */
export function Letters({ letters, current, at = (letter) => paths.browseBy("letter", letter) }: { letters: readonly Letter[]; current?: string | null; at?: (letter: string) => string }) {
  const { t } = useLanguage();
  return (
    <ThumbIndex
      letters={letters.map(({ letter, count }) => ({ letter, about: t.browsing.letterOf(letter, count), href: count > 0 ? at(letter) : null, current: letter === current }))}
    />
  );
}
