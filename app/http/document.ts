import { createContext, useContext } from "react";
import type { Language } from "~/i18n";

/** What the document needs from its request and no loader may return: it would stand in the page's data. */
export interface DocumentValues {
  nonce: string | undefined;
  requestId: string | undefined;
  /** The language of a page whose loader did not run. */
  language: Language;
  /** The page is a form that came back with errors. */
  failed: boolean;
  /** Why there is no page, where that is known better than by the error: a part of the house is down. */
  trouble: number | undefined;
}

const DocumentContext = createContext<DocumentValues>({ nonce: undefined, requestId: undefined, language: "en", failed: false, trouble: undefined });

export const DocumentProvider = DocumentContext.Provider;

export function useDocument(): DocumentValues {
  return useContext(DocumentContext);
}
