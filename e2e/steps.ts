import { expect, type Locator, type Page } from "@playwright/test";

/** What a person does on our pages, said once: every journey is made of these. They find things as people do, by role and label. */

/** Proposes somebody and returns to the list of one's proposals. */
export async function nominate(page: Page, { given, family, mail }: { given: string; family: string; mail: string }): Promise<void> {
  await page.goto("/nominate");
  await page.getByLabel("Given names").fill(given);
  await page.getByLabel("Family name").fill(family);
  await page.getByLabel("Year of birth").fill("1958");
  await page.getByLabel("In one line").fill("Bell-founder of the Ancelle valley");
  await page.getByLabel("Mail address of the person").fill(mail);
  await page.getByLabel("Language of the correspondence").selectOption("en");
  await page.getByLabel("Notability").fill("Cast the bells of eleven towers.");
  await page.getByLabel("How do you know the person?").fill("Reader of the valley's chronicle");
  await page.getByLabel("Sources, one a line").fill("Register of founders, 2019");
  await page.getByRole("button", { name: "Send the proposal" }).click();
  await expect(page.getByText("Your proposal has been received.")).toBeVisible();
}

/** Opens a file from the queue, by the name as it is filed. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.goto(`/desk?tray=all&words=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name: new RegExp(name) }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(name) })).toBeVisible();
}

/** The line of the panel that holds a decision, opened. */
export async function open(page: Page, decision: string): Promise<Locator> {
  const line = page.locator("details.decision").filter({ has: page.locator("summary .decision-name", { hasText: new RegExp(`^${decision}$`) }) });
  await line.locator("summary").click();
  return line;
}

/** Opens a decision on the page of a file, fills its form and presses. */
export async function decide(page: Page, decision: string, fill: (line: Locator) => Promise<unknown> = async () => undefined): Promise<void> {
  const line = await open(page, decision);
  await fill(line);
  await line.getByRole("button", { name: decision }).click();
  await expect(page.getByRole("status")).toBeVisible();
}

/** The second person's word on what waits at the head of this file. */
export async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText("Confirmed.")).toBeVisible();
}

/** Says who this is: a person whom the records do not hold yet. */
export async function settleAsNew(page: Page): Promise<void> {
  await decide(page, "Settle the identity", async (line) => {
    await line.getByLabel("A person who is not in our records yet").check();
    await line.getByLabel("Reason", { exact: true }).fill("Nobody of this name in the records");
  });
}

export async function giveDuty(page: Page, duty: string, name: string): Promise<void> {
  await decide(page, "Give a duty", async (line) => {
    await line.getByLabel(duty, { exact: true }).check();
    const option = await line.getByLabel("Given to").locator("option", { hasText: name }).first().getAttribute("value");
    await line.getByLabel("Given to").selectOption(option);
  });
}

/** The letter of this subject to this recipient, from the demo's mailbox: its text. The newest first. */
export async function readLetter(page: Page, recipient: string, subject: RegExp): Promise<string> {
  await page.goto("/mailbox");
  const line = page.getByRole("link").filter({ hasText: recipient }).filter({ hasText: subject }).first();
  await expect(async () => {
    await page.reload();
    await expect(line).toBeVisible({ timeout: 500 });
  }).toPass();
  await line.click();
  return page.getByRole("article").innerText();
}

/** Accepts or not with the letter's code, as the holder of the letter. `link` is the address that the letter prints. */
export async function openLetter(page: Page, letter: string): Promise<void> {
  const link = /https?:\/\/\S+\/i\/\S+/.exec(letter)?.[0] ?? "";
  const code = /[A-Z]{2,5}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(letter)?.[0] ?? "";
  expect(code).not.toBe("");
  await page.goto(new URL(link).pathname);
  await page.getByLabel("Code of the letter").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This letter is ours")).toBeVisible();
}

/** From the opened letter into one's own file, by the six digits that are sent to the address on file. */
export async function identify(page: Page, mailbox: Page, recipient: string): Promise<void> {
  await page.getByRole("link", { name: "Go on" }).or(page.getByRole("button", { name: "Go on" })).first().click();
  await page.getByRole("button", { name: "Send me the digits" }).click();
  const letter = await readLetter(mailbox, recipient, /./);
  const digits = /\b(\d{3})\s?(\d{3})\b/.exec(letter)?.slice(1).join("") ?? "";
  await page.getByLabel("Six digits").fill(digits);
  await page.getByRole("button", { name: "Open my file" }).click();
  await expect(page.getByRole("heading", { name: "Where your entry stands" })).toBeVisible();
}
