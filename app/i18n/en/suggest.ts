import { formatNumber, plural } from "../numbers";

/** What is offered while somebody types in the search box. */
export const suggest = {
  list: "Suggestions",
  count: (count: number) => plural("en", count, { one: "One suggestion. Down arrow to go there.", other: "# suggestions. Down arrow to go there." }),
  none: "No suggestion; Enter searches all the same.",
  subject: (kind: string, count: number) => `${kind} · ${plural("en", count, { one: "one entry", other: "# entries" })}`,
  kinds: { sector: "Sector", occupation: "Occupation", organisation: "Organisation", school: "School", honour: "Honour", country: "Country", place: "Place" },
  lived: (born: number | null, died: number | null) => [born ?? "…", died ?? ""].join("–"),
  born: (_gender: "female" | "male" | null, year: number) => `born ${year}`,
  certified: "certified",

  recent: "Recent searches",
  recentCount: (count: number) => `Recent searches: ${formatNumber("en", count)}. Down arrow to go there.`,
  onDevice: "Kept on this device only.",
  clear: "Forget them",
  cleared: "The recent searches are forgotten.",
  stop: "Keep none from now on",
  stopped: "Searches are not kept any more.",
  keep: "Keep recent searches on this device",
  kept: "Searches are kept on this device from now on.",

  subjects: "On the house's lists",
};
