/** The days on which the house rests. */
export const houseRest = {
  title: "Days of rest",
  lead: "Reminders and telephone calls that fall due on such a day go on the next working day. What a person does themself is taken on any day.",
  weekly: "Every week",
  weekdays: { sunday: "Sunday", monday: "Monday", tuesday: "Tuesday", wednesday: "Wednesday", thursday: "Thursday", friday: "Friday", saturday: "Saturday" },
  days: "And on these days, one a line",
  daysHint: "A day of every year (1 May), a single day (2 January 2027), or so many days before or after Easter Sunday (Easter + 39 is Ascension Day).",
  save: "Save the days of rest",
  look: "See the dates first",
  saved: "The days of rest are saved.",
  next: "The next days of rest, beside the weekly ones",
  none: "None within a year.",
  notSaved: "Not saved yet: these dates follow from what stands in the form.",
  noDay: (line: string) => `“${line}” is no day that we can read. Write 1 May, 2 January 2027 or Easter + 39.`,
  never: "A house that rests on every day of the week would never write to anybody, and more than sixty days are too many.",
};
