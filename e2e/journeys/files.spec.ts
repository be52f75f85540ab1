import sharp from "sharp";
import type { Page } from "@playwright/test";
import { violations } from "../axe";
import { expect, test } from "../fixtures";
import { openFile } from "../steps";

const diploma = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const photograph = () => sharp({ create: { width: 900, height: 1200, channels: 3, background: "#7a5c40" } }).jpeg().toBuffer();

/** Nothing scrolls sideways. What axe has to say needs a script: it is asked at the end. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

/** The picture is there and was decoded, not only asked for. */
async function isShown(page: Page): Promise<void> {
  const plate = page.getByRole("img", { name: "Portrait of Fanchon Lavenir" }).first();
  await expect(plate).toBeVisible();
  await expect.poll(() => plate.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
}

async function evidenceForm(page: Page): Promise<string> {
  await page.goto("/my/evidence");
  return (await page.getByRole("link", { name: "Add a document or a note" }).first().getAttribute("href")) ?? "";
}

test("on a telephone and without a script, a nominee sends a portrait and a document, and sees them", async ({ enterAs }) => {
  const page = await enterAs("Fanchon Lavenir", { javaScript: false });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/my/questionnaire");
  await page.getByRole("link", { name: "Portrait" }).click();

  await page.getByLabel("Photograph", { exact: true }).setInputFiles({ name: "moi.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg/>") });
  await page.getByLabel("Who took it").fill("Studio Lanterne, Montreval");
  await page.getByLabel("Date of the photograph").fill("May 2024");
  await page.getByLabel("Whoever took it allows").check();
  await page.getByLabel("I agree that").check();
  await page.getByRole("button", { name: "Send the photograph" }).click();
  await expect(page.getByRole("alert").getByText("This is not a file that we can take here.")).toBeVisible();
  await expect(page.getByLabel("Who took it")).toHaveValue("Studio Lanterne, Montreval");
  await fits(page);

  await page.getByLabel("Photograph", { exact: true }).setInputFiles({ name: "moi.jpg", mimeType: "image/jpeg", buffer: await photograph() });
  await page.getByLabel("I agree that").check();
  await page.getByRole("button", { name: "Send the photograph" }).click();
  await expect(page.getByRole("heading", { name: "How the portrait is cut" })).toBeVisible();
  await fits(page);
  await page.getByLabel("nearer", { exact: true }).check();
  await page.getByLabel("lower part").check();
  await page.getByRole("button", { name: "Cut it so" }).click();
  await expect(page.getByText("This is how it will be printed.")).toBeVisible();
  await expect(page.getByText(/Studio Lanterne, Montreval/).first()).toBeVisible();
  await isShown(page);
  await fits(page);

  await page.goto("/my/questionnaire/heading");
  await page.getByRole("link", { name: "Add evidence Name" }).click();
  await page.getByLabel("What it is").fill("Birth record, copy");
  await page.getByLabel("Document").setInputFiles({ name: "acte.pdf", mimeType: "application/pdf", buffer: diploma });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Added. Whoever checks your statements will see it.")).toBeVisible();
  const piece = page.getByRole("link", { name: "Birth record, copy" });
  await expect(piece).toBeVisible();
  await fits(page);
  const [saved] = await Promise.all([page.waitForEvent("download"), piece.click()]);
  expect(saved.suggestedFilename()).toBe("Birth record, copy.pdf");

  const editor = await enterAs("Jeanne Cordellier");
  await openFile(editor, "Lavenir");
  await editor.getByRole("link", { name: "Evidence" }).click();
  await expect(editor.getByText("Birth record, copy")).toBeVisible();
  expect(await violations(editor)).toEqual([]);

  const again = await enterAs("Fanchon Lavenir");
  for (const address of ["/my/portrait", "/my/portrait/crop", "/my/portrait/remove", "/my/evidence", await evidenceForm(page)]) {
    await again.goto(address);
    expect(await violations(again), address).toEqual([]);
  }
});

test("a listed person's portrait stands on the entry with its credit and date, for whoever may see it", async ({ enterAs }) => {
  const visitor = await enterAs("");
  await visitor.goto("/directory?q=odile chavanon");
  await visitor.getByRole("link", { name: /Chavanon/ }).first().click();
  const plate = visitor.getByRole("figure");
  await expect(plate.getByRole("img", { name: "Portrait of Odile Chavanon" })).toBeVisible();
  await expect(plate).toContainText(/dessin de la maison|drawing of the house/i);
  await expect(plate).toContainText("2026");
  expect(await violations(visitor)).toEqual([]);
});

test("a portrait that came by post is kept with the scan of the consent, on a telephone without a script", async ({ enterAs }) => {
  const page = await enterAs("Jeanne Cordellier", { javaScript: false });
  await page.setViewportSize({ width: 390, height: 844 });
  await openFile(page, "Aumeran");
  await page.getByRole("link", { name: "Drafting" }).click();
  await page.getByRole("link", { name: "Portrait", exact: true }).click();
  await page.getByRole("link", { name: "Bring the scan" }).click();
  await page.getByLabel("What it is").fill("Consent signed on paper");
  await page.getByLabel("Document").setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: diploma });
  await page.getByRole("button", { name: "Add", exact: true }).click();

  await page.getByRole("link", { name: "Portrait", exact: true }).click();
  await page.getByLabel("Photograph", { exact: true }).setInputFiles({ name: "post.jpg", mimeType: "image/jpeg", buffer: await photograph() });
  await page.getByLabel("Who took it").fill("Studio Lanterne, Montreval");
  await page.getByLabel("Whoever took it allows").check();
  await page.getByLabel("Scan of the consent").selectOption({ label: "Consent signed on paper" });
  await page.getByLabel("Day of the signature").fill("some day");
  await page.getByRole("button", { name: "Keep the portrait" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Who took it")).toHaveValue("Studio Lanterne, Montreval");
  await fits(page);

  await page.getByLabel("Photograph", { exact: true }).setInputFiles({ name: "post.jpg", mimeType: "image/jpeg", buffer: await photograph() });
  await page.getByLabel("Day of the signature").fill("3 November 2026");
  await page.getByRole("button", { name: "Keep the portrait" }).click();
  await expect(page.getByText("The portrait is kept, with the consent from paper.")).toBeVisible();
  await expect(page.getByRole("img", { name: /Portrait of/ }).first()).toBeVisible();
  await fits(page);
});
