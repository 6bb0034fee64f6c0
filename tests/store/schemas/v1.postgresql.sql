-- Version 1 of a project's tables, as it was made. Never changed again.
CREATE TABLE act (
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  verb TEXT NOT NULL,
  summary TEXT NOT NULL,
  program TEXT NOT NULL,
  undoes TEXT,
  CONSTRAINT pk_act PRIMARY KEY (number),
  UNIQUE (id),
  CONSTRAINT fk_act_undoes FOREIGN KEY(undoes) REFERENCES act (id)
);
CREATE TABLE attribute_value (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  "of" TEXT NOT NULL,
  of_id TEXT NOT NULL,
  attribute TEXT NOT NULL,
  value TEXT NOT NULL,
  type TEXT NOT NULL,
  CONSTRAINT pk_attribute_value PRIMARY KEY (id)
);
CREATE INDEX ix_attribute_value_of_id ON attribute_value (of_id);
CREATE TABLE code (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  key TEXT NOT NULL,
  name_ko TEXT NOT NULL,
  name_en TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  definition_ko TEXT NOT NULL,
  definition_en TEXT NOT NULL,
  include_ko TEXT NOT NULL,
  include_en TEXT NOT NULL,
  exclude_ko TEXT NOT NULL,
  exclude_en TEXT NOT NULL,
  example_ko TEXT NOT NULL,
  example_en TEXT NOT NULL,
  origin TEXT NOT NULL,
  colour TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  CONSTRAINT pk_code PRIMARY KEY (id),
  CONSTRAINT fk_code_parent FOREIGN KEY(parent) REFERENCES code (id)
);
CREATE INDEX ix_code_parent ON code (parent);
CREATE TABLE codebook_version (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  label TEXT NOT NULL,
  note TEXT NOT NULL,
  codes TEXT NOT NULL,
  CONSTRAINT pk_codebook_version PRIMARY KEY (id)
);
CREATE TABLE coder (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL,
  CONSTRAINT pk_coder PRIMARY KEY (id)
);
CREATE TABLE content (
  fingerprint TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  CONSTRAINT pk_content PRIMARY KEY (fingerprint)
);
CREATE TABLE episode (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name_ko TEXT NOT NULL,
  name_en TEXT NOT NULL,
  start TEXT,
  "end" TEXT,
  precision TEXT NOT NULL,
  organisations TEXT NOT NULL,
  about_ko TEXT NOT NULL,
  about_en TEXT NOT NULL,
  key TEXT NOT NULL,
  CONSTRAINT pk_episode PRIMARY KEY (id)
);
CREATE TABLE organisation (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  ko TEXT NOT NULL,
  en TEXT NOT NULL,
  side TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  aliases TEXT NOT NULL,
  generic BOOLEAN NOT NULL,
  place TEXT NOT NULL,
  key TEXT NOT NULL,
  CONSTRAINT pk_organisation PRIMARY KEY (id),
  CONSTRAINT fk_organisation_parent FOREIGN KEY(parent) REFERENCES organisation (id)
);
CREATE TABLE participant (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL,
  CONSTRAINT pk_participant PRIMARY KEY (id)
);
CREATE TABLE project (
  id TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  CONSTRAINT pk_project PRIMARY KEY (id)
);
CREATE TABLE study (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  title_ko TEXT NOT NULL,
  title_en TEXT NOT NULL,
  question_ko TEXT NOT NULL,
  question_en TEXT NOT NULL,
  note_ko TEXT NOT NULL,
  note_en TEXT NOT NULL,
  approach TEXT NOT NULL,
  case_unit TEXT NOT NULL,
  probability_sample BOOLEAN NOT NULL,
  tests BOOLEAN NOT NULL,
  stage TEXT NOT NULL,
  CONSTRAINT pk_study PRIMARY KEY (id)
);
CREATE TABLE claim (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  text_ko TEXT NOT NULL,
  text_en TEXT NOT NULL,
  coder TEXT NOT NULL,
  status TEXT NOT NULL,
  reason_ko TEXT NOT NULL,
  reason_en TEXT NOT NULL,
  perspective TEXT NOT NULL,
  theme TEXT,
  side TEXT NOT NULL,
  pair TEXT NOT NULL,
  deviant TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  key TEXT NOT NULL,
  CONSTRAINT pk_claim PRIMARY KEY (id),
  CONSTRAINT fk_claim_coder FOREIGN KEY(coder) REFERENCES coder (id),
  CONSTRAINT fk_claim_theme FOREIGN KEY(theme) REFERENCES code (id)
);
CREATE INDEX ix_claim_theme ON claim (theme);
CREATE TABLE decision (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  reading TEXT NOT NULL,
  pair TEXT NOT NULL,
  proposed_ko TEXT NOT NULL,
  proposed_en TEXT NOT NULL,
  accepted BOOLEAN NOT NULL,
  reason_ko TEXT NOT NULL,
  reason_en TEXT NOT NULL,
  coder TEXT NOT NULL,
  CONSTRAINT pk_decision PRIMARY KEY (id),
  CONSTRAINT fk_decision_coder FOREIGN KEY(coder) REFERENCES coder (id)
);
CREATE TABLE event (
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  act INTEGER NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CONSTRAINT pk_event PRIMARY KEY (number),
  CONSTRAINT fk_event_act FOREIGN KEY(act) REFERENCES act (number)
);
CREATE INDEX ix_event_act ON event (act);
CREATE INDEX ix_event_entity ON event (entity);
CREATE TABLE membership (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  participant TEXT NOT NULL,
  organisation TEXT NOT NULL,
  position TEXT NOT NULL,
  start TEXT,
  "end" TEXT,
  CONSTRAINT pk_membership PRIMARY KEY (id),
  CONSTRAINT fk_membership_participant FOREIGN KEY(participant) REFERENCES participant (id),
  CONSTRAINT fk_membership_organisation FOREIGN KEY(organisation) REFERENCES organisation (id)
);
CREATE INDEX ix_membership_organisation ON membership (organisation);
CREATE INDEX ix_membership_participant ON membership (participant);
CREATE TABLE memo (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  "of" TEXT NOT NULL,
  of_id TEXT NOT NULL,
  text TEXT NOT NULL,
  coder TEXT NOT NULL,
  CONSTRAINT pk_memo PRIMARY KEY (id),
  CONSTRAINT fk_memo_coder FOREIGN KEY(coder) REFERENCES coder (id)
);
CREATE INDEX ix_memo_of_id ON memo (of_id);
CREATE TABLE source (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  reader TEXT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT,
  language TEXT,
  encoding TEXT,
  notes TEXT NOT NULL,
  CONSTRAINT pk_source PRIMARY KEY (id),
  CONSTRAINT fk_source_fingerprint FOREIGN KEY(fingerprint) REFERENCES content (fingerprint)
);
CREATE INDEX ix_source_fingerprint ON source (fingerprint);
CREATE TABLE summary (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  "case" TEXT NOT NULL,
  code TEXT NOT NULL,
  text_ko TEXT NOT NULL,
  text_en TEXT NOT NULL,
  coder TEXT NOT NULL,
  CONSTRAINT pk_summary PRIMARY KEY (id),
  CONSTRAINT fk_summary_case FOREIGN KEY("case") REFERENCES organisation (id),
  CONSTRAINT fk_summary_code FOREIGN KEY(code) REFERENCES code (id),
  CONSTRAINT fk_summary_coder FOREIGN KEY(coder) REFERENCES coder (id)
);
CREATE INDEX ix_summary_case ON summary ("case");
CREATE INDEX ix_summary_code ON summary (code);
CREATE TABLE reach (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  code TEXT NOT NULL,
  value TEXT NOT NULL,
  coder TEXT NOT NULL,
  CONSTRAINT pk_reach PRIMARY KEY (id),
  CONSTRAINT fk_reach_source FOREIGN KEY(source) REFERENCES source (id),
  CONSTRAINT fk_reach_code FOREIGN KEY(code) REFERENCES code (id),
  CONSTRAINT fk_reach_coder FOREIGN KEY(coder) REFERENCES coder (id)
);
CREATE INDEX ix_reach_source ON reach (source);
CREATE TABLE speaker (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  label TEXT NOT NULL,
  participant TEXT,
  role TEXT NOT NULL,
  CONSTRAINT pk_speaker PRIMARY KEY (id),
  CONSTRAINT fk_speaker_source FOREIGN KEY(source) REFERENCES source (id),
  CONSTRAINT fk_speaker_participant FOREIGN KEY(participant) REFERENCES participant (id)
);
CREATE INDEX ix_speaker_participant ON speaker (participant);
CREATE INDEX ix_speaker_source ON speaker (source);
CREATE TABLE statement (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  coder TEXT NOT NULL,
  view_of TEXT,
  about TEXT,
  stance TEXT NOT NULL,
  perspective TEXT NOT NULL,
  modality TEXT NOT NULL,
  horizon TEXT NOT NULL,
  owner_side TEXT NOT NULL,
  blame TEXT NOT NULL,
  episode TEXT,
  time TEXT NOT NULL,
  start TEXT,
  "end" TEXT,
  target_inferred BOOLEAN NOT NULL,
  setting TEXT NOT NULL,
  status TEXT NOT NULL,
  pick TEXT NOT NULL,
  sharing TEXT NOT NULL,
  key TEXT NOT NULL,
  CONSTRAINT pk_statement PRIMARY KEY (id),
  CONSTRAINT fk_statement_source FOREIGN KEY(source) REFERENCES source (id),
  CONSTRAINT fk_statement_coder FOREIGN KEY(coder) REFERENCES coder (id),
  CONSTRAINT fk_statement_view_of FOREIGN KEY(view_of) REFERENCES organisation (id),
  CONSTRAINT fk_statement_about FOREIGN KEY(about) REFERENCES organisation (id),
  CONSTRAINT fk_statement_episode FOREIGN KEY(episode) REFERENCES episode (id)
);
CREATE INDEX ix_statement_about ON statement (about);
CREATE INDEX ix_statement_episode ON statement (episode);
CREATE INDEX ix_statement_source ON statement (source);
CREATE INDEX ix_statement_view_of ON statement (view_of);
CREATE TABLE transcript (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  turns TEXT NOT NULL,
  CONSTRAINT pk_transcript PRIMARY KEY (id),
  CONSTRAINT fk_transcript_source FOREIGN KEY(source) REFERENCES source (id),
  CONSTRAINT fk_transcript_text FOREIGN KEY(text) REFERENCES content (fingerprint),
  CONSTRAINT fk_transcript_turns FOREIGN KEY(turns) REFERENCES content (fingerprint)
);
CREATE INDEX ix_transcript_source ON transcript (source);
CREATE TABLE answer (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  barrier TEXT NOT NULL,
  coder TEXT NOT NULL,
  CONSTRAINT pk_answer PRIMARY KEY (id),
  CONSTRAINT fk_answer_strategy FOREIGN KEY(strategy) REFERENCES statement (id),
  CONSTRAINT fk_answer_barrier FOREIGN KEY(barrier) REFERENCES statement (id),
  CONSTRAINT fk_answer_coder FOREIGN KEY(coder) REFERENCES coder (id)
);
CREATE INDEX ix_answer_barrier ON answer (barrier);
CREATE INDEX ix_answer_strategy ON answer (strategy);
CREATE TABLE coding (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  transcript TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  code TEXT NOT NULL,
  coder TEXT NOT NULL,
  statement TEXT,
  origin TEXT NOT NULL,
  "placing" TEXT NOT NULL,
  CONSTRAINT pk_coding PRIMARY KEY (id),
  CONSTRAINT fk_coding_source FOREIGN KEY(source) REFERENCES source (id),
  CONSTRAINT fk_coding_transcript FOREIGN KEY(transcript) REFERENCES transcript (id),
  CONSTRAINT fk_coding_code FOREIGN KEY(code) REFERENCES code (id),
  CONSTRAINT fk_coding_coder FOREIGN KEY(coder) REFERENCES coder (id),
  CONSTRAINT fk_coding_statement FOREIGN KEY(statement) REFERENCES statement (id)
);
CREATE INDEX ix_coding_code ON coding (code);
CREATE INDEX ix_coding_source_start ON coding (source, start);
CREATE INDEX ix_coding_statement ON coding (statement);
CREATE TABLE translation (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  transcript TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT pk_translation PRIMARY KEY (id),
  CONSTRAINT fk_translation_source FOREIGN KEY(source) REFERENCES source (id),
  CONSTRAINT fk_translation_transcript FOREIGN KEY(transcript) REFERENCES transcript (id)
);
CREATE INDEX ix_translation_source_start ON translation (source, start);
CREATE TABLE citation (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  summary TEXT NOT NULL,
  coding TEXT NOT NULL,
  CONSTRAINT pk_citation PRIMARY KEY (id),
  CONSTRAINT fk_citation_summary FOREIGN KEY(summary) REFERENCES summary (id),
  CONSTRAINT fk_citation_coding FOREIGN KEY(coding) REFERENCES coding (id)
);
CREATE INDEX ix_citation_coding ON citation (coding);
CREATE INDEX ix_citation_summary ON citation (summary);
CREATE TABLE evidence (
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  claim TEXT NOT NULL,
  source TEXT NOT NULL,
  transcript TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  bearing TEXT NOT NULL,
  coding TEXT,
  note_ko TEXT NOT NULL,
  note_en TEXT NOT NULL,
  CONSTRAINT pk_evidence PRIMARY KEY (id),
  CONSTRAINT fk_evidence_claim FOREIGN KEY(claim) REFERENCES claim (id),
  CONSTRAINT fk_evidence_source FOREIGN KEY(source) REFERENCES source (id),
  CONSTRAINT fk_evidence_transcript FOREIGN KEY(transcript) REFERENCES transcript (id),
  CONSTRAINT fk_evidence_coding FOREIGN KEY(coding) REFERENCES coding (id)
);
CREATE INDEX ix_evidence_claim ON evidence (claim);
CREATE INDEX ix_evidence_coding ON evidence (coding);
CREATE INDEX ix_evidence_source_start ON evidence (source, start);
