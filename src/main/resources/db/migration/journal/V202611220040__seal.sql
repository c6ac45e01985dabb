-- The journal sealed: every settled entry has a position in a Merkle tree (RFC 6962, SHA-256), and heads of the tree are signed.
-- An entry is settled when its transaction is older than every one still running. The sealer signs in as the house: it is handed ids
-- and digests of payloads, never a payload.
set search_path = entente;
grant create on schema entente to entente_definer;
set role entente_owner;

create index journal_settling on journal (xid, id);          -- in the order in which entries are sealed

create table journal_seal (                                  -- which entry stands at a position, and what its payload is hashed with
  position bigint primary key check (position >= 0),
  entry    bigint not null unique,
  salt     bytea check (length(salt) = 16),
  digest   bytea check (length(digest) = 32),                -- SHA-256 of salt and payload, kept only when both have been erased
  check ((salt is null) = (digest is not null)));
alter table journal_seal enable row level security;
alter table journal_seal force row level security;
create policy seen on journal_seal for select using (exists (select from journal j where j.id = journal_seal.entry));

create table journal_tile (                                  -- 256 hashes at most, each of 256^level leaves
  level     smallint not null check (level between 0 and 7),
  nth       bigint not null check (nth >= 0),
  hashes    bytea not null check (length(hashes) % 32 = 0 and length(hashes) between 32 and 8192),
  primary key (level, nth));
alter table journal_tile alter column hashes set storage external;

create table journal_key (                                   -- the public half; the private one is a file that only its owner reads
  only_   boolean primary key default true check (only_),
  name    text not null,
  public_ bytea not null check (length(public_) = 32),
  since   timestamptz not null);

create table journal_checkpoint (                            -- signed heads
  size      bigint primary key check (size > 0),
  root      bytea not null check (length(root) = 32),
  at        timestamptz not null,
  signature bytea not null check (length(signature) = 64),
  lag_ms    bigint not null);                                -- the oldest entry of this sealing had waited so long

create table journal_countersignature (                      -- other agencies that have checked a head and signed it too
  size      bigint not null references journal_checkpoint,
  witness   text not null,
  public_   bytea not null check (length(public_) = 32),
  at        timestamptz not null,
  signature bytea not null check (length(signature) = 64),
  primary key (size, public_));

create table journal_horizon (                               -- how far the sealer has come
  only_ boolean primary key default true check (only_),
  size  bigint not null,
  xid   xid8 not null,
  entry bigint not null);
insert into journal_horizon (size, xid, entry) values (0, '0', 0);

grant select on journal_seal, journal_tile, journal_key, journal_checkpoint, journal_countersignature to entente_app;
grant select, insert, update on journal_tile to entente_house;
grant select, insert on journal_key, journal_checkpoint, journal_countersignature to entente_house;
grant select, update on journal_horizon to entente_house;
grant select on journal_tile, journal_key, journal_checkpoint, journal_countersignature to entente_definer;
grant select, update on journal_horizon to entente_definer;
grant select, insert, update (salt, digest) on journal_seal to entente_definer;
grant update (payload) on journal to entente_definer;

set role entente_definer;

-- The next settled entries in their order, each given its position and a salt of its own. For the one sealer, which holds the advisory lock.
create function journal_take(most int) returns table (position_ bigint, id bigint, xid xid8, dossier uuid, version bigint, fact text, officer uuid,
    at timestamptz, digest bytea) security definer set search_path = entente, pg_temp language plpgsql as $$
  #variable_conflict use_column
  declare
    h journal_horizon;
    settled xid8;
  begin
    select * into h from journal_horizon for update;
    settled := pg_snapshot_xmin(pg_current_snapshot());
    return query
      with taken as materialized (
             select h.size + row_number() over (order by j.xid, j.id) - 1 as position_, j.id, j.xid, j.dossier, j.version, j.fact, j.officer, j.at,
               convert_to(j.payload::text, 'UTF8') as payload,
               substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16) as salt
             from journal j
             where (j.xid, j.id) > (h.xid, h.entry)
               and j.xid < settled
             order by j.xid, j.id
             limit most),
           placed as (
             insert into journal_seal (position, entry, salt)
             select t.position_, t.id, t.salt from taken t)
      select t.position_, t.id, t.xid, t.dossier, t.version, t.fact, t.officer, t.at, sha256(t.salt || t.payload)
      from taken t
      order by t.position_;
  end $$;

-- Whether anything waits to be sealed, settled or not.
create function journal_waiting() returns boolean security definer set search_path = entente, pg_temp language sql as $$
  select exists (select from journal j, journal_horizon h where (j.xid, j.id) > (h.xid, h.entry)) $$;

-- A person's data leave an entry: payload and salt go, the digest that the leaf was made with stays. Gives the position.
create function journal_erase(erased bigint) returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare p bigint;
  begin
    if not exists (select from journal j join visible v on v.dossier = j.dossier
                   where j.id = erased and v.principal = any (principals()) and v.until > now() and v.level <= clearance() and v.right_ = 3) then
      raise exception 'no such dossier' using errcode = 'no_data_found';
    end if;
    update journal_seal s set digest = sha256(s.salt || convert_to(j.payload::text, 'UTF8')), salt = null
      from journal j where j.id = erased and s.entry = j.id and s.salt is not null returning s.position into p;
    if p is null then
      raise exception 'not sealed yet, or erased before' using errcode = 'object_not_in_prerequisite_state';
    end if;
    update journal j set payload = '{}' where j.id = erased;
    return p;
  end $$;

-- Whatever a grant may say by mistake: an entry stays as it was written, but for the payload that is erased.
create function journal_stays() returns trigger set search_path = entente, pg_temp language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and current_user = 'entente_definer' and new.payload = '{}'
       and (new.id, new.xid, new.dossier, new.version, new.fact, new.officer, new.at) = (old.id, old.xid, old.dossier, old.version, old.fact, old.officer, old.at) then
      return new;
    end if;
    raise exception 'an entry of the journal stays as it is' using errcode = 'restrict_violation';
  end $$;

grant execute on function journal_take(int), journal_waiting() to entente_house;
grant execute on function journal_erase(bigint) to entente_app;
grant execute on function journal_stays() to entente_owner;

set role entente_owner;
create trigger journal_stays before update or delete on journal for each row execute function journal_stays();
create trigger journal_stays_whole before truncate on journal for each statement execute function journal_stays();
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
