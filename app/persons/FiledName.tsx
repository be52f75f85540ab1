/** A name in the order of the book, the surname in small capitals: "Aubrespin (Claire-Hélène)". Never typed in capitals. */
export function FiledName({ name }: { name: string }) {
  const [, surname = name, forenames = ""] = /^(.*?)( \(.*\))$/.exec(name) ?? [];
  return (
    <>
      <span className="surname">{surname}</span>
      {forenames}
    </>
  );
}
