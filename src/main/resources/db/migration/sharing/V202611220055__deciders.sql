-- A decision is in the own name; what is written beside it before there is one is nobody's yet.
set role entente_owner;
set search_path = entente;
alter policy decided on access_matter with check (decider is null or decider = officer());
alter policy changed on lowering with check (decider is null or decider = officer());
reset role;
set search_path = public;
