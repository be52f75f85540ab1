import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LanguageProvider } from "~/i18n";
import { ErrorSummary } from "./ErrorSummary";
import { Field } from "./Field";
import { Operation } from "./Operation";

function html(element: ReactElement, lang: "fr" | "en" = "en") {
  return renderToStaticMarkup(<LanguageProvider lang={lang}>{element}</LanguageProvider>);
}

function attribute(markup: string, element: RegExp, name: string) {
  return new RegExp(`${name}="([^"]*)"`).exec(element.exec(markup)?.[0] ?? "")?.[1];
}

/** Every id that a control says it is described by, with what stands there. */
function described(markup: string, element: RegExp) {
  return (attribute(markup, element, "aria-describedby") ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => {
      const text = new RegExp(`id="${id}"[^>]*>(.*?)</p>`).exec(markup)?.[1] ?? `nothing has the id ${id}`;
      return text.replace(/<[^>]+>/g, "");
    });
}

describe("a field", () => {
  const wrong = html(
    <Field name="born" label="Year of birth" hint="Leave it empty if unsure" error="Four figures, like 1951" defaultValue="51" />,
  );

  it("is named by its label and described by hint and error, in this order", () => {
    expect(wrong).toContain('<label for="born">Year of birth</label>');
    expect(attribute(wrong, /<input[^>]*>/, "id")).toBe("born");
    expect(described(wrong, /<input[^>]*>/)).toEqual(["Leave it empty if unsure", "Error: Four figures, like 1951"]);
    expect(attribute(wrong, /<input[^>]*>/, "aria-invalid")).toBe("true");
  });

  it("keeps what was typed", () => {
    expect(attribute(wrong, /<input[^>]*>/, "value")).toBe("51");
    expect(html(<Field kind="textarea" name="why" label="Why" defaultValue={"a <b>\nc"} />)).toContain(
      "a &lt;b&gt;\nc</textarea>",
    );
    expect(
      html(
        <Field
          kind="select"
          name="lang"
          label="Language"
          defaultValue="fr"
          choices={[
            { value: "en", label: "English" },
            { value: "fr", label: "French" },
          ]}
        />,
      ),
    ).toContain('<option value="fr" selected="">French</option>');
  });

  it("says nothing of errors when there are none", () => {
    expect(html(<Field name="born" label="Year" />)).not.toMatch(/aria-|error/);
  });

  it("ties the error of a group to the group, and lets the summary lead to its first choice", () => {
    const radios = html(
      <Field
        kind="radios"
        name="sector"
        label="Sector"
        error="Choose one"
        defaultValue="arts"
        choices={[
          { value: "sciences", label: "Sciences" },
          { value: "arts", label: "Arts" },
        ]}
      />,
    );
    expect(described(radios, /<fieldset[^>]*>/)).toEqual(["Error: Choose one"]);
    expect(radios).toMatch(/<input type="radio" id="sector" name="sector" value="sciences"\/>/);
    expect(radios).toMatch(/<input [^>]*checked="" value="arts"\/>/);
    expect(new Set([...radios.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])).size).toBe(
      [...radios.matchAll(/ id="/g)].length,
    );
  });

  it("speaks the page's language", () => {
    expect(html(<Field name="a" label="Nom" optional error="Écrivez le nom" />, "fr")).toMatch(/facultatif.*Erreur\u00A0:/s);
  });
});

describe("the error summary", () => {
  it("takes the focus, counts, and links every field", () => {
    const markup = html(<ErrorSummary errors={{ born: "Four figures", name: undefined, sector: "Choose one" }} />);
    expect(markup).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus=""/i);
    expect(markup).toContain("2 answers need another look");
    expect([...markup.matchAll(/<a href="#(\w+)">([^<]+)</g)].map((found) => [found[1], found[2]])).toEqual([
      ["born", "Four figures"],
      ["sector", "Choose one"],
    ]);
  });

  it("is not there when nothing is wrong", () => {
    expect(html(<ErrorSummary errors={{ name: undefined }} />) + html(<ErrorSummary errors={null} />)).toBe("");
  });
});

describe("an operation", () => {
  it("is the one that it is given, or a new one each time", () => {
    expect(attribute(html(<Operation value="7f" />), /<input[^>]*>/, "value")).toBe("7f");
    const made = [1, 2].map(() => attribute(html(<Operation />), /<input[^>]*>/, "value"));
    expect(new Set(made).size).toBe(2);
    expect(made[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});
