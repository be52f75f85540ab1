import type { WhoWay } from "~/authorities/asked-who.server";
import { typeset, useLanguage } from "~/i18n";
import { whoHref } from "./suggest";

/** The first answer to "who sat on the board of X in 2015": not a hit, but the page that says it. */
export function WaysToWho({ ways }: { ways: readonly WhoWay[] }) {
  const { t, lang } = useLanguage();
  const words = t.inTime;
  if (ways.length === 0) return null;
  return (
    <section className="gap-above-small way-to-who" aria-labelledby="who-and-when">
      <h2 className="side-head" id="who-and-when">
        {words.answer}
      </h2>
      <ul className="list">
        {ways.map((way) => (
          <li key={`${way.kind} ${way.key}`}>
            <a href={whoHref(way)}>
              <b lang={way.lang ?? undefined}>{typeset(lang, way.label)}</b> · {typeset(lang, words.way(way))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
