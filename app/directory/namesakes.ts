/** People of one name stand together, where the first of them stands. */
export function together<R extends { norm: string }>(rows: readonly R[]): R[] {
  const byName = new Map<string, R[]>();
  rows.forEach((row, at) => {
    const name = row.norm || `#${at}`;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  });
  return [...byName.values()].flat();
}
