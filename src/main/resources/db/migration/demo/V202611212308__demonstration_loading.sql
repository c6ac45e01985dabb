-- A demonstration is marked before its loading begins, so that one whose loading was broken off is known and may be loaded again.
alter table house.installation add column loading boolean not null default false;
