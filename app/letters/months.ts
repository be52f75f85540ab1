/** The last three years' months as "2026-11", latest first: letters older than that are nobody's question. */
export function recentMonths(today: string, count = 36): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
}
