import type { Audience } from "~/workflow/capabilities";

/**
 * Groups of readers who see the same of every entry. `house` is not among them: what only the house reads is never
 * indexed, and staff search what the best informed readers do.
 */
export const readerGroups = ["public", "subscribers", "listed", "both"] as const;
export type ReaderGroup = (typeof readerGroups)[number];

/** The group's bit in `entry_search.readers`. */
export const bitOf: Record<ReaderGroup, number> = { public: 1, subscribers: 2, listed: 4, both: 8 };

/** The audiences of statements that a group reads. */
export const audiencesIn: Record<ReaderGroup, readonly Audience[]> = {
  public: ["public"],
  subscribers: ["public", "subscribers"],
  listed: ["public", "listed"],
  both: ["public", "subscribers", "listed"],
};

/** The group of somebody who reads these audiences. */
export function groupOf(audiences: readonly Audience[]): ReaderGroup {
  const [subscribers, listed] = [audiences.includes("subscribers"), audiences.includes("listed")];
  if (subscribers && listed) return "both";
  return subscribers ? "subscribers" : listed ? "listed" : "public";
}
