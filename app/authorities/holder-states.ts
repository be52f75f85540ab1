import type { Kind } from "~/biographies/statement";

/** Whether a post is held today, was held, or nobody says. */
export const holderStates = ["current", "former", "open"] as const;
export type HolderState = (typeof holderStates)[number];

/** As what somebody is tied to an organisation: by a seat (on its board or another of its bodies), or by a post in it. */
export const roles = ["seat", "post"] as const;
export type Role = (typeof roles)[number];
export const kindsOfRole: Readonly<Record<Role, readonly Kind[]>> = { seat: ["mandate", "office", "membership"], post: ["position"] };
