import { inventedRecords } from "../../db/seed/records";
import { expect, test } from "../fixtures";

/** The administrator's import by the page, without a script: refused with a sentence, taken over, told row by row. */
test("people come in by a file that the administrator sends", async ({ enterAs }) => {
  const page = await enterAs("Colette Fabregoule", { javaScript: false });
  await page.goto("/admin/imports");
  const button = page.getByRole("button", { name: "Take these people over" });
  await page.getByLabel("Show the people to the public at once").check();
  await button.click();
  await expect(page.getByRole("alert")).toContainText("Choose a file");
  await expect(page.getByLabel("Show the people to the public at once")).toBeChecked();

  await page.getByLabel("The file").setInputFiles({ name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0, 0]) });
  await button.click();
  await expect(page.getByRole("alert")).toContainText("This is no text file");

  const rows = [...inventedRecords(40, 9)].map((record) => JSON.stringify(record));
  await page.getByLabel("The file").setInputFiles({ name: "people.ndjson", mimeType: "application/x-ndjson", buffer: Buffer.from([...rows, "{not json"].join("\n")) });
  await button.click();
  await expect(page.getByText("people.ndjson is here and will be taken over")).toBeVisible();

  // The page renews itself while it is followed; here the reader does.
  const done = page.getByRole("row", { name: /people\.ndjson/ });
  await expect.poll(async () => (await page.goto("/admin/imports")) && (await done.allInnerTexts()).join()).toMatch(/done/);
  await expect(done).toContainText("40");
  const [file] = await Promise.all([page.waitForEvent("download"), done.getByRole("link", { name: "one row, with its reason" }).click()]);
  const text = await (await file.createReadStream()).toArray();
  expect(Buffer.concat(text).toString()).toContain("41\t\tThe line is not JSON.");

  await page.goto("/admin/audit?of=house");
  await expect(page.getByText("an import sent in").first()).toBeVisible();
});
