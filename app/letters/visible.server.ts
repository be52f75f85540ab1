import { sql } from "~/db.server";
import { mayKnow } from "~/dossiers/visible.server";
import type { Actor } from "~/workflow/roles";

/**
 * Letters that this member of staff may know of. To somebody in conflict, or whom it is about, the file does not exist, nor its letters; codes
 * to sign in with are between the house and their reader, and so is what somebody looks for.
 */
export function visibleLetters(actor: Actor) {
  const person = sql<string | null>`coalesce(letter.person_id, (select d.person_id from dossier d where d.id = letter.dossier_id),
    (select e.person_id from entry e where e.id = letter.entry_id))`;
  return sql<boolean>`(letter.kind not in ('sign_in_code', 'short_code', 'alert') and ${mayKnow(actor, person)})`;
}
