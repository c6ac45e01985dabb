-- Numbers of closed series are scattered over six digits by a key of the installation that no pool can read: each comes once, and how many
-- lie between two of them cannot be told.
set role entente_owner;
set search_path = entente;
create table series_key (
  one boolean primary key default true check (one),
  key bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
insert into series_key default values;
grant select on series_key to entente_definer;

-- the n-th of 900,000 in an order that the key makes, by four rounds over two halves of ten bits; later ones follow in turn
create function scattered(n bigint, key bytea) returns bigint immutable parallel safe language plpgsql set search_path = entente, pg_temp as $$
  declare
    place bigint := n - 1;
    l bigint;
    r bigint;
    hash bytea;
  begin
    if place >= 900000 then
      return 100000 + place;
    end if;
    loop
      l := place >> 10;
      r := place & 1023;
      for round in 1..4 loop
        hash := sha256(key || int4send(round) || int8send(r));
        select r, l # ((get_byte(hash, 0) * 256 + get_byte(hash, 1)) & 1023) into l, r;
      end loop;
      place := l * 1024 + r;
      exit when place < 900000;
    end loop;
    return 100000 + place;
  end $$;
grant execute on function scattered(bigint, bytea) to entente_definer;
reset role;
set search_path = public;
