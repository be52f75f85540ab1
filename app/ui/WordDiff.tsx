import { Fragment } from "react";
import { useLanguage } from "~/i18n";

export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** What changed, word by word. The words [added] and [removed] are there for those who hear the page. */
export function WordDiff({ parts, lang, children }: { parts: readonly DiffPart[]; lang?: string; children?: string }) {
  const { t } = useLanguage();
  return (
    <div className="word-diff">
      {children && <p className="small sans soft">{children}</p>}
      <p lang={lang}>
        {parts.map(({ kind, text }, at) => {
          if (kind === "same") return <Fragment key={at}>{text}</Fragment>;
          const Change = kind === "added" ? "ins" : "del";
          const touches = kind === "added" && parts[at - 1]?.kind === "removed" && !parts[at - 1]?.text.endsWith(" ");
          return (
            <Fragment key={at}>
              {touches && " "}
              <Change>
                <span className="hidden-text">{t.shell.diff[kind]} </span>
                {text}
              </Change>
            </Fragment>
          );
        })}
      </p>
    </div>
  );
}
