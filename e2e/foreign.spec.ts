import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./fixtures";

/** Pages of another site, at another address of this computer, that post at ours in every way a page can (TRUST.md, C07). */
function foreignSite(house: string): Promise<Server> {
  const target = `${house}/language`;
  const form = (attributes: string) => `<form method="post" action="${target}" ${attributes}><input name="lang" value="fr"><input name="next" value="/"></form><script>document.forms[0].submit()</script>`;
  const pages: Record<string, string> = {
    "/form": form(""),
    "/text": form('enctype="text/plain"'),
    "/multipart": form('enctype="multipart/form-data"'),
    "/hidden-origin": `<iframe sandbox="allow-scripts allow-forms" srcdoc="${form("").replaceAll('"', "&quot;")}"></iframe>`,
    "/fetch": `<script>fetch("${target}", { method: "POST", mode: "no-cors", credentials: "include", body: new URLSearchParams({ lang: "fr", next: "/" }) })</script>`,
    "/fetch-data": `<script>fetch("${house}/language.data", { method: "POST", mode: "no-cors", credentials: "include", body: new URLSearchParams({ lang: "fr", next: "/" }) })</script>`,
    "/beacon": `<script>navigator.sendBeacon("${house}/sign-out", new URLSearchParams({ operation: "x" }))</script>`,
  };
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      const page = pages[request.url ?? ""];
      response.writeHead(page ? 200 : 404, { "Content-Type": "text/html" }).end(page ?? "");
    });
    server.listen(0, "127.0.0.2", () => resolve(server));
  });
}

test("a page of another site can post nothing in a signed-in person's name", async ({ house, enterAs, playwright }) => {
  const server = await foreignSite(house.url);
  const site = `http://127.0.0.2:${(server.address() as AddressInfo).port}`;
  const own = await enterAs("Jeanne Cordellier", { lang: "en" });
  for (const path of ["/form", "/text", "/multipart", "/hidden-origin", "/fetch", "/fetch-data", "/beacon"]) {
    // A page of its own, so that the browser's word about refused requests does not count as a complaint of ours.
    const page = await own.context().newPage();
    const refused = await house.replies("POST", 403);
    await page.goto(site + path, { waitUntil: "commit" });
    // The server's own count: what a script asks across sites, the browser does not always tell the page's watcher (C06).
    await expect.poll(() => house.replies("POST", 403), { message: path, timeout: 15_000 }).toBe(refused + 1);
    await page.close();
  }
  await own.goto("/desk");
  await expect(own.locator("html")).toHaveAttribute("lang", "en");
  await expect(own.getByRole("link", { name: "Jeanne Cordellier" })).toBeVisible();
  server.close();
  // The same form from our own page is taken: the refusals above were for where it came from.
  const request = await playwright.request.newContext({ baseURL: house.url });
  const taken = await request.post("/language", { form: { lang: "fr", next: "/" }, headers: { Origin: house.url }, maxRedirects: 0 });
  expect(taken.status()).toBe(303);
  await request.dispose();
});
