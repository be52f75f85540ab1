import { formatNumber, plural } from "../numbers";

const number = (value: number) => formatNumber("en", value);
const people = (value: number) => plural("en", value, { zero: "nobody", one: "one person", other: "# people" });
const time = (seconds: number) => (seconds < 90 ? plural("en", seconds, { one: "one second", other: "# seconds" }) : plural("en", Math.round(seconds / 60), { one: "one minute", other: "# minutes" }));

/** People from a file that is sent in; the French phrases must have the same keys. */
export const imports = {
  send: {
    title: "Send a file",
    lead: "One person a line (NDJSON), plain or packed with gzip: up to 64 MB, 1 GB unpacked and a million rows. It is taken over by the server while you close this page or go on working.",
    file: "The file",
    fileHint: "A name such as people.ndjson or people.ndjson.gz. It has to be chosen again each time.",
    publish: "Show the people to the public at once",
    publishHint: "Without this, nobody is shown yet; send the same file again with it to show them.",
    button: "Take these people over",
    busy: "An import is under way. When it is done, another file may be sent.",
    busyCommand: "A command on the machine of the house is taking people over. When it is done, a file may be sent.",
    sent: (file: string) => `${file} is here and will be taken over. You may close this page.`,
  },
  /** Why a file that arrived whole cannot be people. */
  file: {
    none: "Choose a file; this one is empty, or none was chosen",
    too_large: "This file is larger than 64 MB. Pack it with gzip, or send it in parts. It was not kept.",
    broken_pack: "This file is packed and cannot be unpacked: it is not whole. Nothing was taken over.",
    too_much: "Unpacked, this file is larger than 1 GB. Nothing was taken over; send it in parts.",
    too_many_rows: "This file has more than a million rows. Nothing was taken over; send it in parts.",
    not_text: "This is no text file: an import has one person a line, as JSON. Nothing was taken over.",
    no_rows: "There is not a single row in this file",
  },
  states: {
    waiting: "about to begin",
    running: "under way",
    done: "done",
    stopped: "stopped by us",
    interrupted: "interrupted",
    failed: "failed",
  },
  now: {
    title: "Under way",
    heading: (file: string, state: string) => `${file}: ${state}`,
    progress: (percent: number) => `${number(percent)}% of the file is done`,
    people: (done: number, rows: number) => `${people(done)} so far, of ${plural("en", rows, { one: "one row", other: "# rows" })}`,
    pace: (rate: number, left: number) => `${people(rate)} a second, ${time(left)} left`,
    refused: (count: number) => plural("en", count, { zero: "No row refused so far", one: "One row refused so far", other: "# rows refused so far" }),
    waiting: "It begins in a moment.",
    follow: "Follow it: renew this page every five seconds",
    unfollow: "Do not renew this page by itself",
    stop: "Stop it",
    stopHint: "It stops after the people under way. What was taken over stays; send the file again to go on.",
    stopping: "It was asked to stop, and does so after the people under way.",
  },
  stopDone: (file: string) => `The import of ${file} was asked to stop.`,
  past: {
    title: "The last imports",
    caption: "Imports that were sent in, latest first",
    none: "No file was sent in",
    noneText: "What the command took over is counted below.",
    file: "File",
    when: "When and by whom",
    state: "State",
    added: "Taken over",
    known: "There already",
    published: "Of those, shown now",
    refused: "Refused",
    by: (name: string) => `by ${name}`,
    shown: "to be shown at once",
    took: (seconds: number) => time(Math.max(1, Math.round(seconds))),
    setAside: (count: number) => plural("en", count, { one: "one fact set aside", other: "# facts set aside" }),
    report: (count: number) => plural("en", count, { one: "one row, with its reason", other: "# rows, with their reasons" }),
    interrupted: "The server ended in the middle. Whole people were taken over; send the same file again to go on.",
    failed: "Something broke, and the server's log says what. Whole people were taken over; send the same file again to go on.",
    stopped: "Whole people were taken over; send the same file again to go on.",
  },
  duplicate: "The record stands in the file twice.",
  reportHead: ["line", "record", "reason", "field"],
  reportName: "refused-rows",
};
