import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { casts } from "../parts";
import { confirm, openFile, openLetter, readLetter } from "../steps";
import { returned } from "~/letters/testing.returned";

const cast = casts.national;
const told = { given: "Fanchon", family: "Lavenir" };
const telephone = { javaScript: false };

async function small(page: Page): Promise<Page> {
  await page.setViewportSize({ width: 390, height: 844 });
  return page;
}

test("a letter came back: the editor pastes what the server said, finds another address, and a second person lets it go there", async ({ enterAs }) => {
  test.setTimeout(120_000);
  const editor = await small(await enterAs(cast.editor, telephone));
  await openFile(editor, "Dolorat");
  const file = editor.url();
  await editor.getByRole("link", { name: "Letters" }).last().click();
  await editor.getByRole("link", { name: /entry/ }).first().click();
  const id = new URL(editor.url()).pathname.split("/").at(-1);
  await editor.getByRole("link", { name: "It came back by mail" }).click();
  await editor.getByLabel("Source of the message").fill("She has moved, says her neighbour.");
  await editor.getByRole("button", { name: "Note it" }).click();
  await expect(editor.getByRole("alert")).toBeVisible();
  await expect(editor.getByLabel("Source of the message")).toHaveValue("She has moved, says her neighbour.");
  await editor.getByLabel("Source of the message").fill(returned({ messageId: `<${id}.invitation@contemporains.example>`, to: "returned@listed.example", status: "5.1.1", said: "550 no such mailbox" }));
  await editor.getByRole("button", { name: "Note it" }).click();
  await expect(editor.getByText("The letter did not arrive.")).toBeVisible();
  await expect(editor.getByText("550 no such mailbox").first()).toBeVisible();

  await editor.goto(file);
  await editor.getByRole("link", { name: "Another address or telephone number" }).click();
  await editor.getByLabel("As it stands there").fill("nobody");
  await editor.getByLabel("Where it was found").fill("Register of the profession, 2026");
  await editor.getByRole("button", { name: "Note this address" }).click();
  await expect(editor.getByLabel("As it stands there")).toHaveAttribute("aria-invalid", "true");
  await editor.getByLabel("As it stands there").fill("ismene@found.example");
  await editor.getByRole("button", { name: "Note this address" }).click();
  await expect(editor.getByText("You noted it: another person confirms it.")).toBeVisible();

  const second = await small(await enterAs(cast.second, telephone));
  await second.goto(`${new URL(file).pathname}/address`);
  await second.getByRole("button", { name: "Confirm this address" }).click();
  await expect(second.getByText("What had come back leaves once more.")).toBeVisible();

  const mailbox = await enterAs("");
  const letter = await readLetter(mailbox, "Ismène Dolorat", /entry/);
  expect(letter).toContain("ismene@found.example");
  const nominee = await small(await enterAs("", telephone));
  await openLetter(nominee, letter);
  await expect(nominee.getByRole("button", { name: "I accept" })).toBeVisible();
});

test("what a nominee says on the telephone is written down as theirs, with its day; a second person reads it before it counts", async ({ enterAs }) => {
  test.setTimeout(120_000);
  const editor = await small(await enterAs(cast.editor, telephone));
  await openFile(editor, told.family);
  const file = editor.url();
  await editor.getByRole("link", { name: "Drafting" }).click();
  await editor.getByLabel("Add a statement").selectOption({ label: "Position" });
  await editor.getByRole("button", { name: "Open the form" }).click();
  await editor.getByLabel("Post or function").first().fill("Builder of dry-stone walls");
  await editor.getByText("The person told us this on paper or by telephone").click();
  await editor.getByLabel("How it came").selectOption("telephone");
  await editor.getByLabel("Day of the letter or the call").fill("3 November 2099");
  await editor.getByRole("button", { name: "Save this statement" }).click();
  await expect(editor.getByRole("alert").getByText("This day has not come yet.")).toBeVisible();
  await expect(editor.getByLabel("Post or function").first()).toHaveValue("Builder of dry-stone walls");
  await editor.getByLabel("Day of the letter or the call").fill("3 November 2026");
  await editor.getByRole("button", { name: "Save this statement" }).click();
  await editor.getByRole("link", { name: /dry-stone walls/ }).first().click();
  await expect(editor.getByText("told us by telephone on 3 November 2026").first()).toBeVisible();

  const nominee = await small(await enterAs("Fanchon Lavenir", telephone));
  await nominee.goto("/my/questionnaire/career");
  await expect(nominee.getByText(/dry-stone walls/).first()).toBeVisible();
  await expect(nominee.getByText("As you told us by telephone on 3 November 2026").first()).toBeVisible();

  await editor.goto(file);
  const line = editor.locator("details.decision").filter({ hasText: "Hand in the questionnaire" }).first();
  await line.locator("summary").click();
  await line.getByLabel("In a call that we made").check();
  await line.getByLabel("Evidence").fill("Call of 3 November, to the number on file");
  await line.getByLabel("What it says").fill("She has no more to add.");
  await line.getByRole("button", { name: "Hand in the questionnaire" }).click();
  await expect(editor.getByRole("status").first()).toBeVisible();
  const second = await enterAs(cast.second, telephone);
  await openFile(second, told.family);
  await confirm(second);
  await nominee.goto("/my");
  await expect(nominee.getByText("An editor is writing your entry.")).toBeVisible();
  const mailbox = await enterAs("");
  expect(await readLetter(mailbox, "Fanchon Lavenir", /noté|noted/)).toMatch(/questionnaire/);
});
