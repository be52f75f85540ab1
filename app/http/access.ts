import type { Phrases } from "~/i18n";
import type { Capability } from "~/workflow/capabilities";
import type { Role } from "~/workflow/roles";

/**
 * Who may open a page: anybody, anybody who has signed in, holders of one of these roles, or whoever may enter a room of
 * the house (which does not exist where the house's policy has switched its part off). Every route module says it.
 */
export type Access = "public" | "signed-in" | readonly Role[] | Capability;

/** What a route module exports: `export const handle = { access: "public", … } satisfies Handle`. */
export interface Handle {
  access: Access;
  /** Sends the client script along; without it the page is plain HTML. */
  scripts?: boolean;
  /** Sends the small script along with which forms keep what is typed (`KeepsItself`); without it they have a button. */
  keeps?: boolean;
  /** Sends the small script along with which the entry beside a form renews itself (`SeesItself`); without it there is a button. */
  previews?: boolean;
  /** Sends the small script along that walks by keys and saves by one (`KeyHints`); without it there are links and buttons. */
  keys?: boolean;
  /** Sends the search box's script along: suggestions while somebody types. Pages that are not there have it too. */
  suggests?: boolean;
  /** Sends the small script along that offers to copy texts (`data-copy`); without it they can be selected. */
  copies?: boolean;
  /** The frame around the page: public (the default), the nominee's, or a desk with its bar. */
  frame?: "sheet" | "room" | "desk";
  /** The page's name, for the browser's title; `data` is what its loader returned. */
  title?(t: Phrases, data: unknown): string;
}
