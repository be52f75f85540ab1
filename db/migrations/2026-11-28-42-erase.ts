import { type Kysely, sql } from "kysely";

/**
 * Erasure goes as far as the page of withdrawal says: the account goes too where somebody had named a delegate by it, and so
 * does the account of a delegate that was made for nothing else. Where a row of somebody else's history still points at an
 * account, it keeps an empty name, and nothing that its owner had kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace function erase_person(subject uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
    declare persons uuid[]; files uuid[]; own uuid; accounts uuid[];
    begin
      perform from person where id = subject for update;
      if not found or exists (select from dossier where person_id = subject and closed_at is null)
        or exists (select from entry where person_id = subject and standing <> 'none') then return false; end if;
      if not (exists (select from dossier where person_id = subject and stage in ('refused', 'withdrawn') and closed_at < now() - interval '31 days')
          and exists (select from suppression where person_id = subject and lifted_at is null))
        and not exists (select from dossier where person_id = subject having count(*) > 0 and bool_and(
          stage in ('declined', 'inadmissible', 'expired') and closed_at < now() - case stage when 'expired' then interval '30 days' else interval '3 years' end))
        then return false; end if;
      with recursive merged as (select subject as id union select p.id from person p join merged m on p.merged_into = m.id)
        select array_agg(id) into persons from merged;
      select coalesce(array_agg(id), '{}') into files from dossier where person_id = any(persons);
      select coalesce(array_agg(a.id), '{}') into accounts from account a where (a.person_id = any(persons)
          and not exists (select from account_role r where r.account_id = a.id and r.role <> 'nominee'))
        or (a.person_id is null and exists (select from delegate d where d.account_id = a.id and d.person_id = any(persons))
          and not exists (select from delegate d where d.account_id = a.id and not d.person_id = any(persons))
          and not exists (select from account_role r where r.account_id = a.id and r.role <> 'delegate'));
      perform set_config('vitae.erasing', 'on', true);
      delete from letter where person_id = any(persons) or dossier_id = any(files) or account_id = any(accounts);
      update dossier set merged_into = null where merged_into = any(files) and not id = any(files);
      update person set merged_into = null where id = any(persons);
      update account_role set granted_by = null where granted_by = any(accounts);
      delete from person where id = any(persons);
      foreach own in array accounts loop
        begin
          delete from account where id = own;
        exception when foreign_key_violation then
          delete from saved_search where account_id = own;
          delete from shelf where account_id = own;
          delete from kept_text where account_id = own;
          delete from session where account_id = own;
          update account set name = '', mail = own || '@erased.invalid', disabled_at = now() where id = own;
        end;
      end loop;
      perform set_config('vitae.erasing', 'off', true);
      return true;
    end $$`.execute(db);
}
