import { violations } from "./axe";
import { expect, test } from "./fixtures";

/** First pages of each role, and what they open from there. */
const pages: Record<string, readonly string[]> = {
  "": ["/", "/directory", "/directory?q=chavanon", "/directory?q=nobodyatall", "/names/Chavanon", "/directory?q=school%3Amontreval", "/browse", "/who/organisation/manufacture-de-montreval?year=2015", "/browse/occupation", "/browse/birthday", "/browse/born", "/directory/facets/country", "/directory?country=france&living=yes&sort=youngest", "/method", "/criteria", "/rights", "/figures", "/in-memoriam", "/promotions", "/verify", "/verify/letters", "/i", "/sign-in", "/mailbox", "/api", "/no-such-page"],
  "Hélène Maupertuis-Roy": ["/nominate", "/nominations/mine", "/account"],
  "Jeanne Cordellier": ["/desk", "/desk?tray=all", "/desk/remarks", "/desk/absence", "/kept", "/desk/nominations", "/desk/letters", "/desk/authorities", "/desk/authorities?kind=school&show=doubles", "/desk/authorities?kind=school&show=untranslated", "/desk/authorities/1", "/desk/authorities/1/merge?q=a"],
  "Ambroise Thévelin": ["/committee"],
  "Solange Vauquier": ["/secretariat/members"],
  "Sabine Quémener": ["/certify", "/certify/register"],
  "Édouard Lanthenay": ["/publish"],
  "Colette Fabregoule": ["/admin/house", "/admin/policy", "/admin/accounts", "/admin/audit", "/admin/imports", "/desk/letters/templates", "/desk/letters/templates/invitation"],
  "Odile Chavanon": ["/my", "/my/data", "/my/letters", "/my/delegates", "/my/visibility", "/my/visibility?as=visitor", "/my/questions", "/my/questionnaire/print", "/my/word", "/my/portrait", "/my/evidence"],
  "Fanchon Lavenir": ["/my/questionnaire", "/my/questionnaire/heading", "/my/portrait", "/my/evidence"],
};

for (const lang of ["en", "fr"] as const) {
  for (const [name, addresses] of Object.entries(pages)) {
    test(`axe finds nothing on the pages of ${name || "a visitor"} in ${lang}, wide or at 320 pixels`, async ({ enterAs }) => {
      const page = await enterAs(name, { lang });
      for (const address of addresses) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(address);
        expect(await violations(page), address).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${address} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  }
}
