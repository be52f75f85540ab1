import type { WhyNot } from "~/subscriptions/grant";
import { formatNumber } from "../numbers";

type Closed = Extract<WhyNot, { kind: "closed" }>;

const by = { network: "This computer's address", domain: "The domain of your mail address", own: "Your mail address" } satisfies Record<Closed["way"], string>;
const since = {
  coming: (day: string) => `opens on ${day}`,
  over: (day: string) => `ran out on ${day}`,
  ended: (day: string) => `was ended on ${day}`,
} satisfies Record<Closed["state"], (day: string) => string>;

/** Why access works or does not, whom to ask, and what a library has to know of proxies. */
export const selfTest = {
  account: "What you read, because of what, and until when:",
  network: "Within the network",
  seats: "Seats taken",
  seated: (taken: number, seats: number | null) => (seats === null ? formatNumber("en", taken) : `${formatNumber("en", taken)} of ${formatNumber("en", seats)}`),
  at: "Tested",
  handedOn: "A machine on the way names another address. We do not believe it: the address that counts is the one above.",

  why: "Why not",
  closed: ({ way, name, state }: Closed, day: string) => `${by[way]} belongs to ${name}, whose access ${since[state](day)}.`,
  closedOwn: ({ state }: Closed, day: string) => `The access that was given to your mail address ${since[state](day)}.`,
  full: (name: string, seats: number) => `Your mail address is of the domain of ${name}, and all its ${formatNumber("en", seats)} seats are taken. Whoever looks after its access can free one.`,
  unknown: "This computer's address lies in none of the networks that institutions have given us.",
  unknownAccount: "This computer's address lies in none of the networks that institutions have given us, and no access was given to your account or to its domain.",
  inner: "This is an address of an inner network, which nobody has on the internet: the house sees a machine beside it in your place. Please tell the house; it has to be told of the proxy in front of it.",

  help: "Whom to ask",
  helpReader: "Readers: your library first. It knows which networks it has given us, and who looks after its access. Give it the address and the hour above.",
  helpLibrary: (telephone: string) => `Libraries: telephone us on ${telephone}.`,
  helpWrite: "You may also write to us",

  libraries: "For libraries: networks, proxies, links",
  public: "Networks",
  publicText: "What counts is the address with which a request reaches us: a public one, as the internet sees it. Addresses of inner networks (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16) never reach us. Where readers may come by IPv4 and by IPv6, give us both; and every way out that you have.",
  proxies: "Proxies and VPN",
  proxiesText: "From elsewhere your readers come through you: what counts is then the address of your proxy or VPN, which must be among your networks. What a proxy writes into X-Forwarded-For is not believed. Please let only your own readers through.",
  ezproxy: "EZproxy",
  ezproxyText: "This stanza will do. Its last line lets forms through, such as the one that changes the language.",
  links: "Links",
  linksText: (example: string) => `Every entry has a lasting address without its name, such as ${example}. Put your proxy's prefix before it.`,
  seatsTitle: "Seats",
  seatsText: "Whoever signs in with a mail address of your domain takes a seat and reads from anywhere; a code by mail shows that the address is theirs. You may end a seat, or give one to any address.",

  try: "Try an address",
  tryHint: "Such as 192.0.2.7 or 2001:db8::7",
  tryButton: "Try it",
  tried: {
    inside: (address: string, network: string) => `${address} lies within ${network}: from there everybody reads.`,
    outside: (address: string) => `${address} lies in none of these networks.`,
    inner: (address: string) => `${address} is an address of an inner network: on the internet nobody comes from it.`,
    none: "This is no address.",
  },
};
