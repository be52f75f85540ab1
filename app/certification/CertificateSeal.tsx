import { useLanguage } from "~/i18n";
import { Seal } from "~/ui/Seal";

/** The house's seal as it stands on a certificate, the same wherever that is shown. */
export function CertificateSeal({ house, letter, year }: { house: string; /** In the middle. */ letter: string; year: number }) {
  const { t } = useLanguage();
  const words = t.directory.entry;
  return <Seal label={words.seal(house)} ring={words.sealWords} foot={`${house.length > 18 ? letter : house} · ${roman(year)}`} letter={letter} />;
}

const signs: readonly (readonly [number, string])[] = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
];

/** A year on a seal. */
function roman(year: number): string {
  let rest = year;
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join("");
}
