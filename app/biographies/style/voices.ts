import type { Language } from "~/i18n/language";
import { en } from "./en";
import { fr } from "./fr";
import type { Voice } from "./voice";

export const voices: Record<Language, Voice> = { fr, en };
