import { useLanguage } from "~/i18n";

/** What of a question was not taken as it was meant: fields that there are not, more words than are looked for. */
export function Misread({ unknown, cut }: { unknown: readonly string[]; cut: boolean }) {
  const { t, lang } = useLanguage();
  if (unknown.length === 0 && !cut) return null;
  const names = new Intl.ListFormat(lang, { type: "conjunction" }).format(unknown.map((name) => (lang === "fr" ? `« ${name} »` : `“${name}”`)));
  return (
    <div className="small sans gap-above-small" role="status">
      {unknown.length > 0 && <p>{t.searching.unknownField(names, unknown.length)}</p>}
      {cut && <p>{t.searching.cut}</p>}
    </div>
  );
}
