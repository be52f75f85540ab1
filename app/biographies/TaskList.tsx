import { paths } from "~/http/paths";
import { formatList, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import { Slip } from "~/ui/Slip";
import type { Begun } from "./own-kept.server";
import type { SectionTask } from "./questionnaire";

/** A section, and how far it has come. */
export function Task({ task: { section, count, core, missing }, query }: { task: SectionTask; query: string | null }) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  const status = missing ? words.status.missing : count > 0 ? words.status.some(count) : words.status.none;
  const id = `task-${section}`;
  return (
    <li className="row row-apart">
      <a href={paths.questionnaireSection(section, query)} aria-describedby={id}>
        {t.drafting.sections[section]}
      </a>
      <span id={id} className={missing ? "small sans red" : "small sans soft"}>
        {core && !missing && `${words.core} · `}
        {status}
      </span>
    </li>
  );
}

/** The portrait is a file with its own page: it stands at the end of the list, and is nobody's duty. */
export function PortraitTask({ there, query }: { there: boolean; query: string | null }) {
  const { t } = useLanguage();
  const words = t.files.portrait;
  return (
    <li className="row row-apart">
      <a href={paths.myPortrait(query)} aria-describedby="task-portrait">
        {words.title}
      </a>
      <span id="task-portrait" className="small sans soft">
        {there ? words.task.some : words.task.none}
      </span>
    </li>
  );
}

/** Typed and not among the answers: said before they are handed in, since they would not go along. */
export function Unsaved({ begun, query }: { begun: readonly Pick<Begun, "section" | "kind">[]; query: string | null }) {
  const { t } = useLanguage();
  const words = t.ownAnswers;
  if (begun.length === 0) return null;
  return (
    <Slip title={words.begun}>
      <p>{words.begunText}</p>
      <ul className="list">
        {begun.map(({ section, kind }, at) => (
          <li key={at}>
            <a href={paths.questionnaireSection(section, query)}>{t.drafting.kinds[kind]}</a>
          </li>
        ))}
      </ul>
    </Slip>
  );
}

/** The press with which the answers go to the drafter, or what is still missing for it. */
export function HandIn({ dossierId, missing }: { dossierId: string; missing: readonly ("name" | "birth" | "position")[] }) {
  const { t, lang } = useLanguage();
  const words = t.drafting.questionnaire;
  return (
    <section className="flow" aria-labelledby="hand-in">
      <h2 id="hand-in">{words.handIn}</h2>
      {missing.length > 0 ? (
        <>
          <p>{words.handInNotYet}</p>
          <p>
            {words.toName(
              formatList(
                lang,
                missing.map((one) => words.missing[one])
              )
            )}
          </p>
        </>
      ) : (
        <form
          method="post"
          action={paths.decide({ dossierId, entryId: null }, { decision: "hand_in", about: "dossier" })}
          className="flow"
        >
          <Operation />
          <input type="hidden" name="next" value={paths.my()} />
          <p>{words.handInText}</p>
          <p>
            <Button>{words.handIn}</Button>
          </p>
        </form>
      )}
    </section>
  );
}
