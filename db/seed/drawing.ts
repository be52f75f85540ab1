import { dice } from "./records";

type Roll = () => number;

/** Between two numbers, to one decimal. */
const between = (roll: Roll, from: number, to: number) => Math.round((from + roll() * (to - from)) * 10) / 10;

/**
 * An engraver's bust without a face, as SVG: invented people have no photographs. The same key always gives the same
 * drawing, and no two look alike.
 */
export function drawnBust(key: string): string {
  const roll = dice([...key].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7));
  const lean = between(roll, -46, 46);
  const head = { x: 600 + lean, y: between(roll, 520, 590), wide: between(roll, 165, 200), high: between(roll, 220, 255) };
  const tones = { ground: 205 + roll() * 30, coat: 45 + roll() * 70, skin: 150 + roll() * 60, hair: 30 + roll() * 150 };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500" viewBox="0 0 1200 1500">
    <rect width="1200" height="1500" fill="${grey(tones.ground)}"/>
    ${hatching(roll)}
    <ellipse cx="600" cy="700" rx="500" ry="640" fill="${grey(tones.ground + 22)}" opacity="0.55"/>
    ${shoulders(roll, lean, tones.coat)}
    <path d="M${head.x - 82} ${head.y + 120} L${head.x - 96} ${head.y + 380} Q${600 + lean} ${head.y + 470} ${head.x + 96} ${head.y + 380} L${head.x + 82} ${head.y + 120} Z" fill="${grey(tones.skin - 18)}"/>
    ${hair(roll, head, tones.hair)}
    <ellipse cx="${head.x}" cy="${head.y}" rx="${head.wide}" ry="${head.high}" fill="${grey(tones.skin)}"/>
    ${shade(head)}
    ${fringe(roll, head, tones.hair)}
    ${collar(roll, head, lean)}
  </svg>`;
}

function grey(tone: number): string {
  const part = Math.round(Math.max(0, Math.min(255, tone))).toString(16).padStart(2, "0");
  return `#${part}${part}${part}`;
}

type Head = { x: number; y: number; wide: number; high: number };

/** The fine lines behind the sitter, as a burin leaves them. */
function hatching(roll: Roll): string {
  const step = between(roll, 15, 24);
  const tilt = between(roll, -220, 220);
  const lines = Array.from({ length: Math.ceil(1900 / step) }, (_, at) => `M${-200} ${at * step - 200} l1600 ${tilt}`);
  return `<path d="${lines.join("")}" stroke="#8c8c8c" stroke-width="1.6" opacity="0.5"/>`;
}

function shoulders(roll: Roll, lean: number, tone: number): string {
  const slope = between(roll, 1010, 1090);
  const wide = between(roll, 430, 520);
  const body = `M${600 - wide} 1500 Q${600 - wide + 10} ${slope + 60} ${600 - 170 + lean} ${slope - 70} L${600 + 170 + lean} ${slope - 70} Q${600 + wide - 10} ${slope + 60} ${600 + wide} 1500 Z`;
  const folds = Array.from({ length: 16 }, (_, at) => `M${200 + at * 54} 1500 q${(600 - (200 + at * 54)) / 5} -180 ${(600 - (200 + at * 54)) / 3} -330`);
  return `<path d="${body}" fill="${grey(tone)}"/><path d="${folds.join("")}" fill="none" stroke="${grey(tone - 26)}" stroke-width="3" opacity="0.7"/>`;
}

/** What of the hair is behind the head: short, long, or put up. */
function hair(roll: Roll, { x, y, wide, high }: Head, tone: number): string {
  const kind = Math.floor(roll() * 4);
  if (kind === 0) return "";
  if (kind === 1) return `<ellipse cx="${x}" cy="${y - 40}" rx="${wide + 26}" ry="${high + 10}" fill="${grey(tone)}"/>`;
  if (kind === 2) return `<path d="M${x - wide - 24} ${y - 40} Q${x} ${y - high * 1.9} ${x + wide + 24} ${y - 40} L${x + wide + 46} ${y + high + 150} Q${x} ${y + high + 60} ${x - wide - 46} ${y + high + 150} Z" fill="${grey(tone)}"/>`;
  return `<circle cx="${x + 20}" cy="${y - high - 46}" r="${between(roll, 70, 100)}" fill="${grey(tone)}"/><ellipse cx="${x}" cy="${y - 50}" rx="${wide + 18}" ry="${high}" fill="${grey(tone)}"/>`;
}

/** The side that the light does not reach. There are no features: it is nobody. */
function shade({ x, y, wide, high }: Head): string {
  const rings = Array.from({ length: 10 }, (_, at) => `<ellipse cx="${x - wide * 0.55}" cy="${y}" rx="${Math.round(wide * (1.04 + at * 0.052))}" ry="${Math.round(high * 1.2)}"/>`);
  return `<clipPath id="head"><ellipse cx="${x}" cy="${y}" rx="${wide}" ry="${high}"/></clipPath>
    <g clip-path="url(#head)" fill="none" stroke="#4a4a4a" stroke-width="3" opacity="0.42">${rings.join("")}</g>`;
}

function fringe(roll: Roll, { x, y, wide, high }: Head, tone: number): string {
  const parting = between(roll, -0.6, 0.6) * wide;
  if (roll() < 0.18) return "";
  return `<path d="M${x - wide - 4} ${y - high * 0.12} Q${x - wide * 0.9} ${y - high * 1.16} ${x + parting} ${y - high * 1.06} Q${x + wide * 0.95} ${y - high * 1.12} ${x + wide + 4} ${y - high * 0.12} Q${x + wide * 0.72} ${y - high * 0.62} ${x + parting} ${y - high * 0.66} Q${x - wide * 0.7} ${y - high * 0.6} ${x - wide - 4} ${y - high * 0.12} Z" fill="${grey(tone)}"/>`;
}

/** A shirt with its points, a scarf, or a high collar. */
function collar(roll: Roll, { x, y }: Head, lean: number): string {
  const kind = Math.floor(roll() * 3);
  const top = y + 330;
  if (kind === 0) return `<path d="M${x - 130} ${top} L${600 + lean} ${top + 190} L${x + 130} ${top} L${x + 210} ${top + 120} L${600 + lean} ${top + 420} L${x - 210} ${top + 120} Z" fill="#e9e9e9"/>`;
  if (kind === 1) return `<path d="M${x - 170} ${top} Q${600 + lean} ${top + 170} ${x + 170} ${top} L${x + 190} ${top + 100} Q${600 + lean} ${top + 290} ${x - 190} ${top + 100} Z" fill="${grey(150 + roll() * 70)}"/>`;
  return `<path d="M${x - 112} ${top - 70} L${x + 112} ${top - 70} L${x + 150} ${top + 90} Q${600 + lean} ${top + 150} ${x - 150} ${top + 90} Z" fill="#dedede"/>`;
}
