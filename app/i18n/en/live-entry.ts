/** The entry beside the form that is being filled. */
export const liveEntry = {
  preview: "See the entry with this text",
  failed: "The entry could not be renewed; it is tried again when you go on.",
  notSaved: "Nothing of this is saved yet",
  notSavedText: "This is how the entry would read with what stands in the form. Save the statement to keep it.",
  notPrinted: "The book prints nothing of this statement.",
  lines: (lines: number, budget: number) => `The entry is renewed: ${lines} lines of ${budget}.`,
  saveAndNext: "Save and open the next",
  keySaves: "save and open the next statement",
  close: "Close",
  findings: (count: number) => (count === 1 ? "1 word to look at" : `${count} words to look at`),
};
