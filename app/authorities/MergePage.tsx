import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { Effects } from "~/ui/Panel";
import { EmptyState } from "~/ui/Slip";
import type { Authority } from "./authority";
import type { Listed } from "./shows";
import { Examples } from "./AuthorityPage";
import { Label, useLabel } from "./Label";
import type { Example } from "./read.server";

type Props = { from: Authority; into: Authority; entries: number; examples: Example[] };

/** What a merge changes, before it is pressed. */
export function MergePage({ from, into, entries, examples }: Props) {
  const { t } = useLanguage();
  const say = t.authorities.merge;
  const labels = { ...into, fr: into.fr ?? from.fr, en: into.en ?? from.en };
  return (
    <div className="measure flow">
      <PageTitle lead={say.lead}>{say.title(from.kind)}</PageTitle>
      <Effects
        lines={[
          { term: say.gone, text: <a href={paths.authority(from.id)}><Label of={from} /></a> },
          { term: say.kept, text: <a href={paths.authority(into.id)}><Label of={into} /></a> },
          { term: say.counted, text: <strong>{say.countedText(entries)}</strong> },
          { term: say.labels, text: <InBoth of={labels} /> },
          { term: say.words, text: say.wordsText },
          { term: say.address, text: say.addressText },
          { term: say.texts, text: say.textsText },
          ...(from.kind === "sector" ? [] : [{ term: say.undo, text: say.undoText }]),
        ]}
      />
      {from.kind === "sector" && <p>{say.seats}</p>}
      {entries === 0 ? <p>{say.noExamples}</p> : <Examples examples={examples} title={say.examples} />}
      <form method="post" className="row">
        <Operation />
        <Button>{say.press}</Button>
        <a href={paths.authorityMerge(into.id, { into: from.id })}>{say.swap}</a>
        <a href={paths.authority(from.id)}>{say.back}</a>
      </form>
    </div>
  );
}

function InBoth({ of: { fr, en } }: { of: Authority }) {
  const { t } = useLanguage();
  return (
    <>
      <span lang="fr">{fr ?? t.authorities.desk.none}</span> · <span lang="en">{en ?? t.authorities.desk.none}</span>
    </>
  );
}

type TakeProps = { into: Authority; taken: Authority[]; entries: number };

/** What it changes to merge several into one, before it is pressed. */
export function TakePage({ into, taken, entries }: TakeProps) {
  const { t } = useLanguage();
  const [say, words] = [t.authorities.merge, t.authorityLists.take];
  const labels = { ...into, fr: into.fr ?? taken.find(({ fr }) => fr !== null)?.fr ?? null, en: into.en ?? taken.find(({ en }) => en !== null)?.en ?? null };
  return (
    <div className="measure flow">
      <PageTitle lead={say.lead}>{words.title(taken.length)}</PageTitle>
      <Effects
        lines={[
          {
            term: say.gone,
            text: (
              <ul className="list">
                {taken.map((each) => (
                  <li key={each.id}>
                    <a href={paths.authority(each.id)}><Label of={each} /></a>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: say.kept, text: <a href={paths.authority(into.id)}><Label of={into} /></a> },
          { term: say.counted, text: <strong>{say.countedText(entries)}</strong> },
          { term: say.labels, text: <InBoth of={labels} /> },
          { term: say.address, text: say.addressText },
          { term: say.texts, text: say.textsText },
          ...(into.kind === "sector" ? [] : [{ term: say.undo, text: say.undoText }]),
        ]}
      />
      {into.kind === "sector" && <p>{say.seats}</p>}
      <form method="post" className="row">
        <Operation />
        <Button>{words.press}</Button>
        <a href={paths.authority(into.id)}>{say.back}</a>
      </form>
    </div>
  );
}

/** Which other entry of the list: what was typed, and what the list has for it. */
export function ChooseOther({ from, words, matches }: { from: Authority; words: string; matches: Listed[] }) {
  const { t } = useLanguage();
  const label = useLabel();
  const say = t.authorities.merge;
  const take = t.authorityLists.take;
  return (
    <div className="measure flow">
      <PageTitle lead={<a href={paths.authority(from.id)}><Label of={from} /></a>}>{t.authorities.entry.other}</PageTitle>
      <form method="get" className="flow">
        <Field kind="search" name="q" label={t.authorities.entry.otherLabel} defaultValue={words} maxLength={200} />
        <Button plain>{t.authorities.entry.find}</Button>
      </form>
      {words && matches.length === 0 && <EmptyState title={say.none} />}
      {matches.length > 0 && (
        <section className="flow" aria-labelledby="results">
          <h2 id="results">{say.results(words)}</h2>
          <form method="get" className="flow" aria-label={take.legend(label(from))}>
            <input type="hidden" name="q" value={words} />
            <p className="small soft">{take.hint}</p>
            <ul className="list authority-list">
              {matches.map((match) => (
                <li key={match.id} className="row">
                  <input type="checkbox" name="take" value={match.id} aria-label={take.tick(label(match))} />
                  <a href={paths.authorityMerge(from.id, { into: match.id })}><Label of={match} /></a>
                  <small className="soft">{t.authorities.entries(match.entries)}</small>
                </li>
              ))}
            </ul>
            <Button plain>{take.submit}</Button>
          </form>
        </section>
      )}
    </div>
  );
}
