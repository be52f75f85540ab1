import { z } from "zod";
import { line, lines, mailAddress, operationField } from "~/http/form";

const zone = line(60).refine(isZone, "admin.invalid.zone");
const domain = line(200).toLowerCase().regex(/^([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?$/, "admin.invalid.domain");

/** What the house says of itself on every page and letter; its policy has a form of its own. */
export const houseShape = z.object({
  operation: operationField,
  nameFr: line(120),
  nameEn: line(120),
  shortName: line(40),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, "admin.invalid.colour").refine((colour) => contrastWithPaper(colour) >= 4.5, "admin.invalid.contrast"),
  postalAddress: lines(600),
  telephone: line(60),
  foundInFr: line(300),
  foundInEn: line(300),
  senderMail: mailAddress,
  domain,
  codePrefix: z.string().toUpperCase().regex(/^[A-Z]{2,5}$/, "admin.invalid.prefix"),
  headName: line(120),
  headTitleFr: line(120),
  headTitleEn: line(120),
  zone,
  colophon: z.literal("on").optional(),
});
export type HouseWords = Omit<z.output<typeof houseShape>, "operation">;

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** WCAG's contrast of a colour with white paper, on which it carries words. */
export function contrastWithPaper(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
