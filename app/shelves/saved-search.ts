import { z } from "zod";
import { line, operationField } from "~/http/form";

/** How often somebody is told what is new. */
export const rhythms = ["daily", "weekly", "never"] as const;
export type Rhythm = (typeof rhythms)[number];

export const mostSearches = 50;

/** `query` is the address of a page of results, as `addressOf` writes it. */
export const newSearchShape = z.object({ operation: operationField, query: z.string().max(2000).default(""), name: line(120).optional(), rhythm: z.enum(rhythms).default("weekly") });
export const searchShape = z.object({ operation: operationField, name: line(120), rhythm: z.enum(rhythms) });
