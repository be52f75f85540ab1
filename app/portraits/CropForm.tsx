import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { places, zooms } from "~/media/crop";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { OwnPortrait } from "./read.server";

/**
 * Where the plate cuts the picture. The stylesheet moves the picture behind the frame as one chooses (`.crop`), by the same
 * reckoning as the studio's; where a browser cannot, saving shows the cut.
 */
export function CropForm({ portrait: { id, versionId, crop } }: { portrait: OwnPortrait }) {
  const { t } = useLanguage();
  const words = t.files.crop;
  return (
    <form method="post" className="crop">
      <Operation />
      <input type="hidden" name="expected" value={versionId} />
      <div className="plate">
        <div className="crop-view">
          <img src={paths.portrait(id, "whole")} alt={words.alt} />
        </div>
      </div>
      <div className="flow">
        <Field kind="radios" name="across" label={words.across} choices={places.map((value) => ({ value, label: words.acrossAt[value] }))} defaultValue={crop.across} />
        <Field kind="radios" name="down" label={words.down} choices={places.map((value) => ({ value, label: words.downAt[value] }))} defaultValue={crop.down} />
        <Field kind="radios" name="zoom" label={words.zoom} choices={zooms.map((value) => ({ value, label: words.zoomBy[value] }))} defaultValue={crop.zoom} />
        <p>
          <Button>{words.save}</Button>
        </p>
      </div>
    </form>
  );
}
