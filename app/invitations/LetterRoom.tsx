import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import type { Block } from "~/letters/blocks";
import { LetterText } from "~/letters/LetterText";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { Slip } from "~/ui/Slip";
import type { Stage, Standing } from "~/workflow/stages";
import type { Answer, RoomDecision } from "./room";

export type ShownRoom = {
  letter: { subject: string; blocks: Block[]; language: "fr" | "en"; at: Date; signedBy: string | null; recipient: string };
  coded: boolean;
  stage: Stage | null;
  standing: Standing;
  open: readonly RoomDecision[];
  early: "may_object" | "objected" | null;
  mine: boolean;
};
type HouseWords = { name: string; telephone: string; foundIn: string; postalAddress: string };
type Values = Record<string, string | string[]>;
type RoomProps = { view: ShownRoom; house: HouseWords; zone: string; errors?: Record<string, string>; values?: Values };

/** The letter in the middle; beside it what the books say of it; below it the answer, once its code was typed. */
export function LetterRoom({ view, house, zone, errors, values }: RoomProps) {
  const { t } = useLanguage();
  const words = t.invitations.room;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="hidden-text">{words.from(house.name)}</h1>
      <div className="with-margin margin-first">
        {view.coded ? <Genuine view={view} house={house} zone={zone} /> : <CodeForm errors={errors} values={values} house={house} />}
        <article className="letter" aria-label={view.letter.subject}>
          <LetterText blocks={view.letter.blocks} lang={view.letter.language} />
          {view.coded && <Answers view={view} house={house} />}
        </article>
      </div>
    </>
  );
}

function CodeForm({ errors, values, house }: Pick<RoomProps, "errors" | "values" | "house">) {
  const { t } = useLanguage();
  const words = t.invitations.room;
  return (
    <aside className="flow" aria-labelledby="code-title">
      <h2 id="code-title">{words.codeTitle}</h2>
      <p>{words.codeText}</p>
      <form method="post" action={paths.room()} className="flow" noValidate>
        <Field
          name="code"
          label={words.code}
          error={errors?.["code"]}
          defaultValue={typeof values?.["code"] === "string" ? values["code"] : ""}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          required
        />
        <Button>{words.codeButton}</Button>
      </form>
      <form method="post" action={paths.room()} className="flow">
        <Operation />
        <input type="hidden" name="about" value="again" />
        <p className="small">{words.againText}</p>
        <button className="as-link">{words.again}</button>
      </form>
      <Doubt house={house} />
    </aside>
  );
}

function Genuine({ view, house, zone }: Pick<RoomProps, "view" | "house" | "zone">) {
  const { t, lang } = useLanguage();
  const words = t.invitations.room;
  return (
    <aside className="flow genuine" aria-labelledby="genuine">
      <h2 id="genuine">{words.genuine}</h2>
      <p>{words.genuineText}</p>
      <p>
        <a href="#answer">{words.answer}</a>
      </p>
      <dl className="small sans">
        <dt>{words.to}</dt>
        <dd>{view.letter.recipient}</dd>
        <dt>{words.writtenOn}</dt>
        <dd>{formatDate(lang, view.letter.at, zone)}</dd>
        {view.letter.signedBy && (
          <>
            <dt>{words.signedBy}</dt>
            <dd>{view.letter.signedBy}</dd>
          </>
        )}
      </dl>
      <Doubt house={house} />
      <section className="flow" aria-labelledby="further">
        <h2 id="further" className="side-head">
          {words.further}
        </h2>
        {!view.mine && <p className="small">{words.furtherText}</p>}
        <p>
          <a href={view.mine ? paths.my() : paths.roomIdentify()}>{view.mine ? words.mine : words.furtherButton}</a>
        </p>
        <p className="small">
          {words.delegate} <a href={view.mine ? paths.myDelegates() : paths.roomIdentify()}>{t.ownFile.delegates.title}</a>
        </p>
        <p className="small">
          {t.correspondence.word.inRoom} <a href={view.mine ? paths.myWord() : paths.roomIdentify()}>{t.correspondence.word.title}</a>
        </p>
      </section>
      <form method="post" action={paths.roomLeave()}>
        <button className="as-link">{words.leave}</button>
      </form>
    </aside>
  );
}

function Doubt({ house }: { house: HouseWords }) {
  const { t } = useLanguage();
  const words = t.invitations.room;
  return (
    <>
      <Slip>
        <p className="small sans">
          {words.doubt(house.telephone)} {words.doubtFound(house.foundIn)}
        </p>
      </Slip>
      <p className="small sans">
        <a href={`${paths.verify()}#report`}>{words.notMine}</a>
      </p>
    </>
  );
}

/** What the letter's code tells of a file: no more than its holder may answer. Anything later is told after the second code. */
const toldByLetter: readonly Stage[] = [
  "proposed", "assessment", "ballot", "waiting", "deferred", "elected", "invited", "unanswered", "questionnaire", "refused", "withdrawn", "published",
];

/** "No" is as large and clear as "yes", and nothing is chosen beforehand. */
function Answers({ view, house }: Pick<RoomProps, "view" | "house">) {
  const { t } = useLanguage();
  const words = t.invitations.room;
  const open = (decision: RoomDecision) => view.open.includes(decision);
  const saysNo = open("refuse") || view.early === "may_object";
  const given: readonly (readonly [boolean, Answer])[] = [
    [open("accept"), "accept"],
    [saysNo, "no_thanks"],
    [saysNo, "never_again"],
    [open("take_back"), "take_back"],
  ];
  const buttons = given.flatMap(([shown, answer]) => (shown ? [answer] : []));
  return (
    <section className="flow gap-above" aria-labelledby="answer">
      <h2 id="answer">{words.answer}</h2>
      {view.stage && <p>{view.early === "objected" ? words.objected : toldByLetter.includes(view.stage) ? t.invitations.stages[view.stage] : words.underWay}</p>}
      {view.stage === "questionnaire" && (
        <p>
          <Button href={view.mine ? paths.questionnaire() : paths.roomIdentify()}>{t.invitations.my.questionnaire}</Button>
        </p>
      )}
      {buttons.length > 0 && (
        <form method="post" action={paths.roomAnswer()} className="flow">
          <Operation />
          <p className="row">
            {buttons.map((answer) => (
              <Button key={answer} name="answer" value={answer} plain={answer !== "accept"}>
                {t.invitations.answers[answer].verb}
              </Button>
            ))}
          </p>
          <p className="small sans soft">
            {open("accept") && words.free} {words.byPost(house.postalAddress)}
          </p>
        </form>
      )}
      {saysNo && <p className="small">{view.standing === "none" ? words.ifNo : words.ifNoListed}</p>}
      {open("object") && <ObjectForm />}
      {view.stage && (
        <p className="small sans">
          <a href={paths.roomQuestion()}>{t.ownFile.questions.link}</a>
        </p>
      )}
      {buttons.length === 0 && !open("object") && view.early === null && <p className="soft">{words.noneOpen}</p>}
    </section>
  );
}

function ObjectForm() {
  const { t } = useLanguage();
  return (
    <form method="post" action={paths.roomAnswer()} className="flow">
      <Operation />
      <Field kind="textarea" name="words" label={t.invitations.room.objectWords} maxLength={2000} optional />
      <Button plain name="answer" value="object">
        {t.invitations.answers.object.verb}
      </Button>
    </form>
  );
}
