import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { addressOf, listWish } from "./filter";

/** What the box understands, with examples that can be pressed. */
export function SearchHelp() {
  const { t } = useLanguage();
  const { help } = t.searching;
  const examples = [
    { says: help.phrase, example: help.phraseExample },
    { says: help.without, example: help.withoutExample },
    { says: help.field, example: help.fieldExample },
  ];
  return (
    <details className="small sans gap-above-small">
      <summary>{help.title}</summary>
      <p>{help.words}</p>
      <ul className="list">
        {examples.map(({ says, example }) => (
          <li key={example}>
            {says} <a href={paths.directory(addressOf({ ...listWish({}, null), sort: "relevance", q: example }))}>{example}</a>
          </li>
        ))}
      </ul>
      <p>{help.fields}</p>
    </details>
  );
}
