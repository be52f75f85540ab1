import { expect, test } from "../fixtures";
import { confirm, decide, open, openFile, settleAsNew } from "../steps";

test("a deferred file is kept, with its reason, once a second person has confirmed", async ({ enterAs }) => {
  const editor = await enterAs("Jeanne Cordellier");
  await openFile(editor, "Taillefer");
  await decide(editor, "Defer", (line) => line.getByLabel("Reason", { exact: true }).first().selectOption({ index: 1 }));
  await expect(editor.getByText("Waiting for a second person: Defer")).toBeVisible();
  const second = await enterAs("Édouard Lanthenay");
  await openFile(second, "Taillefer");
  await confirm(second);
  await expect(second.getByText(/deferred/i).first()).toBeVisible();
});

test("a nomination that is declined is closed once a second person has confirmed, and only then is the nominator told", async ({ enterAs }) => {
  const editor = await enterAs("Jeanne Cordellier");
  await openFile(editor, "Marchandise");
  await decide(editor, "Do not select", (line) => line.getByLabel("Reason", { exact: true }).first().selectOption({ index: 1 }));
  await expect(editor.getByText("Waiting for a second person: Do not select")).toBeVisible();
  const nominator = await enterAs("Hélène Maupertuis-Roy");
  await nominator.goto("/nominations/mine");
  const line = nominator.getByRole("row").filter({ hasText: "Marchandise" });
  await expect(line).toContainText("Received");
  const second = await enterAs("Édouard Lanthenay");
  await openFile(second, "Marchandise");
  await confirm(second);
  await expect(second.getByText("Not selected").first()).toBeVisible();
  await nominator.reload();
  await expect(line).toContainText("Decided: thank you");
});

test("a decision that moves the file voids what waits, and its author is told", async ({ enterAs }) => {
  const editor = await enterAs("Jeanne Cordellier");
  await openFile(editor, "Ulloa");
  await decide(editor, "Do not select", (line) => line.getByLabel("Reason", { exact: true }).first().selectOption({ index: 1 }));
  const colleague = await enterAs("Marc Astier-Noël");
  await openFile(colleague, "Ulloa");
  await decide(colleague, "Find inadmissible", (line) => line.getByLabel("Reason", { exact: true }).first().selectOption({ index: 1 }));
  await expect(colleague.getByText("Waiting for a second person")).toHaveCount(0);
  const mailbox = await enterAs("");
  await expect(async () => {
    await mailbox.goto("/mailbox");
    await expect(mailbox.getByRole("link").filter({ hasText: "Jeanne Cordellier" }).first()).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("of two people who press at once one wins, and the other is told why", async ({ enterAs }) => {
  const [one, other] = [await enterAs("Jeanne Cordellier"), await enterAs("Marc Astier-Noël")];
  for (const page of [one, other]) {
    await openFile(page, "Vieuxbois");
    const line = await open(page, "Find inadmissible");
    await line.getByLabel("Reason", { exact: true }).first().selectOption({ index: 1 });
  }
  await Promise.all([one, other].map((page) => page.getByRole("button", { name: "Find inadmissible" }).click()));
  const won = await Promise.all([one, other].map((page) => page.getByText("Done: found inadmissible.").count()));
  expect(won.reduce((sum, each) => sum + each, 0)).toBe(1);
});

test("what was typed is kept when something is missing, and the summary has the focus", async ({ enterAs }) => {
  const editor = await enterAs("Jeanne Cordellier");
  await openFile(editor, "Quesnelle");
  const line = await open(editor, "Settle the identity");
  await line.getByLabel("Reason", { exact: true }).fill("Nobody of this name, as far as I can see");
  await line.getByRole("button", { name: "Settle the identity" }).click();
  await expect(editor.getByRole("alert")).toBeFocused();
  await expect(editor.getByLabel("Reason", { exact: true })).toHaveValue("Nobody of this name, as far as I can see");
  await editor.goto("/desk");
  await openFile(editor, "Quesnelle");
  await settleAsNew(editor);
});

test("sending a form twice has one effect", async ({ enterAs }) => {
  const nominator = await enterAs("Hélène Maupertuis-Roy");
  await nominator.goto("/nominate");
  await nominator.getByLabel("Family name").fill("Doublevoie");
  await nominator.getByLabel("In one line").fill("Bell-founder");
  await nominator.getByLabel("Notability").fill("Bells");
  await nominator.getByLabel("How do you know the person?").fill("Reader");
  await nominator.getByLabel("Sources, one a line").fill("Register");
  const form = await nominator.locator("main form").evaluate((element: HTMLFormElement) => new URLSearchParams([...new FormData(element)].map(([name, value]): [string, string] => [name, String(value)])).toString());
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: new URL(nominator.url()).origin };
  await Promise.all([1, 2, 3].map(() => nominator.request.post("/nominate", { data: form, headers })));
  await nominator.goto("/nominations/mine");
  await expect(nominator.getByRole("link", { name: "Doublevoie" })).toHaveCount(1);
});
