import { HtmlValidate } from "html-validate";
import { each } from "../http";
import { expect, test } from "./fixtures";
import { placesOf, readIds } from "./places";
import { routePatterns } from "./routes";

/** The standard preset, less what is only taste, or what our way of writing answers better. */
const html = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // React writes void elements and empty attributes in its own way; browsers read both alike.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // Typography sets narrow spaces and hyphens of its own; the lines are the machine's, not an author's.
    "no-trailing-whitespace": "off",
    "long-title": "off",
    // A name keeps the case in which its owner writes it.
    "attr-case": "off",
  },
});

const people = ["visitor", "subscriber", "nominator2", "nominee1", "nominee2", "certifier", "editor", "editor2", "secretary", "publisher", "administrator"];

for (const lang of ["en", "fr"] as const) {
  test(`every page of every role is valid HTML in ${lang} (H09)`, async ({ door }) => {
    test.setTimeout(300_000);
    const ids = await readIds(door.db);
    const rooms = routePatterns.map(({ pattern }) => `/${pattern}`).filter((pattern) => !/[:*]|\.(txt|xml|pem)$/.test(pattern));
    const { publicId, slug } = { ...ids.persons["listed"] };
    const open = ["/no-such-page", "/desk?tray=all", "/directory?q=rochebrune", "/directory?q=nobodyatall", "/names/rochebrune", "/browse/letter/R", `/p/${publicId}/${slug}`];
    const faults = new Map<string, string>();
    for (const key of people) {
      const caller = await door.as(key);
      const own = placesOf(ids).filter(({ opens }) => opens.includes(key)).map(({ path }) => path);
      await each([...rooms, ...open, ...own], async (path) => {
        const { status, headers, body } = await caller.ask(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
        if (!headers["content-type"]?.startsWith("text/html") || (status !== 200 && status !== 404)) return;
        const report = await html.validateString(body);
        for (const { ruleId, message, selector } of report.results.flatMap(({ messages }) => messages)) {
          faults.set(`${ruleId} ${message} ${selector?.replace(/\d+/g, "n")}`, `${ruleId}: ${message} (${selector}) at ${path} for ${key}`);
        }
      });
    }
    expect([...faults.values()].join("\n")).toBe("");
  });
}
