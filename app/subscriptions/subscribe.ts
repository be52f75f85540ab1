import { z } from "zod";
import { line, lines, mailAddress, operationField } from "~/http/form";

/** What somebody says who asks for access. `website` is for machines that fill in everything: people do not see it. */
export const requestShape = z.object({
  operation: operationField,
  kind: z.enum(["person", "institution"]),
  name: line(120),
  mail: mailAddress,
  institution: line(200).optional(),
  message: lines(2000).optional(),
  website: z.string().optional(),
});
export type AccessRequest = z.output<typeof requestShape>;
