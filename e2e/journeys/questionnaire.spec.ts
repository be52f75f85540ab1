import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const blandine = "Blandine Vercors";
const eudes = "Eudes Marcillac";

/** The form of the birth, which the house's record holds already, opened. */
async function openBirth(page: Page) {
  const birth = page.getByRole("region", { name: /^Birth/ });
  await birth.locator("summary", { hasText: "Change" }).first().click();
  return birth.locator("form").first();
}

test("answers save themselves while they are typed, and go on at another device", async ({ enterAs }) => {
  const page = await enterAs(blandine);
  await page.clock.install();
  await page.goto("/my/questionnaire/recreations");
  await page.getByText("Add: Recreation").click();
  await page.getByRole("textbox", { name: "Recreation", exact: true }).fill("Bees and hives");
  await page.clock.runFor(10_000);
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();

  const elsewhere = await enterAs(blandine, { javaScript: false, lang: "fr" });
  await elsewhere.goto("/my/questionnaire");
  await expect(elsewhere.getByText("Commencé et non terminé")).toBeVisible();
  await elsewhere.getByRole("link", { name: "Loisir", exact: true }).click();
  const field = elsewhere.locator("input[name='value.text']").first();
  await expect(field).toHaveValue("Bees and hives");
  await field.fill("Ruches et abeilles");
  await elsewhere.getByRole("button", { name: "Garder pour plus tard" }).first().click();
  await expect(elsewhere.locator("input[name='value.text']").first()).toHaveValue("Ruches et abeilles");
  await elsewhere.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  await expect(elsewhere.getByText("Ruches et abeilles").first()).toBeVisible();
  await elsewhere.goto("/my/questionnaire");
  await expect(elsewhere.getByText("Commencé et non terminé")).toHaveCount(0);
});

test("a nominee and a delegate write the same answer: both texts are shown, and neither is lost", async ({ enterAs }) => {
  const own = await enterAs(blandine, { javaScript: false });
  await own.goto("/my/delegates");
  await own.getByLabel("Name", { exact: true }).fill("Eudes");
  await own.getByLabel("Mail address").fill("eudes.marcillac@eudes.example");
  await own.getByRole("button", { name: "Name this delegate" }).click();
  await own.goto("/my/questionnaire/civil_status");
  const mine = await openBirth(own);
  await mine.getByRole("combobox", { name: /^Place/ }).fill("Upper Vannecourt");

  const delegate = await enterAs(eudes);
  await delegate.goto("/my");
  await delegate.getByRole("link", { name: "Answer the questionnaire" }).click();
  await delegate.getByRole("link", { name: "Civil status" }).click();
  const theirs = await openBirth(delegate);
  await delegate.clock.install();
  await theirs.getByRole("combobox", { name: /^Place/ }).fill("Lower Vannecourt");
  await delegate.clock.runFor(10_000);
  await expect(delegate.getByText(/^Saved \d\d:\d\d/)).toBeVisible();

  const reading = await enterAs(blandine, { javaScript: false });
  await reading.goto("/my/questionnaire/civil_status");
  await expect(reading.getByText(`${eudes} is writing here`)).toBeVisible();
  await theirs.getByRole("button", { name: "Save", exact: true }).click();
  await expect(delegate.getByText("Lower Vannecourt").first()).toBeVisible();

  await mine.getByRole("button", { name: "Save", exact: true }).click();
  await expect(own.getByRole("alert").filter({ hasText: "Neither text is lost" })).toBeVisible();
  await expect(own.getByText("Lower Vannecourt").first()).toBeVisible();
  await expect(own.getByLabel("Place").first()).toHaveValue("Upper Vannecourt");
  await own.getByLabel("Place").first().fill("Upper and Lower Vannecourt");
  await own.getByRole("region", { name: /^Birth/ }).getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(own.getByText("Upper and Lower Vannecourt").first()).toBeVisible();
});

/** A page of text as a word processor would send it. */
function pdfOf(lines: readonly string[]): Buffer {
  const text = lines.map((line, at) => `${at === 0 ? "72 720 Td" : "0 -20 Td"} (${line}) Tj`).join(" ");
  const content = `BT /F1 12 Tf ${text} ET`;
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  );
}

test("a CV sent as a PDF comes back as lines; a file that cannot be read is refused with a reason, and leaves no trace", async ({ enterAs, house }) => {
  const page = await enterAs(blandine, { javaScript: false });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/my/questionnaire");
  await page.getByRole("link", { name: "Begin with a CV" }).click();
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel("Or send it as a file").setInputFiles({ name, mimeType: "application/pdf", buffer });
    await page.getByRole("button", { name: "Read this file" }).click();
  };
  await send("cv.pdf", Buffer.from("\u0000\u0001\u0002 program"));
  await expect(page.getByRole("alert").getByText("This is neither a PDF, nor a Word document")).toBeVisible();
  await send("cv.pdf", Buffer.from("%PDF-1.4 and nothing behind it"));
  await expect(page.getByRole("alert").getByText("We could not read this file")).toBeVisible();
  await send("cv.pdf", pdfOf([]));
  await expect(page.getByRole("alert").getByText("There are no words in this file")).toBeVisible();

  await send("cv.pdf", pdfOf(["CAREER", "1982-1990 : Bell-founder, Vannecourt Foundry", "INTERESTS", "mountain walks"]));
  await expect(page.getByText("2 lines were read.")).toBeVisible();
  await page.getByRole("button", { name: /^Take it/ }).first().click();
  await expect(page.getByText("Taken. It stands in the questionnaire.")).toBeVisible();
  await page.goto("/my/questionnaire/career");
  await expect(page.getByText(/Vannecourt Foundry/).first()).toBeVisible();
  expect(readdirSync(path.join(house.home, "files", "arriving"))).toEqual([]);
});
