import { z } from "zod";
import { audiences } from "~/biographies/statement";
import { licences } from "~/biographies/values";
import { line, lines, operationField } from "~/http/form";
import { cropShape } from "~/media/crop";

const expected = z.coerce.number().int().positive().optional();

/** What is said of a portrait: nothing is printed without the name of who took it, the right to print it, and a yes. */
export const portraitShape = z.object({
  operation: operationField,
  expected,
  credit: line(200),
  taken: line(40).optional(),
  licence: z.enum(licences),
  audience: z.enum(audiences),
  consent: z.literal("on", "files.portrait.consentNeeded"),
});

/** The same from paper: the words that were signed, their day and their scan stand for the yes; the cut is chosen with it. */
export const paperPortraitShape = portraitShape.omit({ consent: true }).extend({ ...cropShape.shape, words: lines(2000), scan: z.uuid(), signedOn: line(40) });

/** Another cut of the same picture. */
export const recutShape = cropShape.extend({ operation: operationField, expected });

/** So many pictures and cuts are kept of one person at most. */
export const mostPortraits = 40;
