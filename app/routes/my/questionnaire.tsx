import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChoosePerson, People } from "~/biographies/ChoosePerson";
import { findMyFile } from "~/biographies/my-file.server";
import { taskList } from "~/biographies/questionnaire";
import { readBegun } from "~/biographies/own-kept.server";
import { missingCore } from "~/biographies/statement";
import { HandIn, PortraitTask, Task, Unsaved } from "~/biographies/TaskList";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState, Slip } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.drafting.questionnaire.title } satisfies Handle;

/** The questionnaire's list of sections, and how far each has come. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findMyFile(page);
  if (!file || "choose" in file) return { choose: file?.choose ?? [], file: null };
  const lines = file.draft?.lines ?? [];
  return {
    choose: [],
    file: {
      name: file.name,
      as: file.as,
      query: file.query,
      dossierId: file.dossier.id,
      writes: file.writes,
      tasks: taskList(lines),
      missing: missingCore(lines),
      portrait: lines.some(({ picture }) => picture !== null),
      begun: (await readBegun(page, file)).map(({ section, kind }) => ({ section, kind })),
      others: file.others,
    },
  };
}

export default function QuestionnairePage() {
  const { choose, file } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  if (!file)
    return choose.length > 0 ? <ChoosePerson people={choose} to={paths.questionnaire} /> : <EmptyState title={words.noFile}>{words.noFileText}</EmptyState>;
  return (
    <div className="flow measure">
      <PageTitle lead={file.name}>{words.title}</PageTitle>
      {file.as === "delegate" && <p>{words.delegate(file.name)}</p>}
      {file.writes ? <Lead /> : <Slip>{words.closed}</Slip>}
      <ol className="list task-list">
        {file.tasks.map((task) => (
          <Task key={task.section} task={task} query={file.query} />
        ))}
        <PortraitTask there={file.portrait} query={file.query} />
      </ol>
      <ul className="list small sans own-links">
        {file.writes && (
          <li>
            <a href={paths.myCv(file.query)}>{t.ownFile.cv.link}</a>
          </li>
        )}
        <li>
          <a href={paths.myEvidence(file.query)}>{words.evidence}</a>
        </li>
        <li>
          <a href={paths.myVisibility(file.query)}>{t.ownFile.visibility.title}</a>
        </li>
        <li>
          <a href={paths.questionnairePrint(file.query)}>{t.ownFile.print.link}</a>
        </li>
      </ul>
      {file.writes && <Unsaved begun={file.begun} query={file.query} />}
      {file.writes && <HandIn dossierId={file.dossierId} missing={file.missing} />}
      {file.others.length > 0 && (
        <section className="flow" aria-labelledby="others">
          <h2 id="others">{words.chooseText}</h2>
          <People people={file.others} to={paths.questionnaire} />
        </section>
      )}
    </div>
  );
}

function Lead() {
  const { t } = useLanguage();
  const words = t.drafting.questionnaire;
  return (
    <>
      <p>{words.lead}</p>
      <p>{words.coreText}</p>
      <p className="soft small sans">{words.notCollected}</p>
    </>
  );
}
