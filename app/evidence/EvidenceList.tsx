import { paths } from "~/http/paths";
import { formatBytes, formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Operation } from "~/ui/Operation";
import type { Evidence } from "./evidence";

type Props = {
  evidence: readonly Evidence[];
  /** Whether the reader may open the files of this list. */
  opens: boolean;
  /** The side whose pieces the reader may take away again, and where that is posted; null where nothing is. */
  removes: { as: "own" | "house"; action: string } | null;
};

/** Documents and notes, each with who brought it and when. */
export function EvidenceList({ evidence, opens, removes }: Props) {
  const { t } = useLanguage();
  if (evidence.length === 0) return <p className="soft small sans">{t.files.evidence.none}</p>;
  return (
    <ul className="list evidence-list">
      {evidence.map((piece) => (
        <li key={piece.id}>
          <Piece piece={piece} opens={opens} />
          {removes && !piece.relied && (piece.addedAs === "house") === (removes.as === "house") && <Remove piece={piece} action={removes.action} />}
        </li>
      ))}
    </ul>
  );
}

function Piece({ piece: { id, title, note, file, addedAs, by, at, relied }, opens }: { piece: Evidence; opens: boolean }) {
  const { t, lang } = useLanguage();
  const words = t.files.evidence;
  const about = [
    file ? `${words.fileKinds[file.kind]}, ${formatBytes(lang, file.bytes)}` : words.noteOnly,
    words.broughtBy(by ?? words.sides[addedAs], formatDate(lang, at)),
    relied && words.relied,
  ];
  return (
    <div>
      <cite>{file && opens ? <a href={paths.evidenceFile(id)}>{title}</a> : title}</cite>
      {note && <p className="small">{note}</p>}
      <p className="small sans soft">{about.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

function Remove({ piece, action }: { piece: Evidence; action: string }) {
  const { t } = useLanguage();
  return (
    <form method="post" action={action}>
      <Operation />
      <input type="hidden" name="evidence" value={piece.id} />
      <Button plain small>
        {t.files.evidence.remove}
        <span className="hidden-text"> {piece.title}</span>
      </Button>
    </form>
  );
}
