import type { ReactNode } from "react";
import { useLocation } from "@remix-run/react";
import { TickedFor } from "~/directory/Finds";
import { useLanguage } from "~/i18n";
import { PutForm, ticked } from "./PutForm";

type Props = {
  /** The reader's shelves; null for whoever has no account. */
  shelves: { id: string; name: string }[] | null;
  /** There is somebody in the list to be ticked. */
  any: boolean;
  children: ReactNode;
};

/** A list that is browsed, whose people may be ticked and put on a shelf. For whoever has no account it is the list alone. */
export function Ticking({ shelves, any, children }: Props) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  if (!shelves || !any) return children;
  return (
    <TickedFor.Provider value={ticked}>
      {children}
      <section className="keep-results no-print" aria-label={t.shelves.label}>
        <details className="small-form">
          <summary>{t.shelves.shelves.putTicked}</summary>
          <PutForm shelves={shelves} next={pathname + search} />
        </details>
      </section>
    </TickedFor.Provider>
  );
}
