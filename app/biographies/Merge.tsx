import { useLanguage } from "~/i18n";
import { SideHead } from "~/ui/Statement";
import { WordDiff } from "~/ui/WordDiff";
import { LineText } from "./LineText";
import type { Merging } from "./merge.server";
import type { PrintedLine } from "./printed";

/** Three texts side by side and the way from theirs to yours. The form that puts them together follows it. */
export function MergePanes({ merging, lang }: { merging: Pick<Merging, "base" | "theirs" | "yours" | "changes">; lang: string }) {
  const { t } = useLanguage();
  const words = t.drafting.merge;
  const parts = merging.changes.map(({ op, text }) => ({ kind: op, text }));
  return (
    <div className="flow">
      <Pane title={words.base} line={merging.base} lang={lang} />
      <Pane title={words.theirs} line={merging.theirs} lang={lang} />
      <Pane title={words.yours} line={merging.yours} lang={lang} />
      {merging.theirs && merging.yours && (
        <WordDiff parts={parts} lang={lang}>
          {words.difference}
        </WordDiff>
      )}
    </div>
  );
}

function Pane({ title, line, lang }: { title: string; line: PrintedLine | null; lang: string }) {
  const { t } = useLanguage();
  return (
    <section>
      <SideHead>{title}</SideHead>
      {line ? <LineText line={line} lang={lang} /> : <p className="soft">{t.drafting.merge.nothing}</p>}
    </section>
  );
}
