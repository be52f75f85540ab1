import { describe, expect, it } from "vitest";
import type { Language } from "~/i18n/language";
import { compose, type ComposedLine, type Composition } from "./compose";
import { shortLines } from "./fit";
import { column, galley } from "./galley";
import type { Inline } from "./inline";
import { arts } from "./people/arts";
import { crafts } from "./people/crafts";
import { statementsOf, type Person } from "./people/facts";
import { letters } from "./people/letters";
import { science } from "./people/science";
import { state } from "./people/state";

const people: Readonly<Record<string, Person>> = { ...arts, ...letters, ...science, ...state, ...crafts };

function composed(person: Person, lang: Language, form: "full" | "short"): Composition {
  const statements = statementsOf(person);
  const checked = new Set(statements.map(({ id }) => id).filter((id) => !person.grey?.includes(Number(id))));
  return compose(statements, { lang, form, gender: person.gender, languageOfRecord: person.record, checked });
}

/** A composition as it can be read in a file: _small capitals_, *italic*, ^raised^, [other language: …], ~ for a space that does not break, ¦ for a fine one. */
function readable(inlines: readonly Inline[]): string {
  const marks = { text: "", italic: "*", small_caps: "_", sup: "^" };
  return inlines
    .map(({ kind, text, lang, all }) => {
      const dressed = `${marks[kind]}${text}${marks[kind]}${all ? "!" : ""}`;
      return lang ? `[${lang}: ${dressed}]` : dressed;
    })
    .join("")
    .replaceAll("\u00A0", "~")
    .replaceAll("\u202F", "¦");
}

const ink = ({ declared }: { declared: boolean }) => (declared ? " (declared)" : "");
const row = (line: ComposedLine) =>
  `${readable(line.when)} | ${line.prose ? `[${line.prose.lang}] ${line.prose.markdown}` : readable(line.what)}${ink(line)}`;

function web({ headword, descriptor, sections }: Composition): string {
  return [
    headword && [headword.surname, headword.forenames, headword.bornAs].map(readable).join(" | ") + ink(headword),
    descriptor && readable(descriptor.what) + ink(descriptor),
    ...sections.flatMap(({ section, lines }) => [`-- ${section}`, ...lines.map(row)]),
  ]
    .filter((each) => each !== null)
    .join("\n");
}

function book(composition: Composition, budget: number): string {
  const lines = galley(composition);
  return [`== ${composition.form}, ${lines.length} of ${budget} lines`, ...lines.map(({ what }) => readable(what))].join("\n");
}

describe("the house style", () => {
  it("has forty people to write about", () => expect(Object.keys(people).length).toBeGreaterThanOrEqual(40));

  for (const [who, person] of Object.entries(people)) {
    for (const lang of ["fr", "en"] as const) {
      it(`writes the ${who} in ${lang}`, async () => {
        const [full, short] = [composed(person, lang, "full"), composed(person, lang, "short")];
        const texts = [web(full), book(full, column.budget), book(short, shortLines), `== line\n${readable(full.line)}`];
        await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot(`golden/${who}.${lang}.txt`);
      });
    }
  }
});
