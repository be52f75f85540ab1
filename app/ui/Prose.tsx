/**
 * Prose that the safe renderer has already made into HTML (a short list of elements, no scripts, no images). It is the
 * only place where HTML goes into a page as it is: never give it anything else.
 */
export function Prose({ html, lang, declared }: { html: string; lang?: string; declared?: boolean }) {
  return <div className={declared ? "prose is-declared" : "prose"} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
