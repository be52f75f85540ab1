/**
 * A place to go to after a form, as a path on this site, or the fallback. `?next=` comes from outside: anything that a
 * browser could read as another site (`//x`, `/\x`, `/%09/x`, a scheme, a path that folds into `//x`) is refused.
 */
export function safePath(wish: unknown, fallback = "/"): string {
  if (typeof wish !== "string" || wish.length > 1024 || !/^\/(?![/\\])[^\\\s\u0000-\u001f\u007f]*$/u.test(wish)) return fallback;
  if (!URL.canParse(wish, here)) return fallback;
  const url = new URL(wish, here);
  const path = url.pathname + url.search + url.hash;
  return url.origin === here && !path.startsWith("//") ? path : fallback;
}

const here = "http://here.invalid";
