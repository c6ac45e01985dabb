-- What must hold in the catalogue before anybody is let in. Each rule gives the names of what breaks it and is silent otherwise.
-- Tables that carry a dossier are dossier itself and whatever refers to it, at any distance.

-- rule: a table that carries a dossier is under row-level security, forced on its owner too
with recursive kin as (
  select 'entente.dossier'::regclass::oid as id
  union select k.conrelid from pg_constraint k join kin on kin.id = k.confrelid where k.contype = 'f')
select c.relname::text
from pg_class c join kin on kin.id = c.oid
where c.relkind in ('r', 'p')
  and not (c.relrowsecurity and c.relforcerowsecurity);

-- rule: a policy on a table that carries a dossier asks what is visible, or for the officer's own rows
with recursive kin as (
  select 'entente.dossier'::regclass::oid as id
  union select k.conrelid from pg_constraint k join kin on kin.id = k.confrelid where k.contype = 'f')
select p.polrelid::regclass || '.' || p.polname
from pg_policy p join kin on kin.id = p.polrelid,
  lateral (values (pg_get_expr(p.polqual, p.polrelid), p.polcmd <> 'a'), (pg_get_expr(p.polwithcheck, p.polrelid), p.polcmd = 'a')) e (said, needed)
where (said is null and needed)
   or said !~ '(entente\.visible v| principal = ANY \(entente\.principals\(\)\)|\(principal = ANY \(entente\.principals\(\)\)|= entente\.officer\(\)|principals = entente\.principals\(\))';

-- rule: a policy on a row asks for the clearance wherever it asks what is visible
select p.polrelid::regclass || '.' || p.polname
from pg_policy p
where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'entente\.visible'
  and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) !~ 'level <= entente\.clearance\(\)';

-- rule: a policy that lets somebody write asks for the right to contribute, or for the officer's own name
select p.polrelid::regclass || '.' || p.polname
from pg_policy p
where p.polcmd in ('a', 'w', 'd', '*')
  and p.polrelid::regclass::text not in ('entente.principal', 'entente.overview_snapshot', 'entente.idempotency')
  and p.polrelid in (select oid from pg_class where relnamespace = 'entente'::regnamespace)
  and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) !~ '(right_ >= [23]|= entente\.officer\(\))';

-- rule: sight itself is judged by the principals and the clock, without a question to another table
select p.polname::text
from pg_policy p
where p.polrelid = 'entente.visible'::regclass
  and (pg_get_expr(p.polqual, p.polrelid) ~* 'select'
       or pg_get_expr(p.polqual, p.polrelid) !~ 'principal = ANY \(entente\.principals\(\)\)'
       or pg_get_expr(p.polqual, p.polrelid) !~ 'until > now\(\)');

-- rule: a function that runs as its owner pins its search path and belongs to a role of ours
select p.oid::regprocedure::text
from pg_proc p
where p.pronamespace in ('entente'::regnamespace, 'house'::regnamespace)
  and p.prosecdef
  and (not coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=(entente|house), pg_temp', false) or p.proowner not in ('entente_definer'::regrole, 'entente_owner'::regrole));

-- rule: no function is for everybody
select p.oid::regprocedure::text
from pg_proc p
where p.pronamespace in ('entente'::regnamespace, 'house'::regnamespace)
  and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0);

-- rule: no function of ours claims to leak nothing, for that would let it be asked before the policy
select p.oid::regprocedure::text
from pg_proc p
where p.pronamespace in ('entente'::regnamespace, 'house'::regnamespace) and p.proleakproof;

-- rule: the roles of the application and of the house own nothing
select relname::text from pg_class where relowner in ('entente_app'::regrole, 'entente_house'::regrole)
union all
select proname::text from pg_proc where proowner in ('entente_app'::regrole, 'entente_house'::regrole)
union all
select nspname::text from pg_namespace where nspowner in ('entente_app'::regrole, 'entente_house'::regrole);

-- rule: no role of ours passes the policies or makes roles, but the one that owns the functions
select rolname::text
from pg_roles
where rolname in ('entente_app', 'entente_house', 'entente_owner', 'entente_definer')
  and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or (rolbypassrls and rolname <> 'entente_definer'));

-- rule: the role of the functions owns no table and cannot sign in
select relname::text from pg_class where relowner = 'entente_definer'::regrole and relkind in ('r', 'p')
union all
select rolname::text from pg_roles where rolname in ('entente_definer', 'entente_owner') and rolcanlogin;

-- rule: the roles of the application and of the house belong to no other role
select m.member::regrole || ' in ' || m.roleid::regrole
from pg_auth_members m
where m.member in ('entente_app'::regrole, 'entente_house'::regrole, 'entente_owner'::regrole, 'entente_definer'::regrole);

-- rule: staging is closed to the application and the house
select c.relname || ' ' || r
from pg_class c, unnest(array['entente_app', 'entente_house']) r
where c.relnamespace = 'entente'::regnamespace
  and c.relname like 'staged\_%'
  and (has_table_privilege(r, c.oid, 'select, insert, update, delete, truncate') or has_any_column_privilege(r, c.oid, 'select, insert, update'));

-- rule: who sees what is written by the deeds alone
select t || ' ' || r
from unnest(array['visible', 'share', 'role_in', 'named']) t, unnest(array['entente_app', 'entente_house']) r
where (has_table_privilege(r, 'entente.' || t, 'insert, update, delete, truncate') or has_any_column_privilege(r, 'entente.' || t, 'insert, update'));

-- rule: a dossier is opened by its deed, never deleted, and of its columns those of its text and date alone are changed
select 'dossier' where has_table_privilege('entente_app', 'entente.dossier', 'insert, delete, truncate, update') or has_any_column_privilege('entente_app', 'entente.dossier', 'insert')
union all
select a.attname::text
from pg_attribute a
where a.attrelid = 'entente.dossier'::regclass
  and a.attnum > 0
  and not a.attisdropped
  and a.attname not in ('title', 'open', 'due_on', 'version', 'words')
  and has_column_privilege('entente_app', a.attrelid, a.attnum, 'update');

-- rule: an entry of the journal is added and never changed or taken away
select r || ' journal'
from unnest(array['entente_app', 'entente_house']) r
where has_table_privilege(r, 'entente.journal', 'update, delete, truncate') or has_any_column_privilege(r, 'entente.journal', 'update')
union all
select polname::text from pg_policy where polrelid = 'entente.journal'::regclass and polcmd in ('w', 'd', '*');

-- rule: the house reads no table that carries a dossier
with recursive kin as (
  select 'entente.dossier'::regclass::oid as id
  union select k.conrelid from pg_constraint k join kin on kin.id = k.confrelid where k.contype = 'f')
select kin.id::regclass::text
from kin
where has_any_column_privilege('entente_house', kin.id, 'select');

-- rule: nothing is granted to everybody
select c.relname::text
from pg_class c, aclexplode(c.relacl) g
where c.relnamespace in ('entente'::regnamespace, 'house'::regnamespace) and g.grantee = 0
union all
select n.nspname::text
from pg_namespace n, aclexplode(n.nspacl) g
where n.nspname in ('entente', 'house') and g.grantee = 0;

-- rule: the application makes nothing in our schemas and draws no number by itself
select n || ' create' from unnest(array['entente', 'house']) n, unnest(array['entente_app', 'entente_house']) r where has_schema_privilege(r, n, 'create')
union all
select c.relname::text
from pg_class c
where c.relnamespace = 'entente'::regnamespace
  and c.relkind = 'S'
  and c.relname like 'number\_%'
  and has_sequence_privilege('entente_app', c.oid, 'usage, select, update');

-- rule: a view that the application reads is read under its reader
select c.relname::text
from pg_class c
where c.relnamespace = 'entente'::regnamespace
  and c.relkind in ('v', 'm')
  and has_any_column_privilege('entente_app', c.oid, 'select')
  and not coalesce(c.reloptions @> array['security_invoker=true'], false);

-- rule: the triggers of version, derivation and journal are there, and no trigger is switched off
select t
from unnest(array['next_version', 'dossier_changed', 'journalled']) t
where not exists (select from pg_trigger g where g.tgrelid = 'entente.dossier'::regclass and g.tgname = t
                  and (t <> 'journalled' or g.tgdeferrable and g.tginitdeferred and g.tgtype & 20 = 20))
union all
select g.tgrelid::regclass || '.' || g.tgname
from pg_trigger g join pg_class c on c.oid = g.tgrelid
where c.relnamespace = 'entente'::regnamespace and g.tgenabled <> 'O';

-- rule: the ceiling stands on the level of a dossier, and no constraint waits to be checked
select 'ceiling' where not exists (select from pg_constraint where conrelid = 'entente.dossier'::regclass and conname = 'ceiling')
union all
select k.conrelid::regclass || '.' || k.conname
from pg_constraint k
where k.connamespace in ('entente'::regnamespace, 'house'::regnamespace) and not k.convalidated;

-- rule: what people type is no key that reaches beyond its owner, for a refused duplicate would tell that there is one
select i.indexrelid::regclass::text
from pg_index i join pg_class c on c.oid = i.indrelid
where i.indisunique
  and c.relnamespace = 'entente'::regnamespace
  and c.relrowsecurity
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey) and a.atttypid in ('text'::regtype, 'jsonb'::regtype))
  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey)
                  and a.attname in ('person', 'owner', 'dossier', 'document', 'task'));
