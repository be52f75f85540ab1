import { useLanguage } from "~/i18n";
import { Inlines } from "./Inlines";
import type { GalleyLine, LineBudget } from "./style/galley";

/** One stroke a printed line: how much of the budget is used, what is left, what runs over. The words say the same. */
export function LineGauge({ budget }: { budget: LineBudget }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  const strokes = Math.max(budget.lines, budget.budget);
  return (
    <div className="line-gauge">
      <p>
        {budget.over > 0
          ? words.budgetOver(budget.lines, budget.budget, budget.over)
          : words.budget(budget.lines, budget.budget, budget.free)}
      </p>
      <svg viewBox={`0 0 ${strokes * 10} 12`} preserveAspectRatio="none" aria-hidden="true">
        {Array.from({ length: strokes }, (_, at) => (
          <rect
            key={at}
            x={at * 10 + 1}
            y="1"
            width="7"
            height="10"
            vectorEffect="non-scaling-stroke"
            className={at >= budget.lines ? "is-free" : at >= budget.budget ? "is-over" : undefined}
          />
        ))}
      </svg>
    </div>
  );
}

/** The entry as the book will run it, numbered every five lines. */
export function GalleyProof({ lines, lang, label }: { lines: readonly GalleyLine[]; lang: string; label: string }) {
  return (
    <div className="galley-proof" role="region" aria-label={label} tabIndex={0}>
      <ol className="list" lang={lang}>
        {lines.map((line, at) => (
          <li key={at} className={line.end ? "is-end" : undefined}>
            <span>
              <Inlines of={line.what} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
