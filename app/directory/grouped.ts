import type { Hit } from "./search.server";

/** People in their order, in runs: those who bear one name, who are told apart together, and between them everybody else. */
export type Group<H> = { shared: boolean; hits: H[] };

/** A name that is borne by more than one of the page is shared; who bears it alone here stands in a run with others, however many bear it elsewhere. */
export function grouped<H extends Pick<Hit, "norm" | "namesakes">>(hits: readonly H[]): Group<H>[] {
  const isSame = (at: number, other: number) => hits[at] !== undefined && hits[at].norm !== "" && hits[at].namesakes > 1 && hits[at].norm === hits[other]?.norm;
  const groups: Group<H>[] = [];
  hits.forEach((hit, at) => {
    const shared = isSame(at, at - 1) || isSame(at, at + 1);
    const last = groups.at(-1);
    if (last && last.shared === shared && (!shared || isSame(at, at - 1))) last.hits.push(hit);
    else groups.push({ shared, hits: [hit] });
  });
  return groups;
}
