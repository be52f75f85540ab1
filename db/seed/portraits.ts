import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { saveStatement } from "~/biographies/draft.server";
import type { HouseRow } from "~/http/house.server";
import { phrases } from "~/i18n";
import { firstCrop, plate, smallPlate } from "~/media/crop";
import { newName, placeOf } from "~/media/store.server";
import type { Database } from "../schema";
import { drawnBust } from "./drawing";
import type { PersonSpec } from "./specs";

type Drawn = { whole: string; large: string; small: string; sha256: string };

/** Draws a bust and puts it on the shelves of the house, in the sizes that a photograph would have. */
export async function drawPortrait(home: string, { key }: Pick<PersonSpec, "key">): Promise<Drawn> {
  const drawing = await sharp(Buffer.from(drawnBust(key))).greyscale().raw().toBuffer({ resolveWithObject: true });
  const raw = { width: drawing.info.width, height: drawing.info.height, channels: drawing.info.channels };
  const keep = async (size: { width: number; height: number }) => {
    const bytes = await sharp(drawing.data, { raw }).resize(size.width, size.height).webp({ quality: 84, effort: 2 }).toBuffer();
    const place = placeOf(home, newName());
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await writeFile(place, bytes, { mode: 0o600, flag: "wx" });
    return { name: path.basename(place), sha256: createHash("sha256").update(bytes).digest("hex") };
  };
  const [whole, large, small] = [await keep(raw), await keep(plate), await keep(smallPlate)];
  return { whole: whole.name, large: large.name, small: small.name, sha256: large.sha256 };
}

type Keeping = { drawn: Drawn; spec: PersonSpec; house: HouseRow; personId: string; biographyId: string; accountId: string | null };

/** The person's own yes, the picture's row and its statement, as their page of the questionnaire would write them. */
export async function keepPortrait(trx: Transaction<Database>, { drawn, spec, house, personId, biographyId, accountId }: Keeping): Promise<void> {
  const words = phrases(spec.language).files.portrait;
  const credit = spec.language === "fr" ? "dessin de la maison" : "drawing of the house";
  const consent = await trx.insertInto("consent").values({ person_id: personId, scope: "portrait", text_shown: words.consentText(house.name[spec.language]), given_by: accountId }).returning("id").executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto("portrait")
    .values({
      person_id: personId, file: drawn.whole, large: drawn.large, small: drawn.small, sha256: drawn.sha256, crop: JSON.stringify(firstCrop), credit, licence: words.licences.own,
      taken_on: "2026", consent_id: consent.id, added_by: accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const value = { portrait: id, sha256: drawn.sha256, credit, licence: "own" };
  const author = { accountId, as: "nominee" } as const;
  const saved = await saveStatement(trx, { biographyId, statementId: null, expected: null, kind: "portrait", value, period: { from: "2026", to: null }, audience: spec.portrait, author });
  if (!saved.ok) throw new Error(`${spec.key}: the portrait was not saved: ${JSON.stringify(saved)}`);
}
