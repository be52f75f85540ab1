import { typeset, useLanguage } from "~/i18n";
import { Field } from "~/ui/Field";
import { labelIn } from "./authority";
import type { Match } from "./look-up.server";
import { type Picks, pickName } from "./picks";

/** The step between typing and tying: what the house's list has, or one's own words as they are. */
export function PickList({ picks: { slot, text, matches }, field, id }: { picks: Picks; field: string; id: string }) {
  const { t, lang } = useLanguage();
  const say = t.authorities.pick;
  if (text === "" || matches.length === 0)
    return (
      <p className="small sans soft" role="status" id={id} tabIndex={-1}>
        {text === "" ? say.empty : say.nothing(text)}
      </p>
    );
  const choice = (match: Match) => {
    const { label, lang: own } = labelIn(lang, match);
    const other = own === null ? (lang === "fr" ? match.en : match.fr) : null;
    const also = [...(other && other !== label ? [other] : []), ...match.also];
    return {
      value: String(match.id),
      label: <span lang={own ?? undefined}>{typeset(own ?? lang, label)}</span>,
      hint: [say.used(match.entries), ...(also.length > 0 ? [say.also(also.join(", "))] : [])].join(" · "),
    };
  };
  return <Field kind="radios" name={pickName(slot)} id={id} label={say.legend(field)} hint={say.hint(text)} choices={[...matches.map(choice), { value: "own", label: say.keep(text) }]} defaultValue="own" />;
}
