/** A heading and its lines: what a delegate may do or may not, what goes and what stays. */
export function TitledList({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className="flow" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
