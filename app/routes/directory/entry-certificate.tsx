import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCertificate } from "~/certification/verify.server";
import { besideOf } from "~/directory/beside.server";
import { BesideEntry } from "~/directory/BesideEntry";
import { readPublications } from "~/directory/history.server";
import { besideEntryHeaders, openEntry } from "~/directory/open-entry.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { FoundCertificate } from "~/letters/FoundCertificate";
import { shownCertificate } from "~/letters/shown-certificate";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "public", title: (t, shown) => t.entryPages.certificatePage.titleOf((shown as { about?: { filed: string } } | undefined)?.about?.filed ?? "") } satisfies Handle;

/** The certificate of the text that the entry shows, from the house's books, with those of its earlier texts. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { entry } = await openEntry(page, paths.entryCertificate);
  const number = entry.certificate?.number ?? null;
  const found = number === null ? null : await findCertificate(page.db, page.keys, number);
  const certificate = found && found.state !== "unknown" ? shownCertificate(found) : null;
  const publications = await readPublications(page.db, entry.entryId);
  const earlier = [...new Set(publications.flatMap(({ certificate: each }) => (each && each.number !== number ? [each.number] : [])))].reverse();
  return data({ about: besideOf(page, entry), letter: page.house.shortName.charAt(0), number, certificate, earlier }, { headers: besideEntryHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function CertificateRoute() {
  const { about, letter, number, certificate, earlier } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.entryPages.certificatePage;
  return (
    <BesideEntry about={about} title={t.entryPages.certificate} short={number ?? undefined} lead={words.lead}>
      {number === null ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : <FoundCertificate certificate={certificate} number={number} house={about.house} letter={letter} />}
      {number !== null && (
        <p className="row small sans">
          <a href={paths.verifyCertificate(number)}>{words.verify}</a>
        </p>
      )}
      {earlier.length > 0 && (
        <section className="flow" aria-labelledby="earlier">
          <h2 id="earlier">{words.earlier}</h2>
          <ul className="list">
            {earlier.map((each) => (
              <li key={each}>
                <a href={paths.verifyCertificate(each)}>{t.entryPages.paper.no(each)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </BesideEntry>
  );
}
