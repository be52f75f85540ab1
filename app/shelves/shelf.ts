import { z } from "zod";
import { line, lines, operationField } from "~/http/form";

export const mostShelves = 50;
/** So many fit on one shelf. */
export const shelfLength = 500;

const publicIds = z.array(z.string().regex(/^[0-9a-z]{1,20}$/)).max(100);

export const newShelfShape = z.object({ operation: operationField, name: line(120) });
/** Puts entries on a shelf: one that is there, or a new one by its name. */
export const putShape = z.object({ operation: operationField, entry: publicIds.min(1, "shelves.invalid.noEntry"), shelf: z.uuid().optional(), name: line(120).optional(), next: z.string().max(2000).optional() });
export const noteShape = z.object({ operation: operationField, item: z.uuid(), note: lines(2000).optional() });
export const itemShape = z.object({ operation: operationField, item: z.uuid() });

/** What may be done with what stands on a shelf, a press each. */
export const itemSteps = ["up", "down", "off"] as const;
export type ItemStep = (typeof itemSteps)[number];
