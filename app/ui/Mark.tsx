import { useLanguage } from "~/i18n";

export type InkState = "checked" | "declared" | "stale";

/** The mark beside a statement, with the words that it stands for. Grey ink never goes without it. */
export function Mark({ state, silent }: { state: InkState; /** The words stand beside it already. */ silent?: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
        {state === "declared" ? (
          <circle cx="8" cy="8" r="5" strokeDasharray="2.2 1.7" />
        ) : (
          <path d="M2.5 8.5 6.5 12.5 13.5 3.5" strokeDasharray={state === "stale" ? "2.200 1.700" : undefined} />
        )}
      </svg>
      {!silent && <span className="hidden-text"> {t.shell.mark[state]}</span>}
    </>
  );
}

/** What the two inks mean; once on every page that uses them. `own`: to the person whose entry it is. `takenOver`: nobody declared it here. */
export function InkKey({ own, takenOver }: { own?: boolean; takenOver?: boolean } = {}) {
  const { t } = useLanguage();
  const grey = takenOver ? t.reading.keyTakenOver : own ? t.shell.mark.keyDeclaredByYou : t.shell.mark.keyDeclared;
  return (
    <p className="ink-key">
      <span>
        <Mark state="checked" silent /> {t.shell.mark.keyChecked}
      </span>
      <span className="is-declared">
        <Mark state="declared" silent /> {grey}
      </span>
    </p>
  );
}
