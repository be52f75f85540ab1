/** A letter as plain text, set: paragraphs, lists and lines as they were written. No HTML of a letter ever goes into a page. */
export function LetterText({ text, lang }: { text: string; lang: string }) {
  return (
    <div className="flow" lang={lang}>
      {text.split(/\n{2,}/).map((piece, at) => (
        <Piece key={at} lines={piece.split("\n")} />
      ))}
    </div>
  );
}

function Piece({ lines }: { lines: readonly string[] }) {
  if (lines.every((line) => line.startsWith("- "))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {lines.map((line, at) => (
        <span key={line}>
          {at > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  );
}
