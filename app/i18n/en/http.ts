import { workflow } from "./workflow";

/** What the house says when a form cannot be taken as it is, or when something may not be done. */
export const http = {
  invalid: {
    required: "Please answer this",
    wrong: "This is not in the form that we expect",
    choose: "Choose one of the answers",
    tooLong: "This is too long",
    tooShort: "This is too short",
    oneLine: "Write this on one line",
    repeated: "This was sent twice: answer it once",
    unprintable: "There is a character in this that cannot be printed: type the text again",
    mail: "Write a mail address, such as name@example.org",
    stale: "This page had been open for too long: please send it once more",
  },

  /** A file that was sent in and not taken; how large it may be is said by the page that asks for it. */
  upload: {
    too_large: "This file is too large. It was not kept.",
    too_many: "There is more text in this form than it has room for. Nothing was kept.",
    second_file: "Send one file at a time. Nothing was kept.",
    wrong_field: "This form does not ask for that file. Open the page again; nothing was kept.",
    broken: "The file did not arrive whole. Nothing was kept: send it again.",
  },

  refused: {
    // The workflow's own reasons have their sentences beside its other words.
    ...workflow.refused,

    operation_taken: "This form had been used for something else. Open the page again.",
    too_many: "There have been too many tries. Wait a few minutes; nothing is lost.",
    code_wrong: "This is not the code of our last letter. Look again, or ask for a new one.",
    code_expired: "This code is no longer good. Ask for a new one.",
    other_browser: "A code only works in the browser that asked for it. Ask for a new one here.",
    link_spent: "This link was used already, or its time is over. Ask for a new one.",
    mail_taken: "Somebody has an account with this mail address already.",
    last_administrator: "This is the last administrator. Give the role to somebody else first.",
    policy_pending: "A change of policy waits for a second person. Have it confirmed or rejected first.",
    policy_unchanged: "This is the policy as it stands. Change a line, or leave the page.",
    access_taken: "This address or institution has access already. Change that one, or end it first.",
    domain_taken: "One of these domains belongs to another institution here.",
    day_measure: "With this list the day's measure would be exceeded, so nothing was taken along. Take a shorter one, or this one tomorrow; what you have opened today stays open.",
    import_under_way: "An import is under way, by this page or by the command. Wait until it is done, then send this file again.",
    authority_gone: "This entry of the list was merged into another meanwhile. Open the list again.",
    authority_itself: "An entry cannot be merged into itself. Choose another.",
    authority_other_kind: "Only entries of the same list can be merged.",
    authority_changed: "Somebody saved another label meanwhile. It is shown beside yours: save again to put yours in its place.",
    authority_label: "An entry needs a label in one language at least, and keeps the labels it has today.",
  },

  /** Said by the server itself, before there is a page. */
  outside: {
    fileTooLarge: {
      title: "This file is too large",
      text: (most: string) => `We take files of up to ${most} here. Nothing of it was kept, and nothing else was changed: go back and choose a smaller one.`,
    },
    backToForm: "Back to the form",
    foreign: { title: "This was not sent from our own page", text: "Open the page on this site and send the form from there. Nothing was changed." },
    lengthless: { title: "This cannot be taken", text: "The request does not say how long it is." },
    method: { title: "This cannot be asked here", text: "This address answers to reading and to forms only." },
    endless: { title: "This is too long to be asked", text: "An address may have some fifteen thousand characters with all that goes with it. Of a search, two hundred are looked for." },
    malformed: { title: "This address cannot be read", text: "Part of it may have been lost on the way." },
  },
};
