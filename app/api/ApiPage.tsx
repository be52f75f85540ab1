import { Fragment } from "react";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { Rubric } from "~/ui/Statement";
import { examples } from "./examples";
import { type ProblemKind, problems } from "./problem";
import { matchKinds } from "./shapes";

/** What somebody who writes a program has to know, on one page. The whole of it, for machines, is the OpenAPI document. */
export function ApiPage({ origin, facets }: { origin: string; facets: readonly string[] }) {
  const { t } = useLanguage();
  const words = t.api;
  const curl = (path: string) => `curl -H "Authorization: Bearer $KEY" "${origin}${path}"`;
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="gap-above api">
        <Rubric title={words.start} plain>
          <div className="flow measure">
            <p>{words.startText}</p>
            <pre tabIndex={0} aria-label={words.start}>
              <code>{curl(`${paths.apiPeople()}?q=fontenoy&limit=10`)}</code>
            </pre>
            <p>{words.keyKeeping}</p>
          </div>
        </Rubric>
        <Rubric title={words.examples} plain>
          <Examples curl={curl} />
        </Rubric>
        <Rubric title={words.ask} plain>
          <Addresses />
        </Rubric>
        <Rubric title={words.parameters} plain>
          <Parameters facets={facets} />
        </Rubric>
        <Rubric title={words.answer} plain>
          <div className="flow measure">
            <Coded text={words.answerText} />
            <pre tabIndex={0} aria-label={words.answer}>
              <code>{JSON.stringify(examples["People"], null, 2)}</code>
            </pre>
          </div>
        </Rubric>
        <Rubric title={words.match} plain>
          <div className="flow measure">
            <Coded text={words.matchText} />
            <dl className="terms">
              {matchKinds.map((kind) => (
                <Fragment key={kind}>
                  <dt>
                    <code>{kind}</code>
                  </dt>
                  <dd>
                    <Inline text={words.kinds[kind]} />
                  </dd>
                </Fragment>
              ))}
            </dl>
          </div>
        </Rubric>
        <Rubric title={words.limits} plain>
          <div className="flow measure">
            <Coded text={words.limitsText} />
          </div>
        </Rubric>
        <Rubric title={words.errors} plain>
          <Errors />
        </Rubric>
      </div>
    </>
  );
}

/** What most programs do first, ready to be copied. */
function Examples({ curl }: { curl: (path: string) => string }) {
  const { t } = useLanguage();
  const words = t.api.shown;
  const every = [`next=""`, `while :; do`, `  page=$(${curl(`${paths.apiPeople()}?sector=crafts&limit=100$next`)})`, `  echo "$page" | jq -c '.items[]'`, `  cursor=$(echo "$page" | jq -r '.next // empty')`, `  [ "$cursor" ] || break`, `  next="&cursor=$cursor"`, `done`];
  const all = [
    [words.facets, curl(paths.apiFacet("sector"))],
    [words.narrowed, curl(`${paths.apiPeople()}?q=luthier&sector=crafts&living=yes&sort=youngest`)],
    [words.external, curl(`${paths.apiPeople()}?externalId=wikidata:Q1`)],
    [words.every, every.join("\n")],
    [words.person, curl(`${paths.apiPerson("k7m3q2xd")}?lang=en`)],
  ] as const;
  return (
    <div className="flow measure">
      {all.map(([text, example]) => (
        <Fragment key={text}>
          <Coded text={text} />
          <pre tabIndex={0} aria-label={text.replaceAll("`", "")}>
            <code>{example}</code>
          </pre>
        </Fragment>
      ))}
    </div>
  );
}

function Addresses() {
  const { t } = useLanguage();
  const words = t.api;
  const all = [
    [paths.apiPeople(), words.askPeople],
    [paths.apiPerson(":publicId"), words.askPerson],
    [paths.apiFacet(":facet"), words.askFacet],
    ["/api/v1/certificates/:number", words.askCertificate],
    [paths.apiDescription(), words.askDescription],
  ] as const;
  return (
    <dl className="terms is-wide measure">
      {all.map(([path, text]) => (
        <Fragment key={path}>
          <dt>
            <code>{path === paths.apiDescription() ? <a href={path}>{path}</a> : path}</code>
          </dt>
          <dd>
            <Inline text={text} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Parameters({ facets }: { facets: readonly string[] }) {
  const { t } = useLanguage();
  const { meanings, ...words } = t.api;
  const { facets: ofFacets, ...single } = meanings;
  const rows = Object.entries(single).flatMap(([name, text]) => (name === "sort" ? [{ name: facets.join(", "), text: ofFacets }, { name, text }] : [{ name, text }]));
  return (
    <Ledger
      folding
      caption={words.parameters}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", head: words.parameter, name: true, cell: ({ name }) => <code>{name}</code> },
        { key: "meaning", head: words.meaning, wraps: true, cell: ({ text }) => <Inline text={text} /> },
      ]}
    />
  );
}

function Errors() {
  const { t } = useLanguage();
  const words = t.api;
  return (
    <div className="flow">
      <div className="measure">
        <Coded text={words.errorsText} />
      </div>
      <Ledger
        folding
        caption={words.errors}
        rows={Object.entries(problems) as [ProblemKind, number][]}
        rowKey={([kind]) => kind}
        columns={[
          { key: "status", head: words.status, cell: ([, status]) => status, label: words.status },
          {
            key: "what",
            head: words.what,
            name: true,
            cell: ([kind]) => (
              <span id={kind.replaceAll("_", "-")}>
                <b>{words.problems[kind].title}.</b> <Inline text={words.problems[kind].detail} />
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}

function Coded({ text }: { text: string }) {
  return (
    <p>
      <Inline text={text} />
    </p>
  );
}

/** What stands between backquotes is a word of the machine's. */
function Inline({ text }: { text: string }) {
  return (
    <>
      {text.split("`").map((piece, at) => (at % 2 === 1 ? <code key={at}>{piece}</code> : <Fragment key={at}>{piece}</Fragment>))}
    </>
  );
}
