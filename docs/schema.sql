-- Generated from the catalogue by `make docs`: every table with its columns, keys, indexes and policies; every function's name.

table entente.access_matter -- row-level security, forced
  request uuid not null
  dossier uuid not null
  asker uuid not null
  granted boolean
  decider uuid
  decided_at timestamp with time zone
  remark text
  PRIMARY KEY (request)
  FOREIGN KEY (asker) REFERENCES entente.person(id)
  FOREIGN KEY (decider) REFERENCES entente.person(id)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (request) REFERENCES entente.access_request(id)
  CHECK (((granted IS NULL) = (decider IS NULL)))
  CHECK ((decider <> asker))
  CREATE INDEX access_matter_asker (asker)
  CREATE INDEX access_matter_decider (decider) WHERE (decider IS NOT NULL)
  CREATE INDEX access_matter_dossier (dossier)
  CREATE INDEX access_matter_waiting (dossier) WHERE (granted IS NULL)
  policy decided for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = access_matter.dossier) AND (v.level <= entente.clearance()) AND (v.right_ = 3)))) with check ((decider IS NULL) OR (decider = entente.officer()))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = access_matter.dossier) AND (v.level <= entente.clearance()) AND ((v.right_ = 3) OR (access_matter.asker = entente.officer())))))

table entente.access_request -- row-level security, forced
  id uuid not null
  asker uuid not null
  asked text not null
  means text not null
  right_ smallint not null
  reason text not null
  at timestamp with time zone not null default clock_timestamp()
  matched boolean not null default false
  PRIMARY KEY (id)
  FOREIGN KEY (asker) REFERENCES entente.person(id)
  CHECK (((length(asked) >= 1) AND (length(asked) <= 300)))
  CHECK (((right_ >= 1) AND (right_ <= 2)))
  CREATE INDEX access_request_asker (asker, at)
  CREATE INDEX access_request_new (at, id) WHERE (NOT matched)
  policy added for insert with check (asker = entente.officer())
  policy seen for select using ((asker = entente.officer()) OR (EXISTS ( SELECT FROM entente.access_matter m WHERE (m.request = access_request.id))))

table entente.agency
  id uuid not null
  principal integer not null
  code text not null
  kind text not null
  pillar smallint not null
  names jsonb not null
  short jsonb not null default '{}'::jsonb
  parent uuid
  since date not null default '-infinity'::date
  until date not null default 'infinity'::date
  successor uuid
  invented boolean not null default false
  merging uuid
  UNIQUE (code)
  UNIQUE (principal)
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (id)
  FOREIGN KEY (parent) REFERENCES entente.agency(id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)
  FOREIGN KEY (successor) REFERENCES entente.agency(id)
  CHECK ((until > since))
  CHECK ((code ~ '^[A-Z0-9-]{2,24}$'::text))
  CHECK (((pillar >= 1) AND (pillar <= 4)))
  CREATE INDEX agency_parent (parent)
  CREATE INDEX agency_successor (successor)

table entente.agency_group
  id uuid not null
  principal integer not null
  code text not null
  names jsonb not null
  UNIQUE (code)
  UNIQUE (principal)
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)

table entente.agency_name
  agency uuid not null
  since date not null
  names jsonb not null
  short jsonb not null default '{}'::jsonb
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (agency, since)
  FOREIGN KEY (agency) REFERENCES entente.agency(id)

table entente.ceiling
  agency uuid
  level smallint not null
  UNIQUE NULLS NOT DISTINCT (agency)
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  FOREIGN KEY (agency) REFERENCES entente.agency(id)
  CHECK (((level >= 1) AND (level <= 2)))

table entente.common_word
  principal integer not null
  word text not null
  PRIMARY KEY (principal, word)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)

view entente.derived
  principal integer
  open boolean
  due_on date
  dossier uuid
  level smallint
  kind smallint
  right_ smallint
  until timestamp with time zone
  opened_on date
  marks bigint

table entente.document -- row-level security, forced
  id uuid not null
  file_name text
  language text
  direction text not null
  title text
  source_url text
  slug text
  dateline date
  sha256 text not null
  characters integer not null
  machine_translated boolean not null default false
  invented boolean not null default false
  suggestions integer not null default 0
  decided integer not null default 0
  taken_at timestamp with time zone not null
  taken_by uuid not null
  story text
  PRIMARY KEY (id)
  FOREIGN KEY (id) REFERENCES entente.dossier(id)
  FOREIGN KEY (taken_by) REFERENCES entente.person(id)
  CHECK (((decided >= 0) AND (decided <= suggestions)))
  CHECK ((direction = ANY (ARRAY['ltr'::text, 'rtl'::text])))
  CREATE INDEX document_sha256 (sha256)
  CREATE INDEX document_slug (slug) WHERE (slug IS NOT NULL)
  CREATE INDEX document_story (story) WHERE (story IS NOT NULL)
  CREATE INDEX document_taken_by (taken_by)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = document.id) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = document.id) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = document.id) AND (v.level <= entente.clearance()))))

table entente.dossier -- row-level security, forced
  id uuid not null default gen_random_uuid()
  kind smallint not null
  home_agency integer not null
  level smallint not null default 1
  restricted boolean not null default false
  open boolean not null default true
  due_on date not null default 'infinity'::date
  title jsonb not null default '{}'::jsonb
  version bigint not null default 1
  number text
  opened_on date not null default CURRENT_DATE
  home_unit integer
  words text not null default ''::text
  marks bigint not null default '-1'::integer
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (id)
  FOREIGN KEY (home_agency) REFERENCES entente.principal(id)
  FOREIGN KEY (home_unit) REFERENCES entente.principal(id)
  CHECK (((level >= 0) AND (level <= 2)))
  CREATE INDEX dossier_home (home_agency)
  CREATE INDEX dossier_home_unit (home_unit) WHERE (home_unit IS NOT NULL)
  CREATE INDEX dossier_number (number)
  CREATE UNIQUE INDEX dossier_one_directory (kind) WHERE (kind = 4)
  policy changed for update using ((level <= entente.clearance()) AND (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = dossier.id) AND (v.right_ >= 2)))))
  policy seen for select using ((level <= entente.clearance()) AND (EXISTS ( SELECT FROM entente.visible v WHERE (v.dossier = dossier.id))))

table entente.file -- row-level security, forced
  id uuid not null
  dossier uuid not null
  name text not null
  media_type text not null
  size bigint not null
  sha256 text not null
  added_by uuid not null
  added_at timestamp with time zone not null
  content bytea not null
  PRIMARY KEY (id)
  FOREIGN KEY (added_by) REFERENCES entente.person(id)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  CHECK (((size >= 1) AND (size <= 26214400)))
  CREATE INDEX file_added_by (added_by)
  CREATE INDEX file_dossier (dossier)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = file.dossier) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = file.dossier) AND (v.level <= entente.clearance()))))

table entente.finding -- row-level security, forced
  id uuid not null
  document uuid not null
  n integer not null
  kind text not null
  paragraph integer not null
  sentence integer
  start_ integer not null
  end_ integer not null
  surface text not null
  value jsonb not null
  refers_kind text
  refers_id uuid
  confidence real not null default 1
  symbol_key text
  UNIQUE (document, n)
  PRIMARY KEY (id)
  FOREIGN KEY (document) REFERENCES entente.document(id)
  CREATE INDEX finding_symbol_key (symbol_key) WHERE (symbol_key IS NOT NULL)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = finding.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = finding.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = finding.document) AND (v.level <= entente.clearance()))))

table entente.follow -- row-level security, forced
  person uuid not null
  dossier uuid not null
  since timestamp with time zone not null default clock_timestamp()
  PRIMARY KEY (person, dossier)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  CREATE INDEX follow_dossier (dossier)
  policy added for insert with check ((person = entente.officer()) AND (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = follow.dossier) AND (v.level <= entente.clearance())))))
  policy mine for select using ((person = entente.officer()) AND (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = follow.dossier) AND (v.level <= entente.clearance())))))
  policy removed for delete using (person = entente.officer())

table entente.glass -- row-level security, forced
  dossier uuid not null
  principal integer not null
  officer uuid not null
  reason text not null
  since timestamp with time zone not null default clock_timestamp()
  until timestamp with time zone not null
  PRIMARY KEY (dossier, principal, since)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (officer) REFERENCES entente.person(id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)
  CREATE INDEX glass_officer (officer, since)
  CREATE INDEX glass_principal (principal)
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = glass.dossier) AND (v.level <= entente.clearance()) AND ((v.right_ = 3) OR (glass.principal = ANY (entente.principals()))))))

table entente.group_member
  agency_group uuid not null
  agency uuid not null
  since date not null default '-infinity'::date
  until date not null default 'infinity'::date
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (agency_group, agency)
  FOREIGN KEY (agency) REFERENCES entente.agency(id)
  FOREIGN KEY (agency_group) REFERENCES entente.agency_group(id)
  CHECK ((until >= since))
  CREATE INDEX group_member_agency (agency)

table entente.group_officer
  agency_group uuid not null
  person uuid not null
  since date not null default '-infinity'::date
  until date not null default 'infinity'::date
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (agency_group, person)
  FOREIGN KEY (agency_group) REFERENCES entente.agency_group(id)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  CHECK ((until >= since))
  CREATE INDEX group_officer_person (person)

table entente.guiding_document -- row-level security, forced
  id uuid not null
  kind text not null
  symbol text not null
  symbol_key text not null
  number integer
  year integer
  issuer text not null
  issued_on date
  term integer
  invented boolean not null default false
  PRIMARY KEY (id)
  FOREIGN KEY (id) REFERENCES entente.dossier(id)
  CREATE INDEX guiding_document_key (symbol_key)
  CREATE INDEX guiding_document_number (number)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = guiding_document.id) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = guiding_document.id) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = guiding_document.id) AND (v.level <= entente.clearance()))))

table entente.holiday
  country text not null
  day date not null
  works boolean not null default false
  names jsonb not null
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (country, day)
  CHECK ((country ~ '^[A-Z]{2}$'::text))

table entente.idempotency -- row-level security, forced
  person uuid not null
  key text not null
  fingerprint text not null
  status integer
  headers jsonb not null default '{}'::jsonb
  body text not null default ''::text
  at timestamp with time zone not null default clock_timestamp()
  PRIMARY KEY (person, key)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  CHECK (((length(key) >= 1) AND (length(key) <= 200)))
  CREATE INDEX idempotency_at (at)
  policy aged for delete using (at < (now() - '1 day'::interval))
  policy mine for all using (person = entente.officer()) with check (person = entente.officer())

table entente.intake -- row-level security, forced
  id uuid not null
  batch uuid not null
  person uuid not null
  n integer not null
  file_name text not null
  text text
  sha256 text not null
  level smallint not null
  machine boolean not null default false
  stage smallint not null default 0
  field text
  problem text
  document uuid
  sent_at timestamp with time zone not null
  PRIMARY KEY (id)
  FOREIGN KEY (document) REFERENCES entente.dossier(id)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  CHECK (((stage >= 0) AND (stage <= 4)))
  CREATE INDEX intake_batch (batch)
  CREATE INDEX intake_document (document) WHERE (document IS NOT NULL)
  CREATE INDEX intake_person (person, sent_at)
  policy mine for all using (person = entente.officer()) with check (person = entente.officer())

table entente.journal -- row-level security, forced
  id bigint not null generated as identity
  xid xid8 not null default pg_current_xact_id()
  dossier uuid not null
  version bigint not null
  fact text not null
  officer uuid not null
  at timestamp with time zone not null default clock_timestamp()
  payload jsonb not null default '{}'::jsonb
  PRIMARY KEY (id)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  CREATE INDEX journal_dossier (dossier, version)
  CREATE INDEX journal_settling (xid, id)
  policy added for insert with check ((officer = entente.officer()) AND (xid = pg_current_xact_id()) AND (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = journal.dossier) AND (v.level <= entente.clearance())))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = journal.dossier) AND (v.level <= entente.clearance()) AND ((v.right_ = 3) OR (journal.officer = entente.officer()) OR (journal.fact <> ALL (ARRAY['Shared'::text, 'ShareEnded'::text, 'NamedInCircle'::text, 'LeftCircle'::text, 'AccessRequested'::text, 'AccessGranted'::text, 'AccessRefused'::text, 'GlassBroken'::text, 'LoweringAsked'::text, 'LoweringRefused'::text]))))))

table entente.journal_checkpoint
  size bigint not null
  root bytea not null
  at timestamp with time zone not null
  signature bytea not null
  lag_ms bigint not null
  PRIMARY KEY (size)
  CHECK ((length(root) = 32))
  CHECK ((length(signature) = 64))
  CHECK ((size > 0))

table entente.journal_countersignature
  size bigint not null
  witness text not null
  public_ bytea not null
  at timestamp with time zone not null
  signature bytea not null
  PRIMARY KEY (size, public_)
  FOREIGN KEY (size) REFERENCES entente.journal_checkpoint(size)
  CHECK ((length(public_) = 32))
  CHECK ((length(signature) = 64))

table entente.journal_horizon
  only_ boolean not null default true
  size bigint not null
  xid xid8 not null
  entry bigint not null
  PRIMARY KEY (only_)
  CHECK (only_)

table entente.journal_key
  only_ boolean not null default true
  name text not null
  public_ bytea not null
  since timestamp with time zone not null
  PRIMARY KEY (only_)
  CHECK (only_)
  CHECK ((length(public_) = 32))

table entente.journal_seal -- row-level security, forced
  position bigint not null
  entry bigint not null
  salt bytea
  digest bytea
  UNIQUE (entry)
  PRIMARY KEY ("position")
  CHECK (((salt IS NULL) = (digest IS NOT NULL)))
  CHECK ((length(digest) = 32))
  CHECK (("position" >= 0))
  CHECK ((length(salt) = 16))
  policy seen for select using (EXISTS ( SELECT FROM entente.journal j WHERE (j.id = journal_seal.entry)))

table entente.journal_tile
  level smallint not null
  nth bigint not null
  hashes bytea not null
  PRIMARY KEY (level, nth)
  CHECK ((((length(hashes) % 32) = 0) AND ((length(hashes) >= 32) AND (length(hashes) <= 8192))))
  CHECK (((level >= 0) AND (level <= 7)))
  CHECK ((nth >= 0))

table entente.kept
  subject uuid not null
  version bigint not null
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (subject, version)

table entente.known_text
  sha256 text not null
  story text not null
  machine_translated boolean not null
  PRIMARY KEY (sha256)

table entente.lowering -- row-level security, forced
  dossier uuid not null
  n integer not null
  level smallint not null
  reason text not null
  asker uuid not null
  at timestamp with time zone not null default clock_timestamp()
  confirmed boolean
  decider uuid
  decided_at timestamp with time zone
  remark text
  PRIMARY KEY (dossier, n)
  FOREIGN KEY (asker) REFERENCES entente.person(id)
  FOREIGN KEY (decider) REFERENCES entente.person(id)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  CHECK (((confirmed IS NULL) = (decider IS NULL)))
  CHECK (((confirmed IS NOT TRUE) OR (decider <> asker)))
  CHECK (((level >= 0) AND (level <= 3)))
  CREATE INDEX lowering_asker (asker)
  CREATE INDEX lowering_decider (decider) WHERE (decider IS NOT NULL)
  CREATE UNIQUE INDEX lowering_waiting (dossier) WHERE (confirmed IS NULL)
  policy added for insert with check ((asker = entente.officer()) AND (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = lowering.dossier) AND (v.level <= entente.clearance()) AND (v.right_ = 3)))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = lowering.dossier) AND (v.level <= entente.clearance()) AND (v.right_ = 3)))) with check ((decider IS NULL) OR (decider = entente.officer()))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = lowering.dossier) AND (v.level <= entente.clearance()) AND (v.right_ = 3))))

table entente.named -- row-level security, forced
  dossier uuid not null
  principal integer not null
  right_ smallint not null
  until timestamp with time zone not null default 'infinity'::timestamp with time zone
  since timestamp with time zone default clock_timestamp()
  granted_by uuid default entente.officer()
  reason text not null default ''::text
  PRIMARY KEY (dossier, principal)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)
  CHECK (((right_ < 3) OR (until = 'infinity'::timestamp with time zone)))
  CHECK (((right_ >= 1) AND (right_ <= 3)))
  CREATE INDEX named_principal (principal)
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = named.dossier) AND (v.level <= entente.clearance()) AND ((v.right_ = 3) OR (named.principal = ANY (entente.principals()))))))

table entente.notification -- row-level security, forced
  id bigint not null generated as identity
  person uuid not null
  dossier uuid not null
  fact text not null
  reason text not null
  actor uuid not null
  at timestamp with time zone not null default clock_timestamp()
  seen_at timestamp with time zone
  PRIMARY KEY (person, id)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  CREATE INDEX notification_dossier (dossier)
  CREATE INDEX notification_unseen (person) WHERE (seen_at IS NULL)
  policy mine for select using ((person = entente.officer()) AND (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = notification.dossier) AND (v.level <= entente.clearance())))))
  policy seen for update using (person = entente.officer())

table entente.overview_snapshot -- row-level security, forced
  principals integer[] not null
  clearance smallint not null
  cutoff date not null
  at timestamp with time zone not null
  rows jsonb not null
  sums bigint[]
  PRIMARY KEY (principals, clearance, cutoff)
  policy mine for all using ((principals = entente.principals()) AND (clearance = entente.clearance())) with check ((principals = entente.principals()) AND (clearance = entente.clearance()))

table entente.paragraph -- row-level security, forced
  document uuid not null
  n integer not null
  text text not null
  frame boolean not null
  PRIMARY KEY (document, n)
  FOREIGN KEY (document) REFERENCES entente.document(id)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = paragraph.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = paragraph.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = paragraph.document) AND (v.level <= entente.clearance()))))

table entente.person
  id uuid not null
  principal integer not null
  names jsonb not null
  spellings text[] not null default '{}'::text[]
  invented boolean not null default false
  UNIQUE (principal)
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)

table entente.post_held
  id uuid not null
  person uuid not null
  agency uuid
  title jsonb not null
  since date not null default '-infinity'::date
  until date not null default 'infinity'::date
  PRIMARY KEY (id)
  FOREIGN KEY (agency) REFERENCES entente.agency(id)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  CHECK ((until > since))
  CREATE INDEX post_held_agency (agency)
  CREATE INDEX post_held_person (person)

table entente.principal -- row-level security, forced
  id integer not null generated as identity
  kind smallint not null
  ref uuid not null
  code text
  UNIQUE (kind, ref)
  PRIMARY KEY (id)
  CHECK (((kind >= 1) AND (kind <= 4)))
  policy directory for select using (entente.principals() IS NOT NULL)
  policy directory_house for select using true
  policy directory_new for insert with check true
  policy directory_owner for select using true

view entente.rare_derived
  principal integer
  level smallint
  word text
  dossier uuid

table entente.rare_word -- row-level security, forced
  principal integer not null
  level smallint not null
  word text not null
  dossier uuid not null
  PRIMARY KEY (principal, level, word, dossier)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)
  CREATE INDEX rare_word_dossier (dossier, principal)
  policy mine for select using ((principal = ANY (entente.principals())) AND (level <= entente.clearance()))

table entente.role_in -- row-level security, forced
  dossier uuid not null
  principal integer not null
  part smallint not null
  since timestamp with time zone default clock_timestamp()
  granted_by uuid default entente.officer()
  PRIMARY KEY (dossier, principal, part)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)
  CHECK (((part >= 1) AND (part <= 3)))
  CREATE UNIQUE INDEX role_in_one_lead (dossier) WHERE (part = 1)
  CREATE INDEX role_in_principal (principal)
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = role_in.dossier) AND (v.level <= entente.clearance()))))

table entente.rule
  country text not null
  code text not null
  since date not null
  until date not null default 'infinity'::date
  names jsonb not null
  value integer not null
  unit text not null
  law text not null
  article text not null default ''::text
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (country, code, since)
  CHECK ((until >= since))
  CHECK ((code ~ '^[A-Z0-9_]{3,60}$'::text))
  CHECK ((country ~ '^[A-Z]{2}$'::text))
  CHECK ((unit = ANY (ARRAY['DAYS'::text, 'WORKING_DAYS'::text, 'MONTHS'::text, 'YEARS'::text, 'PEOPLE'::text, 'COUNTRIES'::text])))
  CHECK ((value >= 0))

table entente.saved_view -- row-level security, forced
  id uuid not null
  owner uuid not null
  register text not null
  name text not null
  query text not null
  position integer not null default 0
  UNIQUE (owner, register, name)
  PRIMARY KEY (id)
  FOREIGN KEY (owner) REFERENCES entente.person(id)
  CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  CHECK ((length(query) <= 2000))
  policy mine for all using (owner = entente.officer()) with check (owner = entente.officer())

table entente.seat
  id uuid not null
  person uuid not null
  agency uuid not null
  unit uuid
  office smallint not null
  clearance smallint not null default 1
  main boolean not null default true
  since date not null default '-infinity'::date
  until date not null default 'infinity'::date
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (id)
  FOREIGN KEY (agency) REFERENCES entente.agency(id)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  FOREIGN KEY (unit) REFERENCES entente.unit(id)
  CHECK (((clearance >= 0) AND (clearance <= 4)))
  CHECK ((until >= since))
  CHECK (((office >= 1) AND (office <= 6)))
  CREATE INDEX seat_agency (agency, office)
  CREATE UNIQUE INDEX seat_one_main (person) WHERE (main AND (until = 'infinity'::date))
  CREATE INDEX seat_person (person)
  CREATE INDEX seat_unit (unit)

table entente.sentence -- row-level security, forced
  document uuid not null
  n integer not null
  paragraph integer not null
  start_ integer not null
  end_ integer not null
  PRIMARY KEY (document, n)
  FOREIGN KEY (document) REFERENCES entente.document(id)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = sentence.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = sentence.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = sentence.document) AND (v.level <= entente.clearance()))))

table entente.series_key
  one boolean not null default true
  key bytea not null default sha256((uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
  PRIMARY KEY (one)
  CHECK (one)

table entente.share -- row-level security, forced
  dossier uuid not null
  principal integer not null
  right_ smallint not null
  until timestamp with time zone not null default 'infinity'::timestamp with time zone
  granted_by uuid not null
  reason text not null
  since timestamp with time zone default clock_timestamp()
  PRIMARY KEY (dossier, principal)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)
  CHECK (((right_ >= 1) AND (right_ <= 3)))
  CREATE INDEX share_principal (principal)
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = share.dossier) AND (v.level <= entente.clearance()) AND ((v.right_ = 3) OR (share.principal = ANY (entente.principals()))))))

view entente.staged_derived
  principal integer
  open boolean
  due_on date
  dossier uuid
  level smallint
  kind smallint
  right_ smallint
  until timestamp with time zone
  opened_on date
  marks bigint

table entente.staged_dossier
  id uuid not null default gen_random_uuid()
  kind smallint not null
  home_agency integer not null
  level smallint not null default 1
  restricted boolean not null default false
  open boolean not null default true
  due_on date not null default 'infinity'::date
  title jsonb not null default '{}'::jsonb
  version bigint not null default 1
  number text
  opened_on date not null default CURRENT_DATE
  home_unit integer
  words text not null default ''::text
  marks bigint not null default '-1'::integer

table entente.staged_guiding_document
  id uuid not null
  kind text not null
  symbol text not null
  symbol_key text not null
  number integer
  year integer
  issuer text not null
  issued_on date
  term integer
  invented boolean not null default false

table entente.staged_journal
  dossier uuid not null
  version bigint not null
  fact text not null
  officer uuid not null
  at timestamp with time zone not null
  payload jsonb not null default '{}'::jsonb

table entente.staged_named
  dossier uuid not null
  principal integer not null
  right_ smallint not null
  until timestamp with time zone not null default 'infinity'::timestamp with time zone

table entente.staged_role_in
  dossier uuid not null
  principal integer not null
  part smallint not null

table entente.staged_share
  dossier uuid not null
  principal integer not null
  right_ smallint not null
  until timestamp with time zone not null default 'infinity'::timestamp with time zone
  granted_by uuid not null
  reason text not null

table entente.staged_task
  id uuid not null
  product text
  stage smallint not null default 1
  body text not null default ''::text
  language text not null default 'vi'::text
  start_on date
  lead integer
  intended integer[] not null default '{}'::integer[]
  opener uuid
  assignee uuid
  reporter uuid
  done_on date
  progress smallint not null default 0
  guidance uuid
  invented boolean not null default false
  home integer
  due_on date
  asked boolean not null default false

table entente.staged_task_deadline_request
  task uuid not null
  n integer not null
  asker uuid not null
  at timestamp with time zone not null
  due_on date not null
  reason text not null
  granted boolean
  decider uuid
  decided_at timestamp with time zone
  remark text

table entente.staged_task_report
  task uuid not null
  n integer not null
  reporter uuid not null
  at timestamp with time zone not null
  on_ date not null
  note text not null
  progress smallint not null
  final boolean not null
  verified boolean
  verifier uuid
  verified_at timestamp with time zone
  remark text
  files uuid[] not null default '{}'::uuid[]

table entente.staged_task_source
  task uuid not null
  n integer not null
  document uuid not null
  paragraph integer not null
  sentence integer not null
  start_ integer not null
  end_ integer not null
  quote text not null
  language text

table entente.staged_task_span
  task uuid not null
  since date not null
  until date not null default 'infinity'::date
  due_on date not null
  lead integer not null
  done_on date
  withdrawn boolean not null default false

table entente.suggestion -- row-level security, forced
  id uuid not null
  document uuid not null
  n integer not null
  kind text not null
  text text not null
  sentences integer[] not null
  modality text not null
  actor text
  beneficiary text
  deadline text
  ordinal integer
  confidence real not null default 1
  state smallint not null default 0
  task uuid
  reason text
  decided_by uuid
  decided_at timestamp with time zone
  UNIQUE (document, n)
  PRIMARY KEY (id)
  FOREIGN KEY (decided_by) REFERENCES entente.person(id)
  FOREIGN KEY (document) REFERENCES entente.document(id)
  FOREIGN KEY (task) REFERENCES entente.dossier(id)
  CHECK (((state = 0) = (decided_by IS NULL)))
  CHECK (((state >= 0) AND (state <= 2)))
  CREATE INDEX suggestion_decided_by (decided_by) WHERE (decided_by IS NOT NULL)
  CREATE INDEX suggestion_task (task) WHERE (task IS NOT NULL)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = suggestion.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = suggestion.document) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = suggestion.document) AND (v.level <= entente.clearance()))))

table entente.surveyed
  principal integer not null
  n bigint not null
  ready boolean not null
  PRIMARY KEY (principal)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)

table entente.task -- row-level security, forced
  id uuid not null
  product text
  stage smallint not null default 1
  body text not null default ''::text
  language text not null default 'vi'::text
  start_on date
  lead integer
  intended integer[] not null default '{}'::integer[]
  opener uuid
  assignee uuid
  reporter uuid
  done_on date
  progress smallint not null default 0
  guidance uuid
  invented boolean not null default false
  home integer
  due_on date
  asked boolean not null default false
  PRIMARY KEY (id)
  FOREIGN KEY (assignee) REFERENCES entente.person(id)
  FOREIGN KEY (guidance) REFERENCES entente.dossier(id)
  FOREIGN KEY (id) REFERENCES entente.dossier(id)
  FOREIGN KEY (lead) REFERENCES entente.principal(id)
  FOREIGN KEY (reporter) REFERENCES entente.person(id)
  CHECK (((progress >= 0) AND (progress <= 100)))
  CHECK (((stage >= 0) AND (stage <= 7)))
  CREATE INDEX task_assignee (assignee, due_on, id) WHERE (stage = ANY (ARRAY[1, 2, 4]))
  CREATE INDEX task_guidance (guidance) WHERE (guidance IS NOT NULL)
  CREATE INDEX task_home (home, stage, due_on, id) INCLUDE (reporter) WHERE (stage = ANY (ARRAY[3, 4]))
  CREATE INDEX task_home_asked (home, due_on, id) WHERE asked
  CREATE INDEX task_lead (lead, due_on, id) WHERE ((stage = 1) AND (assignee IS NULL))
  CREATE INDEX task_opener (opener, stage, due_on, id) WHERE (stage = ANY (ARRAY[0, 3]))
  CREATE INDEX task_reporter (reporter) WHERE (reporter IS NOT NULL)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task.id) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task.id) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task.id) AND (v.level <= entente.clearance()))))

table entente.task_deadline_request -- row-level security, forced
  task uuid not null
  n integer not null
  asker uuid not null
  at timestamp with time zone not null
  due_on date not null
  reason text not null
  granted boolean
  decider uuid
  decided_at timestamp with time zone
  remark text
  PRIMARY KEY (task, n)
  FOREIGN KEY (asker) REFERENCES entente.person(id)
  FOREIGN KEY (decider) REFERENCES entente.person(id)
  FOREIGN KEY (task) REFERENCES entente.task(id)
  CHECK (((granted IS NULL) = (decider IS NULL)))
  CREATE INDEX task_deadline_request_asker (asker)
  CREATE INDEX task_deadline_request_decider (decider) WHERE (decider IS NOT NULL)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_deadline_request.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_deadline_request.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_deadline_request.task) AND (v.level <= entente.clearance()))))

table entente.task_report -- row-level security, forced
  task uuid not null
  n integer not null
  reporter uuid not null
  at timestamp with time zone not null
  on_ date not null
  note text not null
  progress smallint not null
  final boolean not null
  verified boolean
  verifier uuid
  verified_at timestamp with time zone
  remark text
  files uuid[] not null default '{}'::uuid[]
  PRIMARY KEY (task, n)
  FOREIGN KEY (reporter) REFERENCES entente.person(id)
  FOREIGN KEY (task) REFERENCES entente.task(id)
  FOREIGN KEY (verifier) REFERENCES entente.person(id)
  CHECK (((verified IS NULL) = (verifier IS NULL)))
  CHECK (((progress >= 0) AND (progress <= 100)))
  CREATE INDEX task_report_reporter (reporter)
  CREATE INDEX task_report_verifier (verifier) WHERE (verifier IS NOT NULL)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_report.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_report.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_report.task) AND (v.level <= entente.clearance()))))

table entente.task_source -- row-level security, forced
  task uuid not null
  n integer not null
  document uuid not null
  paragraph integer not null
  sentence integer not null
  start_ integer not null
  end_ integer not null
  quote text not null
  language text
  PRIMARY KEY (task, n)
  FOREIGN KEY (task) REFERENCES entente.task(id)
  CREATE INDEX task_source_document (document)
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_source.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_source.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_source.task) AND (v.level <= entente.clearance()))))

table entente.task_span -- row-level security, forced
  task uuid not null
  since date not null
  until date not null default 'infinity'::date
  due_on date not null
  lead integer not null
  done_on date
  withdrawn boolean not null default false
  PRIMARY KEY (task, since)
  FOREIGN KEY (task) REFERENCES entente.task(id)
  CHECK ((until > since))
  policy added for insert with check (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_span.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy changed for update using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_span.task) AND (v.level <= entente.clearance()) AND (v.right_ >= 2))))
  policy seen for select using (EXISTS ( SELECT FROM entente.visible v WHERE ((v.dossier = task_span.task) AND (v.level <= entente.clearance()))))

table entente.unit
  id uuid not null
  principal integer not null
  agency uuid not null
  code text not null
  names jsonb not null
  UNIQUE (agency, code)
  UNIQUE (principal)
  TRIGGER DEFERRABLE INITIALLY DEFERRED
  PRIMARY KEY (id)
  FOREIGN KEY (agency) REFERENCES entente.agency(id)
  FOREIGN KEY (principal) REFERENCES entente.principal(id)

table entente.visible -- row-level security, forced
  principal integer not null
  open boolean not null
  due_on date not null
  dossier uuid not null
  level smallint not null
  kind smallint not null
  right_ smallint not null
  until timestamp with time zone not null
  opened_on date not null default CURRENT_DATE
  marks bigint not null default '-1'::integer
  UNIQUE (dossier, principal) INCLUDE (level, right_, until)
  PRIMARY KEY (principal, open, due_on, dossier) INCLUDE (level, kind, right_, until, marks)
  FOREIGN KEY (dossier) REFERENCES entente.dossier(id)
  CREATE INDEX visible_opened (principal, kind, open, opened_on, dossier) INCLUDE (level, due_on, until, marks)
  CREATE INDEX visible_until (until) WHERE (until < 'infinity'::timestamp with time zone)
  policy mine for select using ((principal = ANY (entente.principals())) AND (until > now()))

table house.account
  login text not null
  person uuid not null
  password_hash text not null
  language text not null default 'vi'::text
  theme text not null default 'auto'::text
  digits text not null default 'latn'::text
  calendar text not null default 'gregory'::text
  letter_keys boolean not null default true
  enabled boolean not null default true
  must_change boolean not null default false
  UNIQUE (person)
  PRIMARY KEY (login)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  CHECK ((calendar = ANY (ARRAY['gregory'::text, 'persian'::text, 'islamic'::text])))
  CHECK ((digits = ANY (ARRAY['latn'::text, 'native'::text])))
  CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text, 'ar'::text, 'fa'::text, 'ur'::text])))
  CHECK ((login ~ '^[a-z0-9._-]{2,64}$'::text))
  CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])))

table house.attempt
  key text not null
  tries integer not null
  last timestamp with time zone not null
  until timestamp with time zone not null
  PRIMARY KEY (key)
  CREATE INDEX attempt_last (last)

table house.authenticator
  login text not null
  secret bytea not null
  in_use boolean not null default false
  last_step bigint not null default 0
  made_at timestamp with time zone not null
  sealed boolean not null default false
  PRIMARY KEY (login)
  FOREIGN KEY (login) REFERENCES house.account(login)

table house.device
  hash text not null
  login text not null
  seen_at timestamp with time zone not null
  PRIMARY KEY (hash)
  FOREIGN KEY (login) REFERENCES house.account(login)
  CREATE INDEX device_login (login)

table house.installation
  one boolean not null default true
  demo boolean not null
  loading boolean not null default false
  PRIMARY KEY (one)
  CHECK (one)

table house.intake_turn
  id uuid not null
  login text not null
  seat uuid not null
  tries integer not null default 0
  held_until timestamp with time zone not null default '-infinity'::timestamp with time zone
  since timestamp with time zone not null default clock_timestamp()
  PRIMARY KEY (id)
  FOREIGN KEY (seat) REFERENCES entente.seat(id)
  CREATE INDEX intake_turn_seat (seat)
  CREATE INDEX intake_turn_since (since)

table house.outer_account
  issuer text not null
  subject text not null
  login text not null
  since timestamp with time zone not null
  UNIQUE (issuer, login)
  PRIMARY KEY (issuer, subject)
  FOREIGN KEY (login) REFERENCES house.account(login)
  CREATE INDEX outer_account_login (login)

table house.passkey
  id uuid not null default gen_random_uuid()
  credential bytea not null
  login text not null
  name text not null
  public_key bytea not null
  attestation bytea not null
  signatures bigint not null
  backup_eligible boolean not null
  backed_up boolean not null
  transports text[] not null
  made_at timestamp with time zone not null
  used_at timestamp with time zone
  UNIQUE (credential)
  PRIMARY KEY (id)
  FOREIGN KEY (login) REFERENCES house.passkey_holder(login)
  CREATE INDEX passkey_login (login)

table house.passkey_holder
  login text not null
  handle bytea not null
  UNIQUE (handle)
  PRIMARY KEY (login)
  FOREIGN KEY (login) REFERENCES house.account(login)

table house.recovery_code
  hash text not null
  login text not null
  PRIMARY KEY (hash)
  FOREIGN KEY (login) REFERENCES house.account(login)
  CREATE INDEX recovery_code_login (login)

table house.spring_session
  primary_id text not null
  session_id text not null
  creation_time bigint not null
  last_access_time bigint not null
  max_inactive_interval integer not null
  expiry_time bigint not null
  principal_name text
  UNIQUE (session_id)
  PRIMARY KEY (primary_id)
  CREATE INDEX spring_session_expiry (expiry_time)
  CREATE INDEX spring_session_principal (principal_name)

table house.spring_session_attributes
  session_primary_id text not null
  attribute_name text not null
  attribute_bytes bytea not null
  PRIMARY KEY (session_primary_id, attribute_name)
  FOREIGN KEY (session_primary_id) REFERENCES house.spring_session(primary_id) ON DELETE CASCADE

table house.token
  hash text not null
  person uuid not null
  seat uuid
  name text not null
  made_at timestamp with time zone not null default clock_timestamp()
  until timestamp with time zone not null
  id uuid not null default gen_random_uuid()
  read_only boolean not null default false
  deeds text[]
  used_at timestamp with time zone
  UNIQUE (id)
  PRIMARY KEY (hash)
  FOREIGN KEY (person) REFERENCES entente.person(id)
  FOREIGN KEY (seat) REFERENCES entente.seat(id)
  CREATE INDEX token_person (person)
  CREATE INDEX token_seat (seat)

function entente.below_ceiling() returns trigger security definer
function entente.break_glass(uuid,text,text) returns record security definer
function entente.carry_merger(integer) returns integer security definer
function entente.carry_names() returns integer security definer
function entente.claim(uuid) returns bigint security definer
function entente.class_counts(date[]) returns record security definer
function entente.class_rows(date[]) returns record
function entente.clearance() returns smallint
function entente.directory_accounts() returns record security definer
function entente.directory_entered() returns trigger security definer
function entente.directory_kept() returns trigger
function entente.dossier_changed() returns trigger security definer
function entente.enable_account(uuid,boolean) returns void security definer
function entente.enter(integer[],smallint,uuid) returns void
function entente.expire(integer) returns integer security definer
function entente.give_keepers(integer) returns integer security definer
function entente.handle_as(uuid,smallint,boolean,integer,text) returns bigint security definer
function entente.handle(uuid,smallint,boolean,integer[],integer[]) returns bigint security definer
function entente.hold(uuid) returns void security definer
function entente.journal_erase(bigint) returns bigint security definer
function entente.journal_stays() returns trigger
function entente.journal_take(integer) returns record security definer
function entente.journal_waiting() returns boolean security definer
function entente.journalled() returns trigger security definer
function entente.keep_directory(uuid) returns record security definer
function entente.keepers(uuid) returns uuid security definer
function entente.keeps_directory() returns boolean
function entente.load_staged() returns bigint security definer
function entente.looked_up(integer[],text[],text[]) returns uuid[] security definer
function entente.mark_words() returns trigger
function entente.marks(text) returns bigint
function entente.match_requests(integer) returns integer security definer
function entente.merge_agency(integer,integer,integer,date) returns integer security definer
function entente.name_in(uuid,integer,smallint,timestamp with time zone,text) returns bigint security definer
function entente.next_number(integer,smallint,boolean) returns text security definer
function entente.next_version() returns trigger
function entente.number_in(text,smallint,boolean,bigint,bytea) returns text
function entente.officer() returns uuid
function entente.on_desk(integer,boolean,boolean,boolean,boolean,date,integer) returns record
function entente.open_account(text,uuid,text,text) returns void security definer
function entente.open_dossier(uuid,smallint,integer,smallint,boolean,date,jsonb,integer[]) returns uuid security definer
function entente.open_matter(uuid,smallint,integer,integer,smallint,boolean,boolean,date,date,jsonb,text,integer[],integer,integer[]) returns text security definer
function entente.open_series() returns trigger security definer
function entente.overview(date[],integer) returns record
function entente.principal_for(smallint,uuid,text) returns integer security definer
function entente.principals() returns integer[]
function entente.rarest(integer[],text[]) returns text security definer
function entente.recompute(uuid) returns void security definer
function entente.reset_password(uuid,text) returns void security definer
function entente.reset_second_factor(uuid) returns void security definer
function entente.scattered(bigint,bytea) returns bigint
function entente.series(integer,smallint,boolean) returns regclass
function entente.share_with(uuid,integer,smallint,timestamp with time zone,text) returns bigint security definer
function entente.sight_changed() returns trigger security definer
function entente.sought(smallint,boolean[],boolean,boolean,date,uuid,date,date,bigint,bigint,text[],text[],integer,integer) returns record security definer
function entente.stray() returns bigint security definer
function entente.survey(boolean,bigint,integer) returns bigint security definer
function entente.take_part(uuid,integer,smallint) returns bigint security definer
function entente.task_asked() returns trigger
function entente.task_class(date,date,boolean,date) returns smallint
function entente.task_home() returns trigger
function entente.task_moved() returns trigger
function entente.tell_keepers(uuid,text) returns void security definer
function entente.tell_only(uuid,text,text,uuid[]) returns void security definer
function entente.tell(uuid,text,text,uuid[],integer,smallint[],date) returns void security definer
function entente.unname(uuid,integer) returns bigint security definer
function entente.unread() returns integer
function entente.unshare(uuid,integer) returns bigint security definer
function entente.words_changed() returns trigger security definer
