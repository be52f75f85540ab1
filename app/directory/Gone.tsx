import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { ErrorPage } from "~/ui/PageTitle";

/** What is left at the address of an entry that the public does not see: no name, no reason. */
export function Gone({ suspended }: { suspended: boolean }) {
  const { t } = useLanguage();
  const { title, text, suspendedTitle, suspendedText, back } = t.directory.gone;
  return (
    <ErrorPage title={suspended ? suspendedTitle : title} text={suspended ? suspendedText : text}>
      <a href={paths.directory()}>{back}</a>
    </ErrorPage>
  );
}
