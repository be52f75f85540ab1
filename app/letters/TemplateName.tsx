import { type Phrases, useLanguage } from "~/i18n";
import { kindOfTemplate, type TemplateName as Name } from "./templates";

export function nameOfTemplate(t: Phrases, name: Name): string {
  const occasions: Partial<Record<Name, string>> = t.correspondence.occasions;
  const occasion = occasions[name];
  return occasion ? `${t.workflow.letters[kindOfTemplate(name)]}, ${occasion}` : t.workflow.letters[kindOfTemplate(name)];
}

/** "Reminder, of the proof". */
export function TemplateName({ name }: { name: Name }) {
  const { t } = useLanguage();
  return <>{nameOfTemplate(t, name)}</>;
}
