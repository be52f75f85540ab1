import { expect, test } from "../fixtures";
import { casts } from "../parts";
import { readLetter } from "../steps";

test("a reader reports an error on a phone, without script; the desk answers, and the answer leaves by mail", async ({ enterAs }) => {
  const phone = { width: 390, height: 844 };
  const reader = await enterAs("", { javaScript: false });
  await reader.setViewportSize(phone);
  await reader.goto("/in-memoriam");
  await reader.getByRole("link", { name: /Brancourteau/ }).first().click();
  await reader.getByRole("link", { name: "Report an error" }).first().click();
  await reader.getByLabel("Which statement").selectOption({ index: 1 });
  await reader.getByLabel("What is wrong").fill("He left for Kerlandec in 1983.");
  await reader.getByLabel("How you know").fill("Register of organ builders, 1984");
  await reader.getByLabel("Your mail address").fill("reader@elsewhere.example");
  // What comes back at once was not written by a person: it says so, and keeps every word.
  await expect(async () => {
    await reader.getByRole("button", { name: "Send the report" }).click({ timeout: 1_000 });
    await expect(reader.getByRole("status")).toContainText("The desk has your report", { timeout: 1_000 });
  }).toPass();

  const editor = await enterAs(casts.national.editor, { javaScript: false });
  await editor.setViewportSize(phone);
  await editor.goto("/desk/signals");
  await editor.getByRole("link", { name: /Brancourteau/ }).click();
  await expect(editor.getByText("He left for Kerlandec in 1983.")).toBeVisible();
  await expect(editor.getByText("reader@elsewhere.example")).toBeVisible();
  await editor.getByLabel("The entry stands as it is").check();
  await editor.getByLabel("Answer to the reader").fill("The register of 1985 has him at Montreval still.");
  await editor.getByRole("button", { name: "Settle it" }).click();
  await expect(editor.getByRole("status")).toContainText("the answer leaves by mail");
  expect(await readLetter(await enterAs("", { javaScript: false }), "Reader", /your report/)).toContain("The register of 1985 has him at Montreval still.");
});
