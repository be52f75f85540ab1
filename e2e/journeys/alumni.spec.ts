import { expect, test } from "../fixtures";
import { acceptAndAnswer, acceptEverything, assignAll, casts, certifyAndPublish, check, type Enter, selectAndInvite, sendProof, sign } from "../parts";

test.use({ preset: "alumni" });

const cast = casts.alumni;
const person = { given: "Basile", family: "Fonteval", mail: "basile@fonteval.example" };

test("two people run an alumni house, without a script in anybody's browser", async ({ enterAs }) => {
  test.setTimeout(300_000);
  const enter: Enter = (name) => enterAs(name, { javaScript: false });
  await selectAndInvite(enter, cast, person);
  const [nominee, mailbox] = [await enter(""), await enter("")];
  await acceptAndAnswer(nominee, mailbox, person);
  await assignAll(enter, cast, person);
  await sendProof(enter, cast, person);
  await acceptEverything(nominee);
  await sign(nominee);
  await check(enter, cast, person);
  await certifyAndPublish(enter, cast, person);
  // Whoever is listed reads everything; a visitor reads the teaser.
  await nominee.goto("/directory?q=chavanon");
  await nominee.getByRole("link", { name: /Chavanon/ }).first().click();
  await expect(nominee.getByText("Manufacture de Montreval").first()).toBeVisible();
});
