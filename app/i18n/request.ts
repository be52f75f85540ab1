import { isLanguage, languages, type Language } from "./language";

/**
 * The language of an answer: `?lang=` (for sharing), then the cookie, then what the browser asks for, then `fallback`.
 * `offered` is the house's policy; a language that the house does not write is passed over.
 */
export function languageOf(
  request: Request,
  offered: readonly Language[] = languages,
  fallback: Language = offered[0] ?? "en",
): Language {
  const asked = languagesAsked({ url: request.url, cookie: request.headers.get("Cookie") ?? "", accepted: request.headers.get("Accept-Language") ?? "" });
  return asked.find((lang) => offered.includes(lang)) ?? fallback;
}

/** The languages of ours that a reader would take, best first: all that an answer's language can depend on. */
export function languagesAsked({ url, cookie, accepted }: { url: string; cookie: string; accepted: string }): Language[] {
  const wished = [new URL(url).searchParams.get("lang"), cookieLanguage(cookie), ...acceptedLanguages(accepted)];
  return [...new Set(wished.filter((lang): lang is Language => isLanguage(lang)))];
}

/** The Set-Cookie line that keeps a reader's choice for a year. `secure` is for TLS, where the name takes its prefix. */
export function languageCookie(lang: Language, secure: boolean): string {
  const attributes = "Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
  return secure ? `__Host-lang=${lang}; ${attributes}; Secure` : `lang=${lang}; ${attributes}`;
}

function cookieLanguage(cookie: string): string | undefined {
  return /(?:^|;\s*)(?:__Host-)?lang=([a-z]+)/.exec(cookie)?.[1];
}

function acceptedLanguages(accepted: string): string[] {
  return accepted
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const weight = rest
        .find((each) => each.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { language: tag.trim().split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
