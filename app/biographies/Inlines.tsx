import { useLanguage } from "~/i18n";
import { set, text, type Inline } from "./style/inline";

/** Composed words in their dress: small capitals for surnames, italics for titles, raised letters. */
export function Inlines({ of }: { of: readonly Inline[] }) {
  return (
    <>
      {of.map((inline, at) => (
        <Run key={at} inline={inline} />
      ))}
    </>
  );
}

/** Plain words of the page's language as the house sets them: spaces, quotation marks, raised letters of ordinals. */
export function SetWords({ children }: { children: string }) {
  const { lang } = useLanguage();
  return <Inlines of={set(text(children), lang)} />;
}

function Run({ inline: { kind, text, lang, all } }: { inline: Inline }) {
  if (kind === "italic") return <i lang={lang}>{text}</i>;
  if (kind === "sup") return <sup lang={lang}>{text}</sup>;
  if (kind === "small_caps") {
    return (
      <span className={all ? "all-sc" : "sc"} lang={lang}>
        {text}
      </span>
    );
  }
  return lang ? <span lang={lang}>{text}</span> : <>{text}</>;
}
