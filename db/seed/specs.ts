import type { NewStatement } from "~/biographies/statement";
import type { Preset } from "~/workflow/presets";
import type { Role } from "~/workflow/roles";
import type { Stage, Standing } from "~/workflow/stages";

/** An invented account. `key` names it in the world; the mail address is made from it. */
export type AccountSpec = { key: string; name: string; roles: readonly Role[]; language?: "fr" | "en"; /** The key of the person whom it is. */ person?: string };

export type SectorKey = "arts" | "letters" | "science" | "medicine" | "law" | "business" | "politics" | "crafts" | "sports" | "media" | "religion" | "military" | "teaching" | "engineering";

/** An invented person, and how far their file has come. Name, descriptor and birth become statements by themselves. */
export type PersonSpec = {
  key: string;
  given: string | null;
  family: string;
  particle?: string;
  birthFamily?: string;
  otherForenames?: string;
  gender: "female" | "male";
  born: string;
  birthPlace?: string;
  died?: string;
  language: "fr" | "en";
  descriptor: { fr: string; en: string };
  sector: SectorKey;
  country: string;
  statements?: readonly NewStatement[];
  /** Prose in Markdown, a paragraph each. */
  life?: readonly string[];
  grounds?: string;
  /** Gives a drawn portrait, where the world has a disk: an invented person was never photographed. */
  portrait?: "public" | "subscribers";
  /** Where the file is to stand. */
  stage: Stage;
  /** What the public sees, where it is not simply what the stage leads to. */
  standing?: Standing;
  /** A decision that waits for a second person when the world begins. */
  pending?: "select" | "invite" | "decline" | "close_ballot" | "suspend";
  /** A remark in the house, or of the person, on the file. */
  remarks?: readonly { by: "house" | "nominee"; body: string; internal?: boolean }[];
};

export type WorldSpec = {
  preset: Preset;
  /** The home folder, where files of people lie. Without one nobody has a portrait. */
  home?: string;
  accounts?: readonly AccountSpec[];
  persons?: readonly PersonSpec[];
};
