import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asked, type FieldDef } from "~/biographies/fields";
import { neededOf } from "~/biographies/KindForms";
import { LineText } from "~/biographies/LineText";
import { findMyFile } from "~/biographies/my-file.server";
import { askedKinds, askedSections } from "~/biographies/questionnaire";
import { type KindOfForm, sectionForms } from "~/biographies/questionnaire.server";
import { kinds } from "~/biographies/statement";
import { choicesOf } from "~/biographies/StatementFields";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.ownFile.print.title } satisfies Handle;

/** The questionnaire on paper: what the house has, and lines to write on; each section begins a sheet. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findMyFile(page);
  if (!file || "choose" in file) throw redirect(paths.questionnaire(), 303);
  const { house, lang } = page;
  return {
    name: file.name,
    query: file.query,
    lang: file.draft?.language ?? file.dossier.language,
    house: { name: house.name[lang], address: house.postalAddress },
    sections: askedSections.map((section) => ({ section, kinds: sectionForms(file.draft, askedKinds(section), { lang, evidence: new Map(), begun: [], presence: [] }) })),
  };
}

export default function QuestionnairePrint() {
  const { name, query, lang, house, sections } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.ownFile.print;
  return (
    <div className="flow measure paper-form">
      <PageTitle lead={name}>{words.title}</PageTitle>
      <p className="no-print">{words.lead}</p>
      <p>{words.to(house.name, house.address)}</p>
      <p className="small sans soft">{t.drafting.questionnaire.notCollected}</p>
      {sections.map(({ section, kinds: forms }) => (
        <section key={section} className="flow paper-section" aria-labelledby={section}>
          <h2 id={section}>{t.drafting.sections[section]}</h2>
          {forms.map((form) => (
            <PaperKind key={form.kind} form={form} lang={lang} />
          ))}
        </section>
      ))}
      <Blank label={words.private} long />
      <Blank label={words.signature} />
      <p className="no-print">
        <a href={paths.questionnaire(query)}>{words.back}</a>
      </p>
    </div>
  );
}

const shortList = 8;

function PaperKind({ form: { kind, core, consent, statements }, lang }: { form: KindOfForm; lang: string }) {
  const { t, lang: reading } = useLanguage();
  const { dates } = kinds[kind];
  // On paper a short list can be read; a long one would be a page of its own, and words do as well.
  const amongOf = ({ choices }: FieldDef) =>
    choices && choices.values.length <= shortList ? choicesOf(t, reading, choices.list, choices.values).map(({ label }) => label).join(" / ") : null;
  const example = t.ownFile.examples[kind];
  const questions = asked(kind, "room").filter(({ label, type }) => label !== "translation" && label !== "lang" && type !== "flag");
  return (
    <section className="flow">
      <h3>
        {t.drafting.kinds[kind]}
        {core && <span className="small sans soft"> {neededOf(t, core)}</span>}
      </h3>
      {consent && <p className="small sans soft">{t.drafting.questionnaire.consent}</p>}
      {example && <p className="small sans soft">{t.ownFile.example(example)}</p>}
      {statements.map(({ statementId, line }) => line && <LineText key={statementId} line={{ ...line, ink: "checked" }} lang={lang} />)}
      {questions.map((question) => (
        <Blank key={question.path} label={t.drafting.fields[question.label]} among={amongOf(question)} long={question.type === "markdown"} />
      ))}
      {dates === "point" && <Blank label={t.drafting.date} />}
      {dates === "span" && <Blank label={`${t.drafting.from} / ${t.drafting.to}`} />}
    </section>
  );
}

/** A question, what there is to choose from, and lines to write on. */
function Blank({ label, among, long }: { label: string; among?: string | null; long?: boolean }) {
  return (
    <p className={long ? "blank is-long" : "blank"}>
      <span className="small sans">
        {label}
        {among && <span className="soft"> ({among})</span>}
      </span>
    </p>
  );
}
