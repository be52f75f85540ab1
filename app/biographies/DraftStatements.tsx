import type { Kept } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { KeyHints } from "~/ui/KeyHints";
import { EmptyState, Slip } from "~/ui/Slip";
import { SideHead } from "~/ui/Statement";
import type { Reason } from "~/workflow/judge";
import type { Change } from "./diff";
import type { DraftPage, Wish } from "./draft-page.server";
import type { CannedRemark } from "./canned.server";
import { Step } from "./DraftOpened";
import { type BesideRow, DraftRow } from "./DraftRow";
import { LineText } from "./LineText";
import type { Presence } from "./presence.server";
import type { Thread } from "./remarks.server";
import { sections } from "./sections";
import { kindsOf } from "./statement";

const kinds = sections.flatMap((section) => [...kindsOf(section)]);

type Warnings = { noChecker: boolean; certifiers: { left: number; needed: number } | null } | null;

/** Whether the reader may write, and what to know before the text goes out. */
export function DraftNotice({
  writes,
  whyNot,
  warnings,
}: {
  writes: "editor" | "checker" | null;
  whyNot: Reason | null;
  warnings: Warnings;
}) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  return (
    <>
      {writes === "checker" && <Slip>{words.asChecker}</Slip>}
      {writes === null && <p className="soft">{whyNot === "wrong_stage" ? words.frozen : words.readOnly}</p>}
      {warnings && (warnings.noChecker || warnings.certifiers) && (
        <Slip red>
          {warnings.noChecker && <p>{words.nobodyLeft.checker}</p>}
          {warnings.certifiers && <p>{words.nobodyLeft.certifiers(warnings.certifiers.left, warnings.certifiers.needed)}</p>}
        </Slip>
      )}
    </>
  );
}

type Props = {
  dossierId: string;
  lang: string;
  draft: DraftPage | null;
  writes: boolean;
  wishes: readonly Wish[];
  changed: Readonly<Record<string, readonly Change[]>>;
  beside: { threads: readonly Thread[]; canned: readonly CannedRemark[]; kept: readonly Kept[]; presence: readonly Presence[] };
};

/** What the person asked for on the last proof, with the way to each statement. */
export function Wishes({ wishes, draft, dossierId }: { wishes: readonly Wish[]; draft: DraftPage | null; dossierId: string }) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  const kinds = new Map(draft?.groups.flatMap((group) => group.rows.map((row) => [row.statementId, row.kind])));
  const left = new Map(draft?.leftOut.map((each) => [each.statementId, each.kind]));
  const nameOf = (id: number) => {
    const kind = kinds.get(id) ?? left.get(id);
    return kind ? t.drafting.kinds[kind] : "";
  };
  if (wishes.length === 0) return null;
  return (
    <Slip red title={words.corrections}>
      <ul className="list">
        {wishes.map((wish) => (
          <li key={wish.statementId}>
            {kinds.has(wish.statementId) ? (
              <a href={paths.draftOpen(dossierId, wish.statementId)}>{nameOf(wish.statementId)}</a>
            ) : (
              nameOf(wish.statementId)
            )}
            {t.drafting.draft.wishColon}
            {[wish.verdict === "veto" && words.vetoOf, wish.correction].filter(Boolean).join(". ")}
          </li>
        ))}
      </ul>
    </Slip>
  );
}

/** The statements of a draft by section, each leading to its form; what was left out; and the way to add one. */
export function DraftStatements({ dossierId, lang, draft, writes, wishes, changed, beside }: Props) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  const order = draft?.groups.flatMap(({ rows }) => rows.map(({ statementId }) => statementId)) ?? [];
  return (
    <section aria-labelledby="statements" className="flow">
      <div className="row row-apart">
        <h2 id="statements">{words.statements}</h2>
        {draft && <span className="soft">{words.count(draft.count, draft.checked)}</span>}
      </div>
      {(!draft || draft.count === 0) && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {draft?.groups.map(({ section, rows, mayMove }) => (
        <section key={section}>
          <SideHead as="h3">{t.drafting.sections[section]}</SideHead>
          <div className="decision-panel">
            {rows.map((row) => (
              <DraftRow
                key={row.statementId}
                row={row}
                open={draft.open?.statementId === row.statementId ? draft.open : null}
                dossierId={dossierId}
                lang={lang}
                writes={writes}
                mayMove={mayMove}
                next={order[order.indexOf(row.statementId) + 1] ?? null}
                wishes={wishes.filter((wish) => wish.statementId === row.statementId)}
                parts={changed[String(row.statementId)] ?? null}
                beside={besideRow(beside, dossierId, row)}
              />
            ))}
          </div>
        </section>
      ))}
      {order.length > 1 && <KeyHints saves={writes ? t.liveEntry.keySaves : undefined} />}
      {writes && <AddStatement dossierId={dossierId} />}
      {draft && draft.leftOut.length > 0 && <LeftOut dossierId={dossierId} draft={draft} lang={lang} writes={writes} />}
    </section>
  );
}

function besideRow({ threads, canned, kept, presence }: Props["beside"], dossierId: string, row: DraftPage["groups"][number]["rows"][number]): BesideRow {
  const address = paths.draftStatement(dossierId, { kind: row.kind, statement: row.statementId });
  const here = <Item extends { statementId: number | null }>(items: readonly Item[]) => items.filter((each) => each.statementId === row.statementId);
  return { threads: here(threads), canned, kept: kept.find((each) => each.address === address) ?? null, presence: here(presence) };
}

/** New statements of the reader's that were begun and not saved: each leads on to its form. */
export function BegunStatements({ dossierId, kept }: { dossierId: string; kept: readonly Kept[] }) {
  const { t } = useLanguage();
  const begun = kinds.flatMap((kind) => kept.filter(({ address }) => address === paths.draftStatement(dossierId, { kind })).map(({ address }) => ({ kind, address })));
  if (begun.length === 0) return null;
  return (
    <Slip title={t.writing.day.unsaved}>
      <ul className="list">
        {begun.map(({ kind, address }) => (
          <li key={address}>
            <a href={address}>{t.drafting.draft.addTitle(t.drafting.kinds[kind])}</a>
          </li>
        ))}
      </ul>
    </Slip>
  );
}

function AddStatement({ dossierId }: { dossierId: string }) {
  const { t } = useLanguage();
  const choices = sections.flatMap((section) =>
    kindsOf(section)
      .filter((kind) => kind !== "portrait")
      .map((kind) => ({ value: kind, label: t.drafting.kinds[kind] }))
  );
  return (
    <form method="get" action={`${paths.draft(dossierId)}/statement`} className="filters">
      <Field kind="select" name="kind" id="add-kind" label={t.drafting.draft.add} choices={choices} />
      <Button plain small>
        {t.drafting.draft.addOpen}
      </Button>
    </form>
  );
}

function LeftOut({ dossierId, draft, lang, writes }: { dossierId: string; draft: DraftPage; lang: string; writes: boolean }) {
  const { t } = useLanguage();
  return (
    <details>
      <summary>
        {t.drafting.draft.leftOut} ({draft.leftOut.length})
      </summary>
      <ul className="list">
        {draft.leftOut.map((each) => (
          <li key={each.statementId} className="row row-apart">
            <div>
              <LineText line={each.line} lang={lang} />
              <p className="soft small">
                {t.drafting.kinds[each.kind]}
                {each.vetoed && ` · ${t.drafting.marks.vetoed}`}
              </p>
            </div>
            {writes && !each.vetoed && <Step step="restore" label={t.drafting.draft.putBack} row={each} dossierId={dossierId} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
