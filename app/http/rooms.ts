/** The first words of addresses that need an account or a letter: nothing there is for a search engine. */
export const rooms = [
  "account", "admin", "certify", "committee", "decide", "desk", "evidence", "i", "institutions", "mailbox", "me", "my", "nominate", "nominations", "pending", "publish", "secretariat", "sign-in",
] as const;

const first = new RegExp(`^/(?:${rooms.join("|")})(?=$|[/.])`, "i");

/** Is this the path of a page behind a door? */
export function isRoom(path: string): boolean {
  return first.test(path);
}
