/** The value below or at which this share of the values lies (nearest rank); NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

export function p99(values: readonly number[]): number {
  return quantile(values, 0.99);
}

/** How many of the values fulfil the condition, as a share of 1; NaN for none. */
export function shareOf<T>(values: readonly T[], condition: (value: T) => boolean): number {
  return values.filter(condition).length / values.length;
}
