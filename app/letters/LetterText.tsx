import type { Block } from "./blocks";

/** A letter, set as the page's own: no HTML of a letter ever goes into a page. */
export function LetterText({ blocks, lang }: { blocks: readonly Block[]; lang: string }) {
  return (
    <div className="flow" lang={lang}>
      {blocks.map((block, at) => (
        <Piece key={at} block={block} />
      ))}
    </div>
  );
}

function Piece({ block }: { block: Block }) {
  if (typeof block === "string") return <p>{block}</p>;
  if ("href" in block) return <p>{block.href}</p>;
  if ("head" in block) return <h2>{block.head}</h2>;
  if ("dateline" in block) return <p className="dateline">{block.dateline}</p>;
  if ("list" in block) return <ul>{items(block.list)}</ul>;
  if ("covenant" in block) {
    return (
      <div className="covenant">
        <h2>{block.covenant.head}</h2>
        <ol>{items(block.covenant.list)}</ol>
      </div>
    );
  }
  if ("letterhead" in block) return <Letterhead lines={block.letterhead} />;
  if ("signed" in block) return <Signed lines={block.signed} />;
  return <p>{broken(block.lines)}</p>;
}

/** The house's name, and where it is; letters of before had both in one line. */
function Letterhead({ lines }: { lines: readonly string[] }) {
  const [house, ...rest] = lines;
  if (rest.length === 0) return <p className="letter-head small">{house}</p>;
  return (
    <div className="letter-head small">
      <p className="wordmark">{house}</p>
      <p>{broken(rest)}</p>
    </div>
  );
}

function Signed({ lines: [name, ...rest] }: { lines: readonly string[] }) {
  return (
    <>
      <p className="signature">{name}</p>
      {rest.length > 0 && <p className="soft">{broken(rest)}</p>}
    </>
  );
}

function items(list: readonly string[]) {
  return list.map((item) => <li key={item}>{item}</li>);
}

function broken(lines: readonly string[]) {
  return lines.map((line, at) => (
    <span key={line}>
      {at > 0 && <br />}
      {unbroken(line)}
    </span>
  ));
}

const code = /\p{Lu}{2,5}-[\p{Lu}\d•]{4}-[\p{Lu}\d•]{4}/u;

/** A code stays on one line, however narrow the page. */
function unbroken(line: string) {
  const found = code.exec(line);
  if (!found) return line;
  return (
    <>
      {line.slice(0, found.index)}
      <span className="nowrap">{found[0]}</span>
      {line.slice(found.index + found[0].length)}
    </>
  );
}
