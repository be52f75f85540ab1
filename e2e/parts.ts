import { expect, type Page } from "@playwright/test";
import { confirm, decide, giveDuty, identify, nominate, openFile, openLetter, readLetter, settleAsNew } from "./steps";

/** Who plays whom in a house. An alumni house has two people for everything. */
export type Cast = {
  reviewer: string;
  editor: string;
  checker: string;
  second: string;
  certifiers: readonly string[];
  publisher: string;
  nominator: string;
  /** Members of whom so many evaluations are needed. */
  members: { names: readonly string[]; needed: number };
  ballot?: boolean;
  seconding: boolean;
};

export const casts: Record<"national" | "academy" | "alumni", Cast> = {
  national: {
    reviewer: "Jeanne Cordellier", editor: "Jeanne Cordellier", checker: "Marc Astier-Noël", second: "Édouard Lanthenay", certifiers: ["Sabine Quémener", "Aurèle Delmotte"],
    publisher: "Édouard Lanthenay", nominator: "Hélène Maupertuis-Roy", seconding: true,
    members: { names: ["Ambroise Thévelin", "Ottilie Brandauer", "Rémi Castagnède", "Nour Belkhodja"], needed: 2 },
  },
  academy: {
    reviewer: "Solange Vauquier", editor: "Jeanne Cordellier", checker: "Marc Astier-Noël", second: "Édouard Lanthenay", certifiers: ["Sabine Quémener"],
    publisher: "Édouard Lanthenay", nominator: "Hélène Maupertuis-Roy", seconding: true, ballot: true, members: { names: [], needed: 0 },
  },
  alumni: {
    reviewer: "Jeanne Cordellier", editor: "Jeanne Cordellier", checker: "Jeanne Cordellier", second: "Édouard Lanthenay", certifiers: ["Édouard Lanthenay"],
    publisher: "Édouard Lanthenay", nominator: "Hélène Maupertuis-Roy", seconding: false, members: { names: [], needed: 0 },
  },
};

export type Enter = (name: string) => Promise<Page>;
export type Person = { given: string; family: string; mail: string };
export const nameOf = ({ given, family }: Person) => `${given} ${family}`;

/** From a proposal to the letter of invitation, by each role in turn. */
export async function selectAndInvite(enter: Enter, cast: Cast, person: Person): Promise<void> {
  await nominate(await enter(cast.nominator), person);
  const reviewer = await enter(cast.reviewer);
  await openFile(reviewer, person.family);
  await settleAsNew(reviewer);
  if (cast.members.needed > 0 || cast.ballot) await decide(reviewer, "Admit to assessment");
  await evaluate(enter, cast, person);
  if (cast.ballot) await vote(enter, cast, person);
  else await select(enter, cast, person);
  const editor = await enter(cast.editor);
  await openFile(editor, person.family);
  await decide(editor, "Invite");
  if (cast.seconding) await confirmAs(enter, cast.second, person);
}

async function confirmAs(enter: Enter, name: string, person: Person): Promise<void> {
  const second = await enter(name);
  await openFile(second, person.family);
  await confirm(second);
}

async function select(enter: Enter, cast: Cast, person: Person): Promise<void> {
  const editor = await enter(cast.editor);
  await openFile(editor, person.family);
  await decide(editor, "Select", (line) => line.getByLabel("Reason", { exact: true }).fill("Meets the criteria"));
  if (cast.seconding) await confirmAs(enter, cast.second, person);
}

async function vote(enter: Enter, cast: Cast, person: Person): Promise<void> {
  const secretary = await enter(cast.reviewer);
  await openFile(secretary, person.family);
  await decide(secretary, "Put on the ballot");
  await decide(secretary, "Record the outcome of the ballot", async (line) => {
    await line.getByLabel("Selected", { exact: true }).check();
    await line.getByLabel("Date of the meeting").fill("2026-11-03");
    await line.getByLabel("Entitled to vote").fill("40");
    await line.getByLabel("Present").fill("24");
    await line.getByLabel("Yes").fill("17");
    await line.getByLabel("No", { exact: true }).fill("5");
    await line.getByLabel("Minutes (title and reference)").fill("Minutes of 3 November, no. 4");
  });
  await confirmAs(enter, cast.second, person);
}

async function evaluate(enter: Enter, { members }: Cast, person: Person): Promise<void> {
  let missing = members.needed;
  for (const name of members.names) {
    if (missing === 0) return;
    const page = await enter(name);
    await page.goto("/committee");
    const file = page.getByRole("link", { name: new RegExp(person.family) });
    if ((await file.count()) === 0) continue;
    await file.click();
    await expect(page.getByText("Cast the bells")).toHaveCount(0);
    await page.getByLabel("No, I have no tie with this person").check();
    await page.getByRole("button", { name: "Answer" }).click();
    for (const criterion of ["Notability", "Integrity", "Merit", "Talent"]) await page.getByLabel(`${criterion}, 1 to 5`).selectOption("4");
    await page.getByRole("button", { name: "Hand in" }).click();
    await expect(page.getByText("Your evaluation is in.")).toBeVisible();
    missing -= 1;
  }
  expect(missing).toBe(0);
}

/** Gives the duties of a file once the person has accepted: drafter, checker, certifiers. */
export async function assignAll(enter: Enter, cast: Cast, person: Person): Promise<void> {
  const editor = await enter(cast.editor);
  await openFile(editor, person.family);
  await giveDuty(editor, "drafter", cast.editor);
  await giveDuty(editor, "checker", cast.checker);
  const publisher = await enter(cast.publisher);
  await openFile(publisher, person.family);
  for (const certifier of cast.certifiers) await giveDuty(publisher, "certifier", certifier);
}

/** The nominee accepts by the letter's code, shows the second code, and answers the questionnaire. */
export async function acceptAndAnswer(nominee: Page, mailbox: Page, person: Person): Promise<void> {
  await openLetter(nominee, await readLetter(mailbox, nameOf(person), /entry|notice/i));
  await nominee.getByRole("button", { name: "I accept" }).click();
  await identify(nominee, mailbox, nameOf(person));
  await nominee.getByRole("link", { name: "Answer the questionnaire" }).click();
  await answer(nominee, "Civil status", "Birth", { Date: "14 May 1958", Place: "Vannecourt" });
  await answer(nominee, "Career", "Position", { "Post or function": "Bell-founder", Organisation: "Vannecourt Foundry", From: "1982" });
  await nominee.goto("/my/questionnaire");
  await nominee.getByRole("button", { name: "Hand in your answers" }).click();
  await expect(nominee.getByRole("status")).toBeVisible();
}

/** Opens one section of the questionnaire and answers one kind of statement in it. */
async function answer(nominee: Page, section: string, kind: string, fields: Record<string, string>): Promise<void> {
  await nominee.goto("/my/questionnaire");
  await nominee.getByRole("link", { name: section }).first().click();
  const part = nominee.getByRole("region", { name: new RegExp(`^${kind}`) });
  const form = part.locator("details").first();
  if ((await form.getAttribute("open")) === null) await form.locator("summary").first().click();
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(new RegExp(`^${label}( \\(optional\\))?$`)).first().fill(text);
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(nominee.getByText("Saved.")).toBeVisible();
}

export async function sendProof(enter: Enter, cast: Cast, person: Person): Promise<void> {
  const editor = await enter(cast.editor);
  await openFile(editor, person.family);
  await decide(editor, "Send the proof", (line) => line.getByLabel("I have looked at the line budget").check());
}

/** Opens the proof under way from the nominee's own page and chooses "I accept" for every statement. */
export async function chooseAccept(nominee: Page): Promise<void> {
  await nominee.goto("/my");
  await nominee.getByRole("link", { name: /Read the proof/ }).click();
  // The last of the page: with it, every statement is there.
  await expect(nominee.getByRole("button", { name: "Keep and go on" })).toBeVisible();
  for (const box of await nominee.getByRole("radio", { name: /^I accept/ }).all()) await box.check();
}

export async function acceptEverything(nominee: Page): Promise<void> {
  await chooseAccept(nominee);
  await nominee.getByRole("button", { name: "Keep and go on" }).click();
}

export async function sign(nominee: Page): Promise<void> {
  await expect(nominee.getByText("A printed edition cannot be recalled.")).toBeVisible();
  await nominee.getByRole("button", { name: "Sign: good to print" }).click();
  await expect(nominee.getByRole("status")).toBeVisible();
}

/** Every statement checked by the file's checker, then the checks passed. */
export async function check(enter: Enter, cast: Cast, person: Person): Promise<void> {
  const checker = await enter(cast.checker);
  await openFile(checker, person.family);
  const file = checker.url();
  await checker.getByRole("link", { name: "Checks" }).click();
  // The file's own page has such lines too: count when the list of checks is there.
  await checker.waitForURL(/\/checks/);
  const wanted = checker.getByRole("listitem").filter({ hasText: "must be checked" });
  for (let left = await wanted.count(); left > 0; left -= 1) {
    const row = wanted.first();
    await row.locator("summary").click();
    await row.getByLabel("How").selectOption({ label: "Register" });
    await row.getByLabel("Confirmed").check();
    await row.getByRole("button", { name: "Record the check" }).click();
    await expect(wanted).toHaveCount(left - 1);
  }
  await checker.goto(file);
  await decide(checker, "Pass the checks");
}

export async function certifyAndPublish(enter: Enter, cast: Cast, person: Person): Promise<void> {
  for (const name of cast.certifiers) {
    const certifier = await enter(name);
    await certifier.goto("/certify");
    await certifier.getByRole("link", { name: new RegExp(person.family) }).first().click();
    await decide(certifier, "Certify");
  }
  const publisher = await enter(cast.publisher);
  await openFile(publisher, person.family);
  await decide(publisher, "Publish");
}
