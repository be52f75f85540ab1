import { useId } from "react";

type SealProps = {
  /** What the seal says to those who do not see it. */
  label: string;
  /** Words of the upper and the lower half of the ring, and the letter in the middle: the house's own. */
  ring: string;
  foot: string;
  letter: string;
  size?: "large" | "medium";
};

/** The house's seal on a certificate: the only gold there is. */
export function Seal({ label, ring, foot, letter, size = "large" }: SealProps) {
  const id = useId().replaceAll(":", "");
  return (
    <svg className={size === "medium" ? "seal is-medium" : "seal"} viewBox="0 0 200 200" role="img" aria-label={label}>
      <defs>
        <path id={`seal-above-${id}`} d="M100 100m-70 0a70 70 0 0 1 140 0" />
        <path id={`seal-below-${id}`} d="M100 100m-81.5 0a81.5 81.5 0 0 0 163 0" />
      </defs>
      <path d={milling} strokeWidth="1.4" />
      <circle cx="100" cy="100" r="90" strokeWidth="2.5" />
      <circle cx="100" cy="100" r="62" strokeWidth="1.2" />
      <circle cx="100" cy="100" r="58.5" strokeWidth="1.2" />
      <RingText path={`#seal-above-${id}`} text={ring} size={17.5} room={200} />
      <RingText path={`#seal-below-${id}`} text={foot} size={15} room={205} />
      <circle cx="24" cy="106" r="1.8" fill="currentColor" />
      <circle cx="176" cy="106" r="1.8" fill="currentColor" />
      <text x="100" y="125" fontSize="78" textAnchor="middle">
        {letter}
      </text>
      <path d="M72 133h56M80 138h40" strokeWidth="1.4" />
    </svg>
  );
}

/** A long name of a house is set smaller rather than over the edge of its half of the ring. */
function RingText({ path, text, size, room }: { path: string; text: string; size: number; room: number }) {
  const wide = text.length * (size * 0.66 + 2.6);
  const fit = Math.min(1, room / wide);
  return (
    <text fontSize={(size * fit).toFixed(1)} letterSpacing={(2.6 * fit).toFixed(2)} textAnchor="middle">
      <textPath href={path} startOffset="50%">
        {text.toLocaleUpperCase()}
      </textPath>
    </text>
  );
}

/** The seal in a list of results. The label is for screen readers. */
export function SmallSeal({ label }: { label: string }) {
  return (
    <svg className="seal is-small" viewBox="0 0 16 16" role="img" aria-label={label}>
      <circle cx="8" cy="8" r="6.6" />
      <circle cx="8" cy="8" r="4.3" strokeWidth=".8" />
      <path d="M5.7 8.2 7.4 10 10.4 6.2" />
    </svg>
  );
}

/** Seventy-two strokes around the edge, as on a coin. */
const milling = Array.from({ length: 72 }, (_, stroke) => {
  const angle = (stroke * Math.PI) / 36;
  const at = (radius: number) => `${(100 + radius * Math.cos(angle)).toFixed(1)} ${(100 + radius * Math.sin(angle)).toFixed(1)}`;
  return `M${at(91)}L${at(97)}`;
}).join("");
