import type { Card } from "./card";

/** "Aubrespin (Claire-Hélène)": the name as the book files it, from the card that this reader sees. */
export function filedAs({ name, card }: { name: string; card: Card | null }): string {
  return card ? [card.surname, card.forenames && `(${card.forenames})`].filter(Boolean).join(" ") : name;
}
