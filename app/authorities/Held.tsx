import { paths } from "~/http/paths";
import { SetWords } from "~/biographies/Inlines";
import { FiledName } from "~/directory/Finds";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";
import { EmptyState } from "~/ui/Slip";
import { SideHead } from "~/ui/Statement";
import type { Authority, HeldKind } from "./authority";
import { type HolderState, holderStates, type Role, roles } from "./holder-states";
import type { Fact, Holder, Holders } from "./holders.server";
import { Label } from "./Label";
import { type Years, writeYears } from "./years";

type Props = {
  authority: Authority & { kind: HeldKind };
  holders: Holders;
  years: Years | null;
  /** What was typed and is no year. */
  badYear: string | null;
  state: HolderState | null;
  role: Role | null;
  page: number;
  /** The reader reads all that any subscriber reads. */
  readsAll: boolean;
};

/** Who was tied to it, as what and when; with years, for certain or perhaps. */
export function Held({ authority, holders, years, badYear, state, role, page, readsAll }: Props) {
  const { t } = useLanguage();
  const say = t.authorities.held;
  const { kind, key } = authority;
  const query = { ...(years === null ? {} : { year: writeYears(years) }), ...(state === null ? {} : { state }), ...(role === null ? {} : { as: role }) };
  const at = (number: number) => paths.held(kind, key, { ...query, page: String(number) });
  return (
    <>
      <ErrorSummary errors={badYear === null ? undefined : { year: say.badYear }} />
      <PageTitle lead={say.lead[kind]} aside={<a href={paths.browseBy(kind, key)}>{say.browse}</a>}>
        <Label of={authority} />
      </PageTitle>
      <p className="soft">{say.total(holders.total)}</p>
      <Filter {...{ kind, years, badYear, state, role, counts: holders.counts, roleCounts: holders.roles }} />
      {years !== null && holders.rows.length > 0 && (
        <p role="status">
          {say.inYears(years, holders.certain)} {say.perhaps(holders.possible)}
        </p>
      )}
      {holders.rows.length === 0 ? (
        <EmptyState title={years === null ? say.nobody : say.nobodyIn(years)} action={<a href={paths.held(kind, key)}>{say.whole}</a>}>
          {years !== null && holders.known && `${t.reading.yearsKnown(String(holders.known.from), String(holders.known.to))} `}
          {readsAll ? t.reading.noOneListed : say.nobodyText}
        </EmptyState>
      ) : (
        <Lists rows={holders.rows} years={years} />
      )}
      <Pagination previous={page > 1 ? at(page - 1) : null} next={holders.more ? at(page + 1) : null} />
      <p className="small sans soft measure gap-above-small">{say.honest}</p>
    </>
  );
}

type FilterProps = Pick<Props, "years" | "badYear" | "state" | "role"> & { kind: HeldKind; counts: Holders["counts"]; roleCounts: Holders["roles"] };

function Filter({ kind, years, badYear, state, role, counts, roleCounts }: FilterProps) {
  const { t } = useLanguage();
  const say = t.authorities.held;
  const choices = [{ value: "", label: say.everyState }, ...holderStates.filter((each) => counts[each] > 0 || each === state).map((value) => ({ value, label: `${say.states[value]} (${counts[value]})` }))];
  const ties = [{ value: "", label: say.everyRole }, ...roles.filter((each) => roleCounts[each] > 0 || each === role).map((value) => ({ value, label: `${say.roles[value]} (${roleCounts[value]})` }))];
  return (
    <form method="get" className="row held-filter">
      <Field name="year" width="short" label={say.year} hint={say.yearHint} defaultValue={badYear ?? (years === null ? "" : writeYears(years))} error={badYear === null ? undefined : say.badYear} maxLength={12} />
      {kind !== "honour" && choices.length > 2 && <Field kind="select" name="state" label={say.state} choices={choices} defaultValue={state ?? ""} />}
      {kind === "organisation" && (ties.length > 2 || role !== null) && <Field kind="select" name="as" label={say.role} choices={ties} defaultValue={role ?? ""} />}
      <Button plain>{say.submit}</Button>
    </form>
  );
}

/** With years: those of whom it is certain, then those of whom it may be. */
function Lists({ rows, years }: { rows: readonly Holder[]; years: Years | null }) {
  const { t } = useLanguage();
  const say = t.authorities.held;
  if (years === null) return <People rows={rows} years={null} as="h2" />;
  const groups = (["certain", "possible"] as const).map((sure) => ({ sure, rows: rows.filter((row) => row.sure === sure) })).filter((group) => group.rows.length > 0);
  return (
    <>
      {groups.map(({ sure, rows: own }) => (
        <section key={sure} className="gap-above-small" aria-labelledby={sure}>
          <SideHead id={sure}>{sure === "certain" ? say.certainHead(years) : say.possibleHead(years)}</SideHead>
          <People rows={own} years={years} as="h3" />
        </section>
      ))}
    </>
  );
}

function People({ rows, years, as: Heading }: { rows: readonly Holder[]; years: Years | null; as: "h2" | "h3" }) {
  return (
    <ul className="list finds">
      {rows.map(({ entryId, publicId, slug, card, facts }) => (
        <li key={entryId}>
          <div>
            <Heading className="find-name">
              <a href={paths.entry(publicId, slug)}>
                <FiledName card={card} />
              </a>
            </Heading>
            <ul className="list held-facts">
              {facts.map((fact) => (
                <FactLine key={fact.id} fact={fact} years={years} />
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

function FactLine({ fact: { when, what, lang, sure, missing }, years }: { fact: Fact; years: Years | null }) {
  const { t } = useLanguage();
  return (
    <li>
      {when && <span className="tabular">{when} </span>}
      <span lang={lang ?? undefined}>{lang ? what : <SetWords>{what}</SetWords>}</span>
      {years !== null && sure === "possible" && missing && <small className="soft"> {t.authorities.held.maybe[missing](years)}</small>}
    </li>
  );
}
