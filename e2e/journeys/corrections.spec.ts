import { expect, test } from "../fixtures";
import { acceptEverything, casts, chooseAccept, sendProof, sign } from "../parts";
import { identify, openFile, openLetter, readLetter } from "../steps";

const cast = casts.national;
const person = { given: "Palmyre", family: "Palluat", mail: "drafted@listed.example" };

test("a correction goes back to the drafter, and what changed is shown on the next proof, which is signed", async ({ enterAs }) => {
  test.setTimeout(300_000);
  await sendProof(enterAs, cast, person);
  const [nominee, mailbox] = [await enterAs(""), await enterAs("")];
  await openLetter(nominee, await readLetter(mailbox, "Palmyre Palluat", /parcours/));
  await identify(nominee, mailbox, "Palmyre Palluat");

  await chooseAccept(nominee);
  await nominee.getByRole("radio", { name: /^I correct/ }).last().check();
  await nominee.getByLabel(/Your correction/).last().fill("It was the Kerlandec workshop.");
  await nominee.getByRole("button", { name: "Keep and go on" }).click();
  await nominee.getByRole("button", { name: "Send the corrections" }).click();
  await expect(nominee.getByRole("status")).toBeVisible();

  const editor = await enterAs(cast.editor);
  await openFile(editor, person.family);
  await editor.getByRole("link", { name: "Drafting" }).click();
  await editor.locator(".decision[id^=s]").getByRole("link", { name: /Manufacture de Montreval/ }).first().click();
  const row = editor.locator(".decision.is-open");
  await expect(editor.getByText("It was the Kerlandec workshop.").first()).toBeAttached();
  await row.getByLabel("Organisation").first().fill("Kerlandec Workshop");
  await row.getByRole("button", { name: "Save this statement" }).click();
  await expect(editor.getByText("Saved as a new version").or(editor.getByText("Saved."))).toBeVisible();
  await sendProof(enterAs, cast, person);

  await nominee.goto("/my");
  await nominee.getByRole("link", { name: /Read the proof, round 2/ }).click();
  await expect(nominee.getByText("Kerlandec Workshop").first()).toBeVisible();
  await expect(nominee.locator("ins").first()).toBeVisible();
  await acceptEverything(nominee);
  await sign(nominee);
});
