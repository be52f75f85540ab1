import { paths } from "~/http/paths";
import { typeset, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";
import { EmptyState } from "~/ui/Slip";
import { SideHead } from "~/ui/Statement";
import type { Authority, HeldKind } from "./authority";
import { type HolderState, holderStates } from "./holder-states";
import type { Fact, Holder, Holders } from "./holders.server";
import { Label } from "./Label";

type Props = {
  authority: Authority & { kind: HeldKind };
  holders: Holders;
  year: number | null;
  /** What was typed and is no year. */
  badYear: string | null;
  state: HolderState | null;
  page: number;
};

/** Who was tied to it, as what and when; with a year, for certain or perhaps. */
export function Held({ authority, holders, year, badYear, state, page }: Props) {
  const { t } = useLanguage();
  const say = t.authorities.held;
  const { kind, key } = authority;
  const query = { ...(year === null ? {} : { year: String(year) }), ...(state === null ? {} : { state }) };
  const at = (number: number) => paths.held(kind, key, { ...query, page: String(number) });
  return (
    <>
      <ErrorSummary errors={badYear === null ? undefined : { year: say.badYear }} />
      <PageTitle lead={say.lead[kind]} aside={<a href={paths.browseBy(kind, key)}>{say.browse}</a>}>
        <Label of={authority} />
      </PageTitle>
      <p className="soft">{say.total(holders.total)}</p>
      <Filter {...{ kind, year, badYear, state, counts: holders.counts }} />
      {year !== null && holders.rows.length > 0 && (
        <p role="status">
          {say.inYear(year, holders.certain)} {say.perhaps(holders.possible)}
        </p>
      )}
      {holders.rows.length === 0 ? (
        <EmptyState title={year === null ? say.nobody : say.nobodyIn(year)} action={<a href={paths.held(kind, key)}>{say.whole}</a>}>
          {say.nobodyText}
        </EmptyState>
      ) : (
        <Lists rows={holders.rows} year={year} />
      )}
      <Pagination previous={page > 1 ? at(page - 1) : null} next={holders.more ? at(page + 1) : null} />
      <p className="small sans soft measure">{say.honest}</p>
    </>
  );
}

type FilterProps = Pick<Props, "year" | "badYear" | "state"> & { kind: HeldKind; counts: Holders["counts"] };

function Filter({ kind, year, badYear, state, counts }: FilterProps) {
  const { t } = useLanguage();
  const say = t.authorities.held;
  const choices = [{ value: "", label: say.everyState }, ...holderStates.filter((each) => counts[each] > 0 || each === state).map((value) => ({ value, label: `${say.states[value]} (${counts[value]})` }))];
  return (
    <form method="get" className="row held-filter">
      <Field name="year" inputMode="numeric" width="short" label={say.year} hint={say.yearHint} defaultValue={badYear ?? year ?? ""} error={badYear === null ? undefined : say.badYear} maxLength={10} />
      {kind !== "honour" && choices.length > 2 && <Field kind="select" name="state" label={say.state} choices={choices} defaultValue={state ?? ""} />}
      <Button plain>{say.submit}</Button>
    </form>
  );
}

/** With a year: those of whom it is certain, then those of whom it may be. */
function Lists({ rows, year }: { rows: readonly Holder[]; year: number | null }) {
  const { t } = useLanguage();
  const say = t.authorities.held;
  if (year === null) return <People rows={rows} year={null} as="h2" />;
  const groups = (["certain", "possible"] as const).map((sure) => ({ sure, rows: rows.filter((row) => row.sure === sure) })).filter((group) => group.rows.length > 0);
  return (
    <>
      {groups.map(({ sure, rows: own }) => (
        <section key={sure} className="gap-above-small" aria-labelledby={sure}>
          <SideHead id={sure}>{sure === "certain" ? say.certainHead(year) : say.possibleHead(year)}</SideHead>
          <People rows={own} year={year} as="h3" />
        </section>
      ))}
    </>
  );
}

function People({ rows, year, as: Heading }: { rows: readonly Holder[]; year: number | null; as: "h2" | "h3" }) {
  const { lang } = useLanguage();
  return (
    <ul className="list finds">
      {rows.map(({ entryId, publicId, slug, card, facts }) => (
        <li key={entryId}>
          <div>
            <Heading className="find-name">
              <a href={paths.entry(publicId, slug)}>
                <span className="sc">{typeset(lang, card.surname)}</span>
                {card.forenames && ` (${typeset(lang, card.forenames)})`}
              </a>
            </Heading>
            <ul className="list held-facts">
              {facts.map((fact) => (
                <FactLine key={fact.id} fact={fact} year={year} />
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

function FactLine({ fact: { when, what, lang, sure, missing }, year }: { fact: Fact; year: number | null }) {
  const { t } = useLanguage();
  return (
    <li>
      {when && <span className="tabular">{when} </span>}
      <span lang={lang ?? undefined}>{what}</span>
      {year !== null && sure === "possible" && missing && <small className="soft"> {t.authorities.held.maybe[missing](year)}</small>}
    </li>
  );
}
