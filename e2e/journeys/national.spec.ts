import { expect, test } from "../fixtures";
import { acceptAndAnswer, acceptEverything, assignAll, casts, certifyAndPublish, check, nameOf, selectAndInvite, sendProof, sign } from "../parts";

const cast = casts.national;
const person = { given: "Basile", family: "Fonteval", mail: "basile@fonteval.example" };

test("from a nomination to a certified entry in the directory, by each role in turn", async ({ enterAs }) => {
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
  await expect(visitor.getByRole("heading", { level: 1, name: /Fonteval/ })).toBeVisible();
  await expect(visitor.getByText(/Certified on/)).toBeVisible();
  await expect(visitor.getByText("Vannecourt Foundry")).toHaveCount(0);
  const subscriber = await enterAs("Tobias Wrenfield");
  await subscriber.goto(visitor.url());
  await expect(subscriber.getByText("Vannecourt Foundry").first()).toBeVisible();
  await nominee.goto("/my");
  await expect(nominee.getByText("Your entry is published.")).toBeVisible();
  expect(nameOf(person)).toBe("Basile Fonteval");
});
