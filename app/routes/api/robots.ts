import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { rooms } from "~/http/rooms";

export const handle = { access: "public" } satisfies Handle;

/** Those who gather texts to train models, by the names under which they say they may be asked not to. */
const gatherers = [
  "AI2Bot", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "Claude-Web", "cohere-ai", "cohere-training-data-crawler", "Diffbot",
  "FacebookBot", "Google-CloudVertexBot", "Google-Extended", "GPTBot", "ImagesiftBot", "Meta-ExternalAgent", "omgili", "PanguBot", "PerplexityBot", "Timpibot", "webzio-extended", "YouBot",
];

/** What crawlers are asked: to stay out of the rooms, not to train models on people's lives; and where the teasers are listed (TRUST.md, E06). */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const origin = page.settings.demo ? page.url.origin : page.settings.publicUrl;
  const groups = [
    [...gatherers.map((name) => `User-agent: ${name}`), "Disallow: /"],
    // An address ends where it says, or goes on below: "/i" must not close every word that begins so.
    ["User-agent: *", ...["api", ...rooms].flatMap((room) => ["$", "/", "?"].map((end) => `Disallow: /${room}${end}`))],
    [`Sitemap: ${origin}/sitemap.xml`],
  ];
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" };
  return new Response(`${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`, { headers });
}
