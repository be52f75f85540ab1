import { Mark } from "~/ui/Mark";
import { Prose } from "~/ui/Prose";
import { Inlines } from "./Inlines";
import { PortraitPlate } from "./PortraitPlate";
import type { PrintedLine } from "./printed";

/** A statement as one line of text, or its paragraph; `marked` says its ink in a mark and in hidden words too. */
export function LineText({ line, lang, marked }: { line: PrintedLine; lang?: string; marked?: boolean }) {
  const declared = line.ink === "declared";
  if (line.html !== undefined) {
    return (
      <>
        <Prose html={line.html} lang={line.lang} declared={declared} />
        {marked && <Mark state={line.ink} />}
      </>
    );
  }
  if (line.picture !== undefined) return <PortraitPlate line={{ ...line, picture: line.picture }} lang={lang} />;
  return (
    <p lang={line.lang ?? lang} className={declared ? "is-declared" : undefined}>
      {line.when.length > 0 && (
        <span className="soft">
          <Inlines of={line.when} />{" "}
        </span>
      )}
      <Inlines of={line.what} /> {marked && <Mark state={line.ink} />}
    </p>
  );
}
