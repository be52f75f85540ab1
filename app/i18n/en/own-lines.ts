/** What the house keeps about somebody, as they read it on the page of what is held. */
export const ownLines = {
  addresses: "Your addresses",
  names: "Your names",
  grounds: "Why your name was put forward",
  consents: "What you have agreed to",
  origins: {
    nominator: "given with a nomination",
    editor: "found by our editors",
    person: "given by you",
    import: "taken over from an earlier edition",
    other: "from our records",
  },
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  on: (date: string) => `Written on ${date}; our rules keep the name of whoever wrote it secret.`,
  bySelf: (date: string) => `Written by you on ${date}.`,
  sources: (list: string) => `Sources: ${list}.`,
  given: (date: string) => `given on ${date}`,
  withdrawn: (date: string) => `withdrawn on ${date}`,
  nothing: (list: string) => `Nothing is kept of these kinds: ${list}.`,
  see: "See it",
};
