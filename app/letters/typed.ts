import { z } from "zod";
import { line } from "~/http/form";

/** What somebody types from a letter, on *Check a letter* and at the door of the reading room; each gap has its own sentence. */
export const typedShape = z.object({
  code: line(40, "letters.check.noCode"),
  initial: line(4, "letters.check.noInitial"),
  month: z.string("letters.check.invalidMonth").regex(/^\d{4}-\d{2}$/, "letters.check.invalidMonth"),
});

export const codeShape = typedShape.pick({ code: true });
