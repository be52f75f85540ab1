/** The pages of an entry beside the entry itself, and what is taken along of it. */
export const entryPages = {
  taken: {
    certified: (number: string) => `certified entry, no. ${number}`,
    takenOver: (from: string) => `taken over from ${from}, not certified`,
    uncertified: "entry not certified",
  },
};
