import { paths } from "~/http/paths";
import { formatNumber, typeset, useLanguage, type Phrases } from "~/i18n";
import { Button } from "~/ui/Button";
import { Tally } from "~/ui/Chart";
import { Cover } from "~/ui/Frame";
import type { Policy } from "~/workflow/presets";
import type { Letter } from "./lists.server";
import { Letters, SearchForm } from "./Search";

type Way = Pick<Policy, "committee" | "evaluationsNeeded" | "ballot" | "selection" | "certifiers" | "selfNomination">;
type Props = { house: string; letters: Letter[]; sums: { entries: number; certified: number }; way: Way; readBy: Policy["reader"] };

/** The first page: what the house is, how to look somebody up, how one enters, and whether a letter is genuine. */
export function Home({ house, letters, sums, way, readBy }: Props) {
  const { t, lang } = useLanguage();
  const words = t.publicPages.home;
  return (
    <>
      <Cover title={typeset(lang, house)} subtitle={words.subtitle[readBy]}>
        <SearchForm />
        <p className="hint sans small gap-above-small">
          {words.hint} <a href={paths.browse()}>{words.browse}</a>
        </p>
      </Cover>
      <Letters letters={letters} />
      <div className="with-margin gap-above">
        <HowOneEnters way={way} />
        <aside className="flow" aria-labelledby="figures">
          <h2 className="side-head" id="figures">
            {words.inFigures}
          </h2>
          <Tally
            figures={[
              { value: formatNumber(lang, sums.entries), label: words.entries },
              ...(way.certifiers > 0 ? [{ value: formatNumber(lang, sums.certified), label: words.certified }] : []),
              { value: lang === "fr" ? "0\u00A0€" : "€0", label: words.nothingPaid },
            ]}
          />
          <p className="small sans soft">
            {words.counted} <a href={paths.figures()}>{words.allFigures}</a>
          </p>
        </aside>
      </div>
      <div className="two-leaves gap-above">
        <section className="flow" aria-labelledby="letter">
          <h2 id="letter">{words.letter}</h2>
          <p className="measure">{words.letterText}</p>
          <p>
            <Button plain href={paths.verify()}>
              {words.letterButton}
            </Button>
          </p>
        </section>
        <section className="flow" aria-labelledby="propose">
          <h2 id="propose">{words.propose}</h2>
          <p className="measure">{words.proposeText}</p>
          <p>
            <Button plain href={paths.nominate()}>
              {words.proposeButton}
            </Button>
          </p>
        </section>
      </div>
    </>
  );
}

function HowOneEnters({ way }: { way: Way }) {
  const { t } = useLanguage();
  const words = t.publicPages.home;
  return (
    <section className="flow" aria-labelledby="how">
      <h2 id="how">{words.how}</h2>
      <p className="measure">{words.lead}</p>
      <ol className="entry-path gap-above">
        {stepsOf(way, words).map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p>
        <a href={paths.method()}>{words.allRules}</a>
      </p>
    </section>
  );
}

/** The steps of the way that this house's policy leaves in. */
function stepsOf(way: Way, { steps }: Phrases["publicPages"]["home"]): { title: string; text: string }[] {
  const selection = way.ballot !== "off" ? steps.ballot : way.committee ? steps.committee(way.evaluationsNeeded) : way.selection === "roster" ? steps.roster : steps.editors;
  return [
    way.selfNomination ? steps.nominationSelf : steps.nomination,
    { title: steps.selection, text: selection },
    steps.invitation,
    steps.biography,
    steps.verification,
    way.certifiers > 0 ? { title: steps.certification.title, text: steps.certification.text(way.certifiers) } : steps.publication,
  ];
}
