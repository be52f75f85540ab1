import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";

export type Forgery = { id: string; at: Date; publishedAt: Date | null; description: string };

/** How a letter of the house is known, whom to call, and the forgeries that are known. */
export function CheckMarks({ telephone, foundIn, forgeries, zone }: { telephone: string; foundIn: string; forgeries: readonly Forgery[]; zone: string }) {
  const { t, lang } = useLanguage();
  const words = t.letters.check;
  return (
    <aside className="flow" aria-labelledby="genuine">
      <h2 id="genuine" className="side-head">
        {words.genuine}
      </h2>
      <ul>
        {[...words.marks, t.correspondence.word.mark].map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
      </ul>
      <p>
        <a href={paths.lettersSent()}>{t.correspondence.sending.title}</a>
      </p>
      <p>{words.call(telephone)}</p>
      <p className="small">{words.callFound(foundIn)}</p>
      <h2 className="side-head">{words.forgeries}</h2>
      {forgeries.length === 0 ? (
        <p>{words.forgeriesNone}</p>
      ) : (
        <ul className="list">
          {forgeries.map((forgery) => (
            <li key={forgery.id}>
              <p className="small soft">{formatDate(lang, forgery.publishedAt ?? forgery.at, zone)}</p>
              <p>{forgery.description}</p>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
