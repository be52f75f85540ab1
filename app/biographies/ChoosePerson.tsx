import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";

type Props = { people: readonly { id: string; name: string }[]; /** The same page of one of them. */ to: (personId: string) => string };

/** For a delegate of several people: whose page it is to be. */
export function ChoosePerson({ people, to }: Props) {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  return (
    <div className="flow measure">
      <PageTitle lead={words.chooseText}>{words.chooseTitle}</PageTitle>
      <People people={people} to={to} />
    </div>
  );
}

export function People({ people, to }: Props) {
  return (
    <ul className="list task-list">
      {people.map((person) => (
        <li key={person.id} className="row row-apart">
          <a href={to(person.id)}>{person.name}</a>
        </li>
      ))}
    </ul>
  );
}
