import { z } from "zod";
import { lines, operationField } from "~/http/form";

/** How something reached the house. */
export const waysIn = ["post", "mail", "telephone", "visit"] as const;
export type CameBy = (typeof waysIn)[number];

/** What an editor types of a letter, a mail or a call that came in. */
export const incomingShape = z.object({
  operation: operationField,
  cameBy: z.enum(waysIn),
  cameOn: z.iso.date("http.invalid.wrong"),
  words: lines(10_000),
});
