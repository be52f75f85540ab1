import { typeset, useLanguage } from "~/i18n";
import { subjectHref } from "./suggest";
import type { Subject } from "./suggest.server";

/** Names on the house's lists that begin like what was asked: what suggestions offer while somebody types, for whoever has no script. */
export function Subjects({ subjects }: { subjects: readonly Subject[] }) {
  const { t, lang } = useLanguage();
  const words = t.suggest;
  if (subjects.length === 0) return null;
  return (
    <section className="gap-above-small small sans" aria-labelledby="subjects">
      <h2 className="side-head" id="subjects">
        {words.subjects}
      </h2>
      <ul className="list subjects">
        {subjects.map((subject) => (
          <li key={`${subject.kind} ${subject.key}`}>
            <a href={subjectHref(subject)}>{subject.lang ? <span lang={subject.lang}>{typeset(lang, subject.label)}</span> : typeset(lang, subject.label)}</a>{" "}
            <span className="soft">{words.subject(words.kinds[subject.kind], subject.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
