import { sql } from "~/db.server";
import { type Actor, accountOf } from "~/workflow/roles";

/**
 * Letters that this member of staff may know of. To somebody in conflict the file does not exist, nor its letters; codes
 * to sign in with are between the house and their reader.
 */
export function visibleLetters(actor: Actor) {
  return sql<boolean>`(letter.kind not in ('sign_in_code', 'short_code') and not exists (
    select from conflict c join dossier cd on cd.id = c.dossier_id
    where cd.person_id = coalesce(letter.person_id, (select d.person_id from dossier d where d.id = letter.dossier_id))
      and c.kind <> 'none' and c.lifted_at is null and same_eyes(c.account_id, ${accountOf(actor)}::uuid)))`;
}
