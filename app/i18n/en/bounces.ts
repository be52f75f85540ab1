/** Letters that come back by mail after they had left. */
export const bounces = {
  title: "It came back",
  link: "It came back by mail",
  lead: "A mail server may take a letter and send it back later. Paste the whole source of its message here (in your mail program: show the source): the status that the server gives decides what becomes of the letter.",
  source: "Source of the message",
  hint: "With its headings and all its parts. The house's postmaster may also give it as a file: npm run admin -- bounce < message.eml",
  send: "Note it",
  became: {
    failed: "The letter did not arrive. A task asks for another address.",
    noted: "Noted. The letter is not lost: the server is still trying, or it was noted before.",
  },
  refused: {
    no_message: "This is no message that we can read. Copy its whole source, or give it as a file.",
    no_report: "This message says nothing of a delivery: it has no delivery status in it.",
    not_ours: "This message is about no letter that has left the house.",
    other_letter: "This message is about another letter of ours. Note it on the page of that one.",
    other_recipient: "This message is about another recipient than the one of this letter.",
  },
  line: (when: string, what: string, status: string) => `${when}: ${what} (${status}).`,
  permanent: "did not arrive",
  late: "late, the server is still trying",
};
