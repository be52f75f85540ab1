/** What every page shares: head, foot, words of forms and lists, and the pages for when something went wrong. */
export const shell = {
  skip: "Skip to content",
  mainMenu: "Main",
  deskMenu: "Desk",
  footMenu: "Footer",
  menu: "Menu",
  close: "Close",
  colophon: "Made with Vitae",
  directory: "Directory",
  howOneEnters: "How one enters",
  checkALetter: "Check a letter",
  signIn: "Sign in",
  signOut: "Sign out",
  signedInAs: (name: string) => `Signed in as ${name}`,
  demo: "Demo: an invented house. Nothing leaves this computer.",
  pageTitle: (page: string, house: string) => `${page} – ${house}`,
  errorTitle: (page: string) => `Error: ${page}`,

  form: {
    save: "Save",
    send: "Send",
    cancel: "Cancel",
    continue: "Continue",
    back: "Back",
    change: "Change",
    add: "Add",
    remove: "Remove",
    confirm: "Confirm",
    search: "Search",
    filter: "Filter",
    all: "All",
    none: "None",
    yes: "Yes",
    no: "No",
    optional: "optional",
    choose: "Choose…",
    error: "Error:",
    problems: (count: number) => (count === 1 ? "One answer needs another look" : `${count} answers need another look`),
    required: "Please answer this",
    saved: "Saved.",
  },

  list: {
    previous: "Previous",
    next: "Next",
    pages: "Pages",
    first: "First page",
    nothing: "Nothing here",
    index: "Alphabetical index",
    showAll: "Show all",
    sortedBy: "Sorted by",
  },

  mark: {
    checked: "Checked",
    declared: "Declared, not checked",
    stale: "Checked, the check has run out",
    certified: "Certified entry",
    keyChecked: "black ink: checked",
    keyDeclared: "grey ink: declared by the person, not checked",
    keyDeclaredByYou: "grey ink: declared by you, not checked",
  },

  keys: { next: "next line", before: "line before", control: "Ctrl", enter: "Enter" },

  diff: { added: "[added]", removed: "[removed]" },

  steps: { done: "Done", now: "Under way", later: "To come", yourTurn: "Your turn" },

  busy: "One moment…",

  errors: {
    wrong: {
      title: "Something went wrong",
      text: "It is our fault and it has been noted. What you had sent may not have been kept: go back, check, and try once more.",
    },
    notFound: {
      title: "There is no page here",
      text: "The address may have been cut in two by a letter or a message, or the page is not open to you.",
    },
    forbidden: { title: "This page is not open to you", text: "If you think that it should be, write to the house." },
    refused: {
      title: "This can no longer be done",
      text: "Somebody may have been quicker. Open the page again to see where things stand.",
    },
    tooMany: { title: "Too many tries", text: "Wait a few minutes, then try again. Nothing is lost." },
    unavailable: {
      title: "We are away for a moment",
      text: "The house is being looked after. Try again in a minute; nothing is lost.",
    },
    tooLarge: { title: "This is too large to send", text: "Shorten the text, or choose a smaller file." },
    requestId: "If you write to us, give this number:",
    home: "To the first page",
    searchDirectory: "Search the directory",
  },
};
