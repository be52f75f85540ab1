import { z } from "zod";

/** Where a portrait is cut out of its picture: from the left and from the top in percent of what is left over, and how near. */
export const places = ["0", "25", "50", "75", "100"] as const;
export const zooms = ["100", "125", "150", "200"] as const;
export const cropShape = z.object({ across: z.enum(places), down: z.enum(places), zoom: z.enum(zooms) });
export type Crop = z.infer<typeof cropShape>;

/** Faces stand in the upper part of a picture. */
export const firstCrop: Crop = { across: "50", down: "25", zoom: "100" };

/** The plate of the book, and the same in half its size for a page. */
export const plate = { width: 960, height: 1200 } as const;
export const smallPlate = { width: 480, height: 600 } as const;

type Size = { width: number; height: number };

/**
 * The part of a picture that becomes the portrait, in whole pixels, in the plate's proportion. The same reckoning as the
 * stylesheet's `.crop-view` (object-position and scale about the same point), so that the preview does not lie.
 */
export function partOf(picture: Size, { across, down, zoom }: Crop): Size & { left: number; top: number } {
  const proportion = plate.width / plate.height;
  const widest = Math.min(picture.width, picture.height * proportion);
  const width = Math.max(1, Math.floor((widest * 100) / Number(zoom)));
  const height = Math.max(1, Math.min(picture.height, Math.floor(width / proportion)));
  const left = Math.round(((picture.width - width) * Number(across)) / 100);
  const top = Math.round(((picture.height - height) * Number(down)) / 100);
  return { left, top, width, height };
}
