import { SearchForm } from "~/directory/Search";
import { useLanguage, type Phrases } from "~/i18n";
import { ErrorPage } from "~/ui/PageTitle";
import { paths } from "./paths";

/** The page for when there is no page. It says what to do next, and the request's number where the fault is ours. */
export function Trouble({ status, requestId }: { status: number; requestId: string | undefined }) {
  const { t } = useLanguage();
  const { title, text } = troubleOf(t, status);
  return (
    <ErrorPage
      title={title}
      text={text}
      search={status === 404 && <SearchForm />}
      requestId={
        status >= 500 &&
        requestId && (
          <>
            {t.shell.errors.requestId} <span className="request-id">{requestId}</span>
          </>
        )
      }
    >
      <a href={paths.home()}>{t.shell.errors.home}</a>
    </ErrorPage>
  );
}

/** The words for a status, for pages and for the replies that leave before there is a page. */
export function troubleOf(t: Phrases, status: number): { title: string; text: string } {
  const { errors } = t.shell;
  switch (status) {
    case 403:
      return errors.forbidden;
    case 404:
      return errors.notFound;
    case 409:
    case 410:
      return errors.refused;
    case 413:
      return errors.tooLarge;
    case 429:
      return errors.tooMany;
    case 503:
    case 507:
      return errors.unavailable;
    default:
      return status < 500 ? t.http.outside.malformed : errors.wrong;
  }
}
