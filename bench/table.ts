/** A cell: words, a measured number, or nothing where there is nothing to say. */
export type Cell = string | number | null;

/** A Markdown table, its columns as wide as they must be so that it reads in a terminal too. Numbers stand to the right. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const shown = rows.map((row) => heads.map((_, at) => cell(row[at] ?? null)));
  const widths = heads.map((head, at) => Math.max(3, head.length, ...shown.map((row) => row[at]?.length ?? 0)));
  const right = heads.map((_, at) => rows.every((row) => typeof row[at] !== "string"));
  const line = (cells: readonly string[]) => `| ${cells.map((text, at) => (right[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, at) => (right[at] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(heads), line(rule), ...shown.map(line)].join("\n");
}

function cell(value: Cell): string {
  return typeof value === "number" ? figure(value) : (value ?? "–");
}

/** Three figures tell enough of what was measured: "0.042", "3.81", "47.5", "1,240". */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Number.isInteger(value)) return value.toLocaleString("en");
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
  return value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

export function percent(share: number): string | null {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : null;
}
