import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Rubric } from "~/ui/Statement";

type Props = { house: string; origin: string; open?: boolean };

/** What whoever looks after a library's access has to know: which addresses count, how proxies matter, how to link. */
export function ForLibraries({ house, origin, open }: Props) {
  const { t } = useLanguage();
  const words = t.selfTest;
  const parts = [
    [words.public, words.publicText],
    [words.proxies, words.proxiesText],
    [words.links, words.linksText(`${origin}/p/k7m3q2xd`)],
    [words.seatsTitle, words.seatsText],
  ] as const;
  return (
    <details open={open} className="gap-above">
      <summary>{words.libraries}</summary>
      <div className="flow gap-above">
        {parts.map(([title, text]) => (
          <Rubric key={title} title={title} plain>
            <p className="measure break-anywhere">{text}</p>
          </Rubric>
        ))}
        <Rubric title={words.ezproxy} plain>
          <div className="flow measure api">
            <p>{words.ezproxyText}</p>
            <pre tabIndex={0} aria-label={words.ezproxy}>
              <code>{stanza(house, origin)}</code>
            </pre>
          </div>
        </Rubric>
      </div>
    </details>
  );
}

/** What EZproxy has to know of this site: one name, one host. Forms say where they come from, in words that it has to translate. */
function stanza(house: string, origin: string): string {
  return [`Title ${house}`, `URL ${origin}${paths.directory()}`, `Host ${origin}`, "HTTPHeader -request -process Origin"].join("\n");
}
