/** A questionnaire that saves itself while it is filled. */
export const ownAnswers = {
  saved: (time: string) => `Saved ${time}. Press “Save” when this answer is complete.`,
  savedProof: (time: string) => `Saved ${time}. Nothing has been sent.`,
  begun: "Begun and not finished",
  begunText: "What you typed here is saved for you, but it is not among your answers yet: press “Save” in it, or throw it away.",
  audienceHint: "You always read the whole of your own entry.",
  lifeHint: "Plain text, a paragraph at a time. For a word in italics put asterisks around it: *like this*.",
  /** Of a post, a mandate and an office, while there is none of them. */
  oneOfThree: "One post, mandate or office is needed.",
  cv: {
    file: "Or send it as a file",
    hint: "A PDF, a Word document (.docx) or plain text, up to 8 MB. We read its words and keep nothing of the file.",
    send: "Read this file",
    needed: "Choose the file of your CV.",
    refused: {
      no_paper: "This is neither a PDF, nor a Word document (.docx), nor plain text. Nothing of it was kept: save it as one of these, or paste its text above.",
      unread: "We could not read this file: it is damaged, locked by a password or too large once it is unpacked. Nothing of it was kept: paste its text above.",
      no_words: "There are no words in this file that we could read; it may be a picture of a page. Nothing of it was kept: paste its text above.",
      too_slow: "This file took too long to read. Nothing of it was kept: paste its text above.",
      busy: "Too many files are being opened just now. Nothing was kept: try again in a minute.",
    },
  },
};
