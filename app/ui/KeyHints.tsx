import { useLanguage } from "~/i18n";

/** The keys of a page, at its foot. They need the script of `handle.keys`, which shows them. */
export function KeyHints({ saves }: { /** What the saving key does here, where there is a form. */ saves?: string }) {
  const { t } = useLanguage();
  const words = t.shell.keys;
  return (
    <p className="key-hints small sans" data-keys hidden>
      <span>
        <kbd>Alt</kbd> <kbd>↓</kbd> {words.next}
      </span>
      <span>
        <kbd>Alt</kbd> <kbd>↑</kbd> {words.before}
      </span>
      {saves && (
        <span>
          <kbd>{words.control}</kbd> <kbd>{words.enter}</kbd> {saves}
        </span>
      )}
    </p>
  );
}
