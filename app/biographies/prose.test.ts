import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addresses, hostileTexts, payloads } from "./prose.hostile";
import { lifeText, renderLife } from "./prose.server";

function html(markdown: string, lang?: string): string {
  const rendered = renderLife(markdown, lang);
  if ("error" in rendered) throw new Error(rendered.error);
  return rendered.html;
}

/** What may stand in a page, written down apart from the renderer: these tags, spelt so, and text without angle brackets. */
const innocent =
  /<\/?(?:p|em|strong|ul|ol|li|blockquote|h3|h4|code|pre)>|<(?:br|hr) \/>|<ol start="\d+">|<a href="(?:https?:\/\/[^\s"'<>]+|mailto:[^\s"'<>?]+)" rel="noopener ugc nofollow">|<\/a>/g;

function leftOver(rendered: string): string {
  const text = rendered.replace(innocent, "");
  return /[<>]/.test(text) ? text : "";
}

describe("the life in Markdown", () => {
  it.each([
    ["Une *vie*, deux **métiers**.", "<p>Une <em>vie</em>, deux <strong>métiers</strong>.</p>"],
    ["# Enfance\n\n### Écoles", "<h3>Enfance</h3>\n<h4>Écoles</h4>"],
    ["Un vers  \nun autre", "<p>Un vers<br />un autre</p>"],
    ["- un\n- deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>"],
    ["3. trois", '<ol start="3">\n<li>trois</li>\n</ol>'],
    ["> Elle disait", "<blockquote>\n<p>Elle disait</p>\n</blockquote>"],
    [
      "[site](https://example.org/a?b=1&c=2)",
      '<p><a href="https://example.org/a?b=1&amp;c=2" rel="noopener ugc nofollow">site</a></p>',
    ],
    ["<anne@example.org>", '<p><a href="mailto:anne@example.org" rel="noopener ugc nofollow">anne@example.org</a></p>'],
    ["https://example.org/x", '<p><a href="https://example.org/x" rel="noopener ugc nofollow">https://example.org/x</a></p>'],
    ["---", "<hr />"],
    ["`code` & <b>gras</b>", "<p><code>code</code> &amp; &lt;b&gt;gras&lt;/b&gt;</p>"],
    ["    quatre espaces", "<p>    quatre espaces</p>"],
    ["![le portrait](https://example.org/p.png)", "<p>le portrait</p>"],
    ["~~barré~~ |a|b|", "<p>~~barré~~ |a|b|</p>"],
    ["&amp; &#x202E; &lt;", "<p>&amp;amp; &amp;#x202E; &amp;lt;</p>"],
    ["", ""],
  ])("writes %j", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it("sets the spaces and marks of the house's languages on the words, and on nothing else", () => {
    expect(html('Qui ? "Moi" : *"Le Temps"*, "*Le Temps*" !', "fr").replaceAll("\u00A0", "~").replaceAll("\u202F", "¦")).toBe(
      "<p>Qui¦? «~Moi~»~: <em>«~Le Temps~»</em>, «~<em>Le Temps</em>~»¦!</p>",
    );
    expect(html('It\'s "*Time*"', "en")).toBe("<p>It’s “<em>Time</em>”</p>");
    expect(html("`a ? b` [x](https://example.org/?a=b;c)", "fr")).toContain(
      '<code>a ? b</code> <a href="https://example.org/?a=b;c"',
    );
    expect(html('"So?"', "de")).toBe('<p>"So?"</p>');
  });

  it("gives its words for search", () => {
    expect(
      lifeText(
        "# Une *vie*\n\n- [deux](https://example.org) `trois`\n- quatre\n\n![cinq](x) <b>six</b>\n\n[x]: https://example.org",
      ),
    ).toBe("Une vie deux trois quatre cinq <b>six</b>");
    expect(lifeText(">".repeat(4000))).toBe(">".repeat(4000));
  });
});

describe("hostile prose", () => {
  it("never reaches the page as anything but text", () => {
    const texts = hostileTexts();
    expect(payloads.length).toBeGreaterThan(100);
    expect(texts.length).toBeGreaterThan(4000);
    const through = texts
      .map((text, index) => renderLife(text, index % 2 ? "fr" : undefined))
      .map((rendered) => ("html" in rendered ? leftOver(rendered.html) : ""));
    expect(through.filter(Boolean)).toEqual([]);
  }, 60_000);

  it("is rendered, not refused: a reader sees what somebody wrote", () => {
    for (const text of payloads) expect(renderLife(text)).toHaveProperty("html");
    expect(html("<script>alert(1)</script>")).toBe("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it.each(addresses)("does not link to %j", (address) => {
    const rendered = html(`[x](${address}) [y](<${address}>)`);
    for (const [, href] of rendered.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(?:https?:\/\/[a-z0-9.-]+\.[a-z]+\/|mailto:[^?,]+$)/);
    expect(leftOver(rendered)).toBe("");
  });

  it("holds against what nobody thought of", () => {
    const piece = fc.constantFrom(
      ...payloads,
      "\n",
      "\n\n",
      "> ",
      "- ",
      "[",
      "](",
      ")",
      "*",
      "_",
      "`",
      "<",
      ">",
      "!",
      "&",
      '"',
      "'",
      "\\",
      "|",
      "    ",
      "javascript:",
      "https://",
      "x",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const rendered = renderLife(pieces.join(""), "fr");
        expect("html" in rendered ? leftOver(rendered.html) : "").toBe("");
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it.each(["\u202E", "\u2066", "\u200F", "\u061C", "\u0000", "\u001B", "\uD800", "\uFFFE"])(
    "is refused where a character hides (%j)",
    (hidden) => {
      expect(renderLife(`Une ${hidden}vie`)).toEqual({ error: "forbidden_character" });
    },
  );
});

describe("a text made to hold the parser", () => {
  const size = 64 * 1024;
  const full = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const bombs = [
    ">",
    "> ",
    "*",
    "*a",
    "**a ",
    "a*",
    "a**b",
    "a_",
    "*_",
    "em3***b",
    "[",
    "](",
    "[a](",
    "![",
    "<",
    "<a ",
    "<!--",
    "<!-",
    "<?",
    "<![CDATA[",
    "`",
    "`a``b",
    "~",
    "~a",
    "\n",
    " ",
    " \n",
    "#\n",
    "[a]: b\n",
    "|",
    "|a",
    "- a\n",
    "- ",
    "1. ",
    "\\",
    "&",
    "&a",
    "http://",
    "www.",
    "a@",
    "a.a@a.",
    "(",
    "[a](\\(",
    '[a](b "',
    "-",
    "- - ",
    "a\n=\n",
    "    a\n",
    "```\n",
    "*a_b",
    "> a\nb\n",
    "* a\n+ b\n",
    "\t",
    "\t- a\n",
    "- a\n\n  b\n\n",
    "<http:",
    "\r",
    '("',
    "« ",
    "1 000 ",
    "a : b ; ",
  ].map(full);
  const shaped = [
    Array.from({ length: 300 }, (_, index) => `${" ".repeat(index * 2)}- a`)
      .join("\n")
      .slice(0, size),
    "[".repeat(30000) + "]".repeat(30000),
    "*a **a ".repeat(9000),
    `[a](${full("(")}`.slice(0, size),
    `a|b\n-|-\n${full("|")}`.slice(0, size),
    Array.from({ length: 360 }, (_, index) => "`".repeat(index))
      .join("a")
      .slice(0, size),
    "x".repeat(size + 1),
  ];

  it.each([...bombs, ...shaped].map((text) => [JSON.stringify(text.slice(0, 12)), text] as const))(
    "is refused or done with: %s…",
    (_name, text) => {
      const rendered = renderLife(text, "fr");
      expect("error" in rendered || rendered.html.length >= 0).toBe(true);
    },
    30_000,
  );

  it("is told why it is refused", () => {
    expect(renderLife("x".repeat(size + 1))).toEqual({ error: "too_long" });
    expect(renderLife("é".repeat(size / 2 + 1))).toEqual({ error: "too_long" });
    expect(renderLife(">".repeat(21))).toEqual({ error: "too_deep" });
    expect(html(`${"> ".repeat(20)}a`)).toContain("a");
    expect(renderLife("a\n".repeat(4001))).toEqual({ error: "too_many_lines" });
    expect(renderLife("*a* ".repeat(1501))).toEqual({ error: "too_many_marks" });
    expect(renderLife(Array.from({ length: 24 }, (_, index) => `${"  ".repeat(index)}- a`).join("\n"))).toEqual({
      error: "too_deep",
    });
  });
});
