import type { AddressKind } from "~/invitations/address";

/** Another address of a person, found by an editor and confirmed by a second person. */
export const addresses = {
  title: "Another address",
  lead: (number: string) => `For the person of file ${number}, where a letter came back or none could leave.`,
  link: "Another address or telephone number",
  kinds: { mail: "Mail address", post: "Postal address", telephone: "Telephone number" } satisfies Record<AddressKind, string>,
  kind: "What was found",
  value: "As it stands there",
  source: "Where it was found",
  sourceHint: "A public source, or what the person wrote. Never what a stranger gives in a call or a mail.",
  save: "Note this address",
  seconded: "It holds once a second person has confirmed it. Letters that came back are then written anew, with another code, and the nominee signs in with the new mail address.",
  alone: "It holds at once. Letters that came back are written anew, with another code, and the nominee signs in with the new mail address.",
  waits: "An address waits for its second person",
  foundIn: "Found in",
  notedBy: "Noted by",
  confirm: "Confirm this address",
  reject: "Reject it",
  takeBack: "Take it back",
  ownWaits: "You noted it: another person confirms it.",
  done: { waits: "Noted. It waits for a second person.", kept: "It holds from now on. What had come back leaves once more.", rejected: "It is rejected. Nothing has changed." },
  anotherWaits: "Another address waits on this file. Confirm or reject that one first.",
  gone: "Somebody has settled this address meanwhile.",
  noPost: "Write the whole postal address, line by line.",
  noTelephone: "Write the number in digits, with its country: +33 3 00 00 12 40.",
  back: "Correspondence of the file",
};
