import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Mark } from "~/ui/Mark";
import { Plate } from "~/ui/Statement";
import { Inlines } from "./Inlines";
import { type PrintedEntry, portraitIn, type PrintedLine } from "./printed";

/** A portrait as the house prints it: in its plate, with its credit and date, in the ink of its statement. */
export function PortraitPlate({ line, name, lang }: { line: PrintedLine & { picture: string }; name?: string; lang?: string }) {
  const { t } = useLanguage();
  const credit = (
    <span lang={line.lang ?? lang} className={line.ink === "declared" ? "is-declared" : undefined}>
      <Inlines of={line.what} /> <Mark state={line.ink} />
    </span>
  );
  const alt = name ? t.files.portrait.altOf(name) : t.files.portrait.alt;
  return <Plate src={paths.portrait(line.picture, "small")} sharp={paths.portrait(line.picture, "large")} alt={alt} credit={credit} />;
}

/** The portrait of a printed entry, where it has one. */
export function EntryPortrait({ entry, name }: { entry: PrintedEntry; name?: string }) {
  const line = portraitIn(entry);
  return line && <PortraitPlate line={line} name={name} lang={entry.lang} />;
}
