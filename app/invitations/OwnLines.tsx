import type { ReactNode } from "react";
import { formatDate, formatList, useLanguage } from "~/i18n";
import type { OwnLines } from "./own-lines.server";

/** What the house keeps and shows nowhere else, in full: addresses and where they came from, why a name was put forward, consents. */
export function OwnLinesList({ lines, zone }: { lines: OwnLines; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.ownLines;
  const day = (at: Date) => formatDate(lang, at, zone);
  const origin = (name: string) => words.origins[name as keyof typeof words.origins] ?? words.origins.other;
  return (
    <>
      <Lines title={words.addresses}>
        {lines.addresses.map(({ text, kind, origin: from, since, until }) => (
          <li key={`${kind} ${text} ${String(since)}`}>
            {text} <span className="small soft">{[origin(from), until ? words.until(day(until)) : words.since(day(since))].join(", ")}</span>
          </li>
        ))}
      </Lines>
      <Lines title={words.names}>
        {lines.names.map(({ text, kind }) => (
          <li key={`${kind} ${text}`}>{text}</li>
        ))}
      </Lines>
      <Lines title={words.grounds}>
        {lines.grounds.map(({ texts, sources, at, self }) => (
          <li key={String(at)}>
            {texts.join(" ")}{" "}
            <span className="small soft">
              {[self ? words.bySelf(day(at)) : words.on(day(at)), sources.length > 0 && words.sources(formatList(lang, sources))].filter(Boolean).join(" ")}
            </span>
          </li>
        ))}
      </Lines>
      <Lines title={words.consents}>
        {lines.consents.map(({ text, at, withdrawnAt }) => (
          <li key={`${text} ${String(at)}`}>
            {text} <span className="small soft">{withdrawnAt ? words.withdrawn(day(withdrawnAt)) : words.given(day(at))}</span>
          </li>
        ))}
      </Lines>
    </>
  );
}

function Lines({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="flow measure" aria-label={title}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
