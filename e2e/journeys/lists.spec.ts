import { expect, test } from "../fixtures";

const jeanne = "Jeanne Cordellier";

test("an editor merges two schools: it is shown first, then both are counted as one, and the old address leads on", async ({ enterAs }) => {
  const visitor = await enterAs("", { javaScript: false });
  await visitor.goto("/who/school/montreval-conservatoire");
  await expect(visitor.getByText("1 person in the directory")).toBeVisible();

  const page = await enterAs(jeanne, { javaScript: false });
  await page.goto("/desk");
  await page.getByRole("link", { name: "Lists" }).click();
  await page.getByRole("link", { name: /^Schools/ }).click();
  await page.getByLabel("Show").selectOption("Likely doubles");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Montreval (conservatoire)", exact: true }).click();
  await page.getByRole("link", { name: "Compare and merge with Conservatoire de Montreval" }).click();
  await expect(page.getByText("1 entry of the directory")).toBeVisible();
  await expect(page.getByRole("link", { name: /Lesquivit/ })).toBeVisible();
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("Merged into Conservatoire de Montreval");
  await expect(page.getByText("Named by 2 entries of the directory")).toBeVisible();
  await expect(page.getByText("Montreval (conservatoire) was merged into this one")).toBeVisible();

  await visitor.goto("/who/school/montreval-conservatoire?year=1993");
  await expect(visitor).toHaveURL(/\/who\/school\/conservatoire-de-montreval\?year=1993$/);
  await expect(visitor.getByText("2 people in the directory")).toBeVisible();
  await expect(visitor.getByRole("link", { name: /Kerdaniel/ })).toBeVisible();
  await visitor.goto("/directory?school=montreval-conservatoire");
  await expect(visitor).toHaveURL(/\?school=conservatoire-de-montreval$/);
  await expect(visitor.getByRole("link", { name: /Kerdaniel/ })).toBeVisible();
  await expect(visitor.getByRole("link", { name: /Lesquivit/ })).toBeVisible();

  // Taken back, each stands for itself again.
  await page.getByRole("button", { name: "Take “Montreval (conservatoire)” away from this entry" }).click();
  await expect(page.getByRole("status")).toContainText("stands for itself again");
  await visitor.goto("/who/school/montreval-conservatoire");
  await expect(visitor.getByText("1 person in the directory")).toBeVisible();
});

test("an editor writes labels that are missing, then merges by ticking; lists and facets follow at once", async ({ enterAs }) => {
  const page = await enterAs(jeanne, { javaScript: false });
  await page.goto("/desk/authorities?kind=school&show=untranslated");
  await page.getByLabel("English label of Conservatoire de Montreval").fill("Montreval Conservatory");
  await page.getByRole("button", { name: "Save these labels" }).click();
  await expect(page.getByRole("status")).toContainText("1 label saved");
  await expect(page.getByLabel("English label of Conservatoire de Montreval")).toHaveCount(0);

  const visitor = await enterAs("", { javaScript: false });
  await visitor.goto("/browse/school/conservatoire-de-montreval");
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Montreval Conservatory");
  await visitor.goto("/directory?q=school%3Aconservatory");
  await expect(visitor.getByRole("link", { name: /Kerdaniel/ })).toBeVisible();

  await page.goto("/desk/authorities?kind=school&q=conservatory");
  await page.getByRole("link", { name: "Montreval Conservatory" }).click();
  await page.getByLabel("Merge with another").fill("Montreval");
  await page.getByRole("button", { name: "Look up" }).click();
  await page.getByLabel("Merge Montreval (conservatoire) into this one").check();
  await page.getByRole("button", { name: "Look at what changes" }).click();
  await expect(page.getByText("1 entry of the directory")).toBeVisible();
  await page.getByRole("button", { name: "Merge them all" }).click();
  await expect(page.getByRole("status")).toContainText("One merged into Montreval Conservatory");
  await visitor.goto("/directory?school=conservatoire-de-montreval");
  await expect(visitor.getByRole("link", { name: /Kerdaniel/ })).toBeVisible();
  await expect(visitor.getByRole("link", { name: /Lesquivit/ })).toBeVisible();
  await page.getByRole("button", { name: "Take “Montreval (conservatoire)” away from this entry" }).click();
  await visitor.goto("/directory?school=conservatoire-de-montreval");
  await expect(visitor.getByRole("link", { name: /Lesquivit/ })).toHaveCount(0);
});

test("who held a post in a year: for certain, perhaps, and a year that is none", async ({ enterAs }) => {
  const page = await enterAs("", { javaScript: false });
  await page.goto("/who/organisation/manufacture-de-montreval");
  await page.getByLabel("In the year").fill("1980");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: "In 1980" })).toBeVisible();
  await page.goto("/directory");
  await page.getByRole("searchbox").fill("who sat on the board of Manufacture de Montreval in 1980");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Manufacture de Montreval · who was there in 1980" }).click();
  await page.getByRole("link", { name: /Chavanon/ }).first().click();
  await page.getByRole("link", { name: /Who else worked there between 1980 and \d{4}/ }).click();
  await expect(page).toHaveURL(/\/who\/organisation\/manufacture-de-montreval\?year=1980-\d{4}$/);
  await page.getByLabel("In the year").fill("1999");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Perhaps in 1999" })).toBeVisible();
  await expect(page.getByText("Perhaps still in 1999: the end is not known.").first()).toBeVisible();
  await page.getByLabel("In the year").fill("last year");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Write a year in four figures");
  await expect(page.getByLabel("In the year")).toHaveValue("last year");
});

test("a nominee looks an organisation up, picks it, and loses nothing of what was typed; or keeps their own words", async ({ enterAs }) => {
  const page = await enterAs("Fanchon Lavenir", { javaScript: false });
  await page.goto("/my/questionnaire/career");
  const form = page.locator("form", { has: page.getByRole("button", { name: /^Look up .+: Organisation$/ }) }).last();
  await form.getByLabel("Post or function").fill("Cheffe d'atelier");
  await form.getByLabel("Organisation").first().fill("manuf");
  await form.getByRole("button", { name: /^Look up .+: Organisation$/ }).click();
  await expect(page.getByLabel("Post or function").last()).toHaveValue("Cheffe d'atelier");
  await expect(page.getByRole("radio", { name: "None of these: keep “manuf” as I wrote it" })).toBeChecked();
  await page.getByRole("radio", { name: "Manufacture de Montreval" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(page.getByRole("status")).toContainText("Saved");
  await expect(page.getByText(/Cheffe d’atelier, Manufacture de Montreval/)).toBeVisible();
});
