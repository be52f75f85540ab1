import { expect, test } from "../fixtures";
import { acceptAndAnswer, acceptEverything, assignAll, casts, certifyAndPublish, check, selectAndInvite, sendProof, sign } from "../parts";

test.use({ preset: "academy" });

const cast = casts.academy;
const person = { given: "Basile", family: "Fonteval", mail: "basile@fonteval.example" };

test("in an academy the secretary reviews, the members vote, and everybody may read", async ({ enterAs }) => {
  test.setTimeout(300_000);
  await selectAndInvite(enterAs, cast, person);
  const [nominee, mailbox] = [await enterAs(""), await enterAs("")];
  await acceptAndAnswer(nominee, mailbox, person);
  await assignAll(enterAs, cast, person);
  await sendProof(enterAs, cast, person);
  await acceptEverything(nominee);
  await sign(nominee);
  await check(enterAs, cast, person);
  await certifyAndPublish(enterAs, cast, person);
  const visitor = await enterAs("");
  await visitor.goto("/directory?q=fonteval");
  await visitor.getByRole("link", { name: /Fonteval/ }).first().click();
  await expect(visitor.getByText("Vannecourt Foundry").first()).toBeVisible();
});
