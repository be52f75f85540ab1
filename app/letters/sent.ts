import type { LetterKind } from "~/workflow/decisions";

/** A kind of letter that left the house of late. Months only, and no count: neither a file nor a decision shows through. */
export type SentKind = { kind: LetterKind; months: string[]; languages: ("fr" | "en")[]; signedBy: string[] };
