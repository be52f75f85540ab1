import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";
import { type Authority, isHeldKind, longestLabel } from "./authority";
import { Label, useLabel } from "./Label";
import type { Example, NameOf, Past, Whole } from "./read.server";

type Tried = { errors: Record<string, string>; values: Record<string, string | string[]> } | null;

/** One entry of the lists, as the desk keeps it: labels, what names it, what may be the same, what was done. */
export function AuthorityPage({ authority, whole, tried }: { authority: Authority; whole: Whole; tried: Tried }) {
  const { t } = useLanguage();
  const say = t.authorities.entry;
  const { kind, key } = authority;
  return (
    <>
      <PageTitle lead={<a href={paths.authorities({ kind })}>{t.authorities.kinds[kind]}</a>} aside={isHeldKind(kind) && whole.entries > 0 && <a href={paths.held(kind, key)}>{say.publicPage}</a>}>
        <Label of={authority} />
      </PageTitle>
      {whole.due !== null && <Slip>{say.renewing(whole.due)}</Slip>}
      <p className="measure">{say.named(whole.entries, whole.statements)}</p>
      <div className="two-leaves gap-above-small">
        <div className="flow">
          <LabelForm authority={authority} tried={tried} />
          <Names id={authority.id} names={whole.names} />
        </div>
        <div className="flow">
          <Near id={authority.id} entries={whole.entries} near={whole.near} />
          <Examples examples={whole.examples} />
          <History past={whole.past} />
        </div>
      </div>
    </>
  );
}

function LabelForm({ authority: { fr, en }, tried }: { authority: Authority; tried: Tried }) {
  const { t } = useLanguage();
  const say = t.authorities.entry;
  const typed = (name: "fr" | "en", kept: string | null) => String(tried?.values[name] ?? kept ?? "");
  // After a refusal: what stands there by now, where it is neither what was seen nor what was typed.
  const hint = (name: "fr" | "en", kept: string | null) => {
    const seen = tried?.values[name === "fr" ? "seenFr" : "seenEn"];
    const isNew = seen !== undefined && (kept ?? "") !== seen && (kept ?? "") !== tried?.values[name];
    return isNew ? (kept === null ? t.authorityLists.nowNone : t.authorityLists.now(kept)) : name === "fr" ? say.labelHint : undefined;
  };
  return (
    <section className="flow" aria-labelledby="labels">
      <h2 id="labels">{say.labels}</h2>
      <form method="post" className="flow">
        <Operation />
        <input type="hidden" name="seenFr" value={fr ?? ""} />
        <input type="hidden" name="seenEn" value={en ?? ""} />
        <Field name="fr" lang="fr" label={say.french} hint={hint("fr", fr)} maxLength={longestLabel} defaultValue={typed("fr", fr)} error={tried?.errors["fr"]} optional={en !== null} />
        <Field name="en" lang="en" label={say.english} hint={hint("en", en)} maxLength={longestLabel} defaultValue={typed("en", en)} error={tried?.errors["en"]} optional={fr !== null} />
        <p className="small soft">{say.signed}</p>
        <Button>{say.save}</Button>
      </form>
    </section>
  );
}

function Names({ id, names }: { id: number; names: readonly NameOf[] }) {
  const { t, lang } = useLanguage();
  const say = t.authorities.entry;
  return (
    <section className="flow" aria-labelledby="names">
      <h2 id="names">{say.names}</h2>
      <p className="small soft">{say.namesText}</p>
      <ul className="list authority-list">
        {names.map((name) => (
          <li key={name.id} className="row row-apart">
            <span>{typeset(lang, name.label)}</span>
            {name.own ? (
              <small className="soft">{say.ownName}</small>
            ) : (
              <form method="post" action={paths.authoritySplit(id)}>
                <Operation />
                <input type="hidden" name="name" value={name.id} />
                <Button plain small aria-label={say.splitOf(name.label)}>
                  {say.split}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {names.some(({ own }) => !own) && <p className="small soft">{say.splitText}</p>}
    </section>
  );
}

/** What is named by fewer entries is merged into what is named by more; the page turns it round on wish. */
export function mergeOf(one: { id: number; entries: number }, other: { id: number; entries: number }): string {
  return other.entries < one.entries ? paths.authorityMerge(other.id, { into: one.id }) : paths.authorityMerge(one.id, { into: other.id });
}

function Near({ id, entries, near }: { id: number; entries: number; near: Whole["near"] }) {
  const { t } = useLanguage();
  const label = useLabel();
  const say = t.authorities.entry;
  return (
    <section className="flow" aria-labelledby="near">
      <h2 id="near">{say.near}</h2>
      <p className="small soft">{near.length > 0 ? say.nearText : say.noNear}</p>
      {near.length > 0 && (
        <ul className="list authority-list">
          {near.map((other) => (
            <li key={other.id} className="row row-apart">
              <span>
                <a href={paths.authority(other.id)}><Label of={other} /></a> <small className="soft">{t.authorities.entries(other.entries)}</small>
              </span>
              <a href={mergeOf({ id, entries }, other)} aria-label={say.compareWith(label(other))}>{say.compare}</a>
            </li>
          ))}
        </ul>
      )}
      <form method="get" action={`${paths.authority(id)}/merge`} className="flow">
        <Field kind="search" name="q" id="merge-with" label={say.other} hint={say.otherLabel} maxLength={200} />
        <Button plain>{say.find}</Button>
      </form>
    </section>
  );
}

export function Examples({ examples, title }: { examples: readonly Example[]; title?: string }) {
  const { t, lang } = useLanguage();
  if (examples.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="examples">
      <h2 id="examples">{title ?? t.authorities.entry.examples}</h2>
      <ul className="list related">
        {examples.map(({ entryId, publicId, slug, card }) => (
          <li key={entryId}>
            <a href={paths.entry(publicId, slug)}>{typeset(lang, card.name)}</a> <small className="soft">{typeset(lang, card.descriptor[lang] ?? "")}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ past }: { past: readonly Past[] }) {
  const { t, lang } = useLanguage();
  const say = t.authorities.entry;
  const label = useLabel();
  const labels = (fr: unknown, en: unknown) => [fr, en].filter(Boolean).join(" / ");
  const words = ({ kind, detail, other, here }: Past) => {
    if (kind === "renamed") return say.renamed(labels(detail["fr"], detail["en"]), labels(detail["toFr"], detail["toEn"]));
    if (kind === "split") return here ? say.splitPast(String(detail["name"])) : say.splitFrom(String(detail["name"]));
    return here ? say.mergedAway(other ? label(other) : "–") : say.mergedIn(labels(detail["fr"], detail["en"]));
  };
  return (
    <section className="flow" aria-labelledby="past">
      <h2 id="past">{say.past}</h2>
      {past.length === 0 && <p className="small soft">{say.noPast}</p>}
      <ul className="list">
        {past.map((event) => (
          <li key={event.id}>
            <time dateTime={new Date(event.at).toISOString()}>{formatDate(lang, event.at)}</time>, {typeset(lang, `${say.by(event.by)}: ${words(event)}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
