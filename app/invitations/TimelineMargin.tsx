import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { Turn } from "~/ui/Steps";
import { isClosed, type Stage } from "~/workflow/stages";
import type { Principal, Timeline } from "./mine.server";

type Letter = { id: string; subject: string; language: string; at: Date; signedBy: string | null };
type Props = { timeline: Timeline; letters: readonly Letter[]; others: readonly Principal[]; own: boolean; /** Set where a delegate looks on. */ person: string | null; telephone: string; zone: string };

/** Before an answer there is no draft, and so nothing to show to anybody. */
const early: readonly Stage[] = ["proposed", "assessment", "ballot", "waiting", "deferred", "elected", "invited", "unanswered"];

/** Beside the steps: whose turn, the letters, who looks after the file, and the ways out. */
export function TimelineMargin({ timeline, letters, others, own, person, telephone, zone }: Props) {
  const { t, lang } = useLanguage();
  const words = t.invitations.my;
  const { stage, turn, since, editor, entry, standing } = timeline;
  const turns = { person: words.yourTurn, house: words.ourTurn, nobody: words.nobodysTurn };
  return (
    <aside className="flow" aria-label={words.whoseTurn}>
      <h2 className="side-head">{words.whoseTurn}</h2>
      <p>
        {turn === "nobody" ? turns[turn] : <Turn yours={turn === "person"}>{turns[turn]}</Turn>}
        {since && turn !== "nobody" && (
          <>
            <br />
            {words.since(formatDate(lang, since, zone))}
          </>
        )}
      </p>
      {editor && (
        <>
          <h2 className="side-head">{words.editor}</h2>
          <p>{words.editorText(editor, telephone)}</p>
        </>
      )}
      {own && <Letters letters={letters} zone={zone} />}
      <ul className="list small sans own-links">
        {entry?.publicId && standing === "public" && (
          <li>
            <a href={paths.entry(entry.publicId, entry.slug)}>{words.readEntry}</a>
          </li>
        )}
        {stage && !isClosed(stage) && (
          <li>
            <a href={paths.myQuestions(person)}>{t.ownFile.questions.link}</a>
          </li>
        )}
        {stage && !early.includes(stage) && (
          <li>
            <a href={paths.myVisibility(person)}>{t.ownFile.visibility.title}</a>
          </li>
        )}
        {own && (
          <li>
            <a href={paths.myDelegates()}>{t.ownFile.delegates.title}</a>
          </li>
        )}
        {own && (
          <li>
            <a href={paths.myData()}>{words.data}</a>
          </li>
        )}
        {own && stage && stage !== "invited" && !isClosed(stage) && (
          <li>
            <a href={paths.myEvidence()}>{t.files.evidence.title}</a>
          </li>
        )}
        {own && timeline.open.includes("withdraw") && (
          <li>
            <a href={paths.myWithdraw()}>{words.withdraw}</a>
          </li>
        )}
      </ul>
      <Others others={others} />
    </aside>
  );
}

function Letters({ letters, zone }: { letters: readonly Letter[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.invitations;
  return (
    <>
      <h2 className="side-head">{words.my.letters}</h2>
      {letters.length === 0 ? (
        <p>{words.my.noLetters}</p>
      ) : (
        <ul className="list related">
          {letters.map((letter) => (
            <li key={letter.id}>
              <a href={paths.myLetter(letter.id)} lang={letter.language}>
                {letter.subject}
              </a>
              <small>
                {formatDate(lang, letter.at, zone)}
                {letter.signedBy && `, ${words.letters.from(letter.signedBy)}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      {letters.length > 0 && (
        <p className="small">
          <a href={paths.myLetters()}>{words.my.allLetters}</a>
        </p>
      )}
    </>
  );
}

function Others({ others }: { others: readonly Principal[] }) {
  const { t } = useLanguage();
  if (others.length === 0) return null;
  return (
    <>
      <h2 className="side-head">{t.invitations.my.others}</h2>
      <ul className="list">
        {others.map(({ personId, name, own }) => (
          <li key={personId}>
            <a href={paths.my(own ? null : personId)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
