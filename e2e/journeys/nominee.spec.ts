import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { acceptEverything, assignAll, casts, chooseAccept, sendProof, sign } from "../parts";
import { identify, nominate, openFile, openLetter, readLetter } from "../steps";

const cast = casts.national;

/** A telephone without script: everything that a nominee does must work on it. */
const telephone = { javaScript: false };

async function small(page: Page): Promise<Page> {
  await page.setViewportSize({ width: 390, height: 844 });
  return page;
}

/** Opens the reading room from the paper alone: code, initial and month, no link. */
async function typeLetter(page: Page, letter: string, initial: string): Promise<void> {
  const code = /[A-Z]{2,5}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(letter)?.[0] ?? "";
  await page.goto("/i");
  await page.getByLabel(/code/i).first().fill(code);
  await page.getByLabel("Initial of your surname").fill(initial);
  const month = page.getByLabel("Month of the letter");
  await month.selectOption({ index: 1 });
  await page.getByRole("button", { name: "Open the letter" }).click();
  await expect(page.getByText("This letter is ours")).toBeVisible();
}

test("from the printed letter to the signature, on a telephone without script", async ({ enterAs }) => {
  test.setTimeout(300_000);
  const person = { given: "Gaëtane", family: "Ormoy", mail: "printed@listed.example" };
  const [nominee, mailbox] = [await small(await enterAs("", telephone)), await enterAs("")];
  await typeLetter(nominee, await readLetter(mailbox, "Gaëtane Ormoy", /entry/), "O");
  await nominee.getByRole("link", { name: "Ask a question" }).click();
  await nominee.getByLabel("Your question").fill("Does it cost anything, now or later?");
  await nominee.getByRole("button", { name: "Ask" }).click();
  await expect(nominee.getByText("Your question is with the house.")).toBeVisible();
  await nominee.getByRole("button", { name: "I accept" }).click();
  await identify(nominee, mailbox, "Gaëtane Ormoy");

  await nominee.getByRole("button", { name: "I need longer" }).click();
  await expect(nominee.getByText("Thank you for telling us.")).toBeVisible();
  await nominee.getByRole("link", { name: "Answer the questionnaire" }).click();
  await nominee.getByRole("link", { name: "Begin with a CV" }).click();
  await nominee.getByLabel("Your CV").fill("Career\n1982-1990 : Bell-founder, Vannecourt Foundry\nInterests\nmountain walks");
  await nominee.getByRole("button", { name: "Read these lines" }).click();
  await nominee.getByRole("button", { name: /^Take it/ }).first().click();
  await expect(nominee.getByText("Taken. It stands in the questionnaire.")).toBeVisible();
  await nominee.getByRole("button", { name: /^Drop it/ }).first().click();
  await nominee.goto("/my/visibility");
  await nominee.getByLabel(/Who may read this: Position/).selectOption({ label: "Everybody" });
  await nominee.getByRole("button", { name: "Save who may read what" }).click();
  await nominee.getByRole("link", { name: "As a visitor" }).click();
  await expect(nominee.getByText("Vannecourt Foundry")).toBeVisible();
  await nominee.goto("/my/questionnaire");
  await nominee.getByRole("button", { name: "Hand in your answers" }).click();
  await expect(nominee.getByRole("status")).toBeVisible();

  await assignAll(enterAs, cast, person);
  await sendProof(enterAs, cast, person);
  await acceptEverything(nominee);
  await sign(nominee);
  await nominee.goto("/my");
  await expect(nominee.getByText("We are checking your statements.")).toBeVisible();
});

test("a delegate prepares and does not sign; revoked, they see nothing", async ({ enterAs }) => {
  test.setTimeout(120_000);
  const [principal, mailbox] = [await small(await enterAs("", telephone)), await enterAs("")];
  await openLetter(principal, await readLetter(mailbox, "Perrine Aubigeois", /parcours/));
  await identify(principal, mailbox, "Perrine Aubigeois");
  await principal.getByRole("link", { name: "Who may prepare for you" }).click();
  await principal.getByLabel("Name", { exact: true }).fill("Cuthbert");
  await principal.getByLabel("Mail address").fill("cuthbert.ashlyn@nominator2.example");
  await principal.getByRole("button", { name: "Name this delegate" }).click();
  await expect(principal.getByText("Cuthbert may now prepare for you.")).toBeVisible();

  const delegate = await small(await enterAs("Cuthbert Ashlyn", telephone));
  await delegate.goto("/my");
  await expect(delegate.getByRole("heading", { name: /The entry of Perrine Aubigeois/ })).toBeVisible();
  await expect(delegate.getByRole("link", { name: "Withdraw" })).toHaveCount(0);
  await delegate.getByRole("link", { name: "Answer the questionnaire" }).click();
  await delegate.getByRole("link", { name: "Recreations" }).click();
  await delegate.getByText("Add: Recreation").click();
  await delegate.getByRole("textbox", { name: "Recreation", exact: true }).fill("Village chess");
  await delegate.getByRole("button", { name: "Save", exact: true }).click();
  const section = delegate.url();
  await expect(delegate.getByText("Village chess").first()).toBeVisible();

  await principal.getByRole("button", { name: /^End it/ }).click();
  await expect(principal.getByText("From now on they see nothing of your file.")).toBeVisible();
  expect((await delegate.goto(section))?.status()).toBe(404);
  await principal.goto("/my/questionnaire/recreations");
  await expect(principal.getByText("Village chess").first()).toBeVisible();
});

/** Answers the proof under way: what is not named is accepted. */
async function answer(page: Page, { veto, correct }: { veto?: string; correct?: string }): Promise<void> {
  await chooseAccept(page);
  const galley = (words: string) => page.locator("section.galley").filter({ hasText: words });
  if (veto) await galley(veto).locator("input[value=veto]").check();
  if (correct) {
    await galley(correct).locator("input[value=correct]").check();
    await galley(correct).getByLabel(/Your correction/).fill("Say it otherwise, please.");
  }
  await page.getByRole("button", { name: "Keep and go on" }).click();
  await page.getByRole("button", { name: "Send the corrections" }).click();
  await expect(page.getByRole("status")).toBeVisible();
}

test("three rounds with vetoes: what is kept out stays out, until the person lets it stand again", async ({ enterAs }) => {
  test.setTimeout(300_000);
  const person = { given: "Lucienne", family: "Charvieu", mail: "vetoing@listed.example" };
  await sendProof(enterAs, cast, person);
  const [nominee, mailbox] = [await small(await enterAs("", telephone)), await enterAs("")];
  await openLetter(nominee, await readLetter(mailbox, "Lucienne Charvieu", /an entry on/));
  await identify(nominee, mailbox, "Lucienne Charvieu");
  await answer(nominee, { veto: "Manufacture de Montreval", correct: "3 March 1951" });
  await sendProof(enterAs, cast, person);
  await nominee.goto("/my");
  await nominee.getByRole("link", { name: /Read the proof, round 2/ }).click();
  await expect(nominee.locator("section.galley").filter({ hasText: "Manufacture de Montreval" })).toHaveCount(0);
  await nominee.getByRole("button", { name: "Let it stand again" }).click();
  await expect(nominee.getByText("It may stand again.")).toBeVisible();
  await answer(nominee, { correct: "3 March 1951" });

  const editor = await enterAs(cast.editor);
  await openFile(editor, person.family);
  await editor.getByRole("link", { name: "Drafting" }).click();
  await editor.locator("summary", { hasText: /^Left out/ }).click();
  await editor.getByRole("button", { name: /Put back/ }).first().click();
  await expect(editor.getByText("Put back.").first()).toBeVisible();
  await sendProof(enterAs, cast, person);
  await nominee.goto("/my");
  await nominee.getByRole("link", { name: /Read the proof, round 3/ }).click();
  await expect(nominee.locator("section.galley").filter({ hasText: "Manufacture de Montreval" })).toBeVisible();
  await acceptEverything(nominee);
  await sign(nominee);
});

test("who declines is not asked again: a new nomination of theirs is stopped before anybody writes", async ({ enterAs }) => {
  test.setTimeout(120_000);
  const person = { given: "Anselme", family: "Trouvé", mail: "anselme@trouve.example" };
  const [invited, mailbox] = [await small(await enterAs("", telephone)), await enterAs("")];
  await typeLetter(invited, await readLetter(mailbox, "Anselme Trouvé", /entry/), "T");
  await invited.getByRole("button", { name: "Do not write to me again" }).click();
  await expect(invited.getByText("We shall not write to you again.")).toBeVisible();
  await nominate(await enterAs(cast.nominator), person);
  const editor = await enterAs(cast.editor);
  await openFile(editor, person.family);
  await expect(editor.getByText("somebody of this name asked never to be asked again").first()).toBeVisible();
});
