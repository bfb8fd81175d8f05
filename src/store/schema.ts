import { CREDIT_SCHEMA } from './credit-schema.ts';
import { ACCOUNT_KINDS, COUNTS, MESSAGE_KINDS } from '../model/format.ts';

/** `PRAGMA application_id` of a case database: "CHAU". */
export const APPLICATION_ID = 0x43484155;

/** `PRAGMA user_version`: raised with every change of the tables below. */
export const SCHEMA_VERSION = 3;

/**
 * The case database. Ids that come from exports are text: platforms use 64-bit numbers and leading zeros. Instants are
 * milliseconds since 1970 UTC. Byte ranges are half-open and count the original file's bytes.
 */
export const SCHEMA = `
CREATE TABLE message_kind (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO message_kind (id, name) VALUES ${MESSAGE_KINDS.map((kind, id) => `(${id}, '${kind}')`).join(', ')};

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('export', 'fact')),
  format TEXT,
  encoding TEXT,
  timezone TEXT,
  timezone_from TEXT CHECK (timezone_from IN ('file', 'flag', 'assumed')),
  date_order TEXT,
  messages INTEGER NOT NULL DEFAULT 0,
  events INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0,
  duplicates INTEGER NOT NULL DEFAULT 0,
  declared_messages INTEGER,
  exported_at INTEGER,
  counter INTEGER NOT NULL DEFAULT 0,
  -- What the ids of its messages are good for: the same in every export, or within this file only.
  ids TEXT CHECK (ids IN ('platform', 'file', 'none')),
  -- The outermost archive that it lies in.
  archive TEXT,
  archive_sha256 TEXT,
  status TEXT NOT NULL CHECK (status IN ('complete', 'truncated', 'incomplete', 'skipped')),
  reason TEXT,
  -- 1: a run over this database cannot be called complete because of this file.
  blocking INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT '[]'
) STRICT;
-- The same bytes are loaded once. A file that no format claimed may be tried again.
CREATE UNIQUE INDEX source_bytes ON source (sha256) WHERE status <> 'skipped';

CREATE TABLE chat (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  native_id TEXT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('group', 'private', 'channel')),
  kind_from TEXT NOT NULL CHECK (kind_from IN ('file', 'inferred'))
) STRICT;

-- extras: 1 when some message has a reply target or a counter. first_at, last_at: of the source's messages in the chat.
CREATE TABLE chat_source (
  chat INTEGER NOT NULL REFERENCES chat,
  source INTEGER NOT NULL REFERENCES source,
  extras INTEGER NOT NULL DEFAULT 0,
  -- UTF-16 code units of the source's longest text.
  longest INTEGER NOT NULL DEFAULT 0,
  first_at INTEGER,
  last_at INTEGER,
  PRIMARY KEY (chat, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  native_id TEXT,
  chat INTEGER REFERENCES chat,
  exporter INTEGER NOT NULL DEFAULT 0,
  kind TEXT CHECK (kind IN (${ACCOUNT_KINDS.map((kind) => `'${kind}'`).join(', ')}))
) STRICT;
CREATE INDEX account_native_id ON account (native_id);

-- kind 'remark' is the exporter's own label for a person: private to the exporter.
CREATE TABLE account_name (
  account INTEGER NOT NULL REFERENCES account,
  kind TEXT NOT NULL CHECK (kind IN ('account', 'group', 'remark')),
  chat INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  private INTEGER NOT NULL DEFAULT 0,
  source INTEGER NOT NULL REFERENCES source,
  PRIMARY KEY (account, kind, chat, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  chat INTEGER NOT NULL REFERENCES chat,
  account INTEGER NOT NULL REFERENCES account,
  role TEXT CHECK (role IN ('owner', 'admin', 'member')),
  role_from TEXT CHECK (role_from IN ('roster', 'file', 'event')),
  joined_at INTEGER,
  left_at INTEGER,
  -- A member list was true at this instant; null: at the time of export.
  listed_at INTEGER,
  -- 1: the file's own member list names the account.
  listed INTEGER NOT NULL DEFAULT 0,
  via TEXT,
  inviter INTEGER REFERENCES account,
  source INTEGER NOT NULL REFERENCES source,
  PRIMARY KEY (chat, account, source)
) STRICT, WITHOUT ROWID;

-- same_as: this record repeats one that another source gave first; kept as a second sighting.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  chat INTEGER NOT NULL REFERENCES chat,
  at INTEGER NOT NULL,
  sender INTEGER REFERENCES account,
  kind INTEGER NOT NULL REFERENCES message_kind,
  text TEXT NOT NULL,
  native_id TEXT,
  reply_to TEXT,
  seq INTEGER,
  line INTEGER NOT NULL,
  byte_start INTEGER NOT NULL,
  byte_end INTEGER NOT NULL,
  forwarded TEXT,
  same_as INTEGER REFERENCES message,
  edited_at INTEGER
) STRICT;
CREATE INDEX message_timeline ON message (chat, at);

-- A file that a message names. path, bytes, sha256: of the file beside the export, where it was found.
CREATE TABLE attachment (
  message INTEGER NOT NULL REFERENCES message,
  position INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES source,
  name TEXT NOT NULL,
  base TEXT NOT NULL,
  path TEXT,
  bytes INTEGER,
  sha256 TEXT,
  PRIMARY KEY (message, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_base ON attachment (base, source);

-- How often a message was seen or passed on, as the export counts it. at_least: rounded down or capped by the platform.
CREATE TABLE message_count (
  message INTEGER NOT NULL REFERENCES message,
  what TEXT NOT NULL CHECK (what IN (${COUNTS.map((what) => `'${what}'`).join(', ')})),
  value INTEGER NOT NULL,
  at_least INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (message, what)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_same ON message (same_as) WHERE same_as IS NOT NULL;

-- Two records with one id of the platform that differ in text or time: neither is taken for a copy of the other.
CREATE TABLE contradiction (
  message INTEGER NOT NULL REFERENCES message,
  other INTEGER NOT NULL REFERENCES message,
  PRIMARY KEY (message, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX contradiction_other ON contradiction (other);

-- Two copies of a chat whose clocks are a constant number of ms apart: never merged.
CREATE TABLE zone_conflict (
  chat INTEGER NOT NULL REFERENCES chat,
  source INTEGER NOT NULL REFERENCES source,
  other INTEGER NOT NULL REFERENCES source,
  shift INTEGER NOT NULL,
  pairs INTEGER NOT NULL,
  PRIMARY KEY (chat, source, other)
) STRICT, WITHOUT ROWID;

-- Messages of a chat that two sources have in common; each pair stands in both orders.
CREATE TABLE shared (
  chat INTEGER NOT NULL REFERENCES chat,
  source INTEGER NOT NULL REFERENCES source,
  other INTEGER NOT NULL REFERENCES source,
  messages INTEGER NOT NULL,
  PRIMARY KEY (chat, source, other)
) STRICT, WITHOUT ROWID;

-- For people who look into the database with other tools.
CREATE VIEW message_readable AS
  SELECT m.id, c.key AS chat, strftime('%Y-%m-%dT%H:%M:%fZ', m.at / 1000.0, 'unixepoch') AS at_utc, a.key AS sender, k.name AS kind, m.text,
    s.path, m.line, m.byte_start, m.byte_end, m.same_as
  FROM message m JOIN chat c ON c.id = m.chat JOIN source s ON s.id = m.source JOIN message_kind k ON k.id = m.kind
  LEFT JOIN account a ON a.id = m.sender;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  chat INTEGER NOT NULL REFERENCES chat,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor INTEGER REFERENCES account,
  actor_name TEXT,
  value TEXT,
  text TEXT NOT NULL,
  native_id TEXT,
  -- Native id of the message that it is about.
  refers TEXT,
  seq INTEGER,
  line INTEGER NOT NULL,
  byte_start INTEGER NOT NULL,
  byte_end INTEGER NOT NULL,
  same_as INTEGER REFERENCES event
) STRICT;
CREATE INDEX event_timeline ON event (chat, at);

CREATE TABLE event_target (
  event INTEGER NOT NULL REFERENCES event,
  position INTEGER NOT NULL,
  account INTEGER REFERENCES account,
  name TEXT,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reject (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  line INTEGER NOT NULL,
  byte_start INTEGER NOT NULL,
  byte_end INTEGER NOT NULL,
  code TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX reject_source ON reject (source);

-- One row of a fact file, its fields by canonical column name.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source,
  kind TEXT NOT NULL,
  line INTEGER NOT NULL,
  byte_start INTEGER NOT NULL,
  byte_end INTEGER NOT NULL,
  fields TEXT NOT NULL
) STRICT;
CREATE INDEX fact_kind ON fact (kind, source);

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  as_of INTEGER NOT NULL,
  tool_version TEXT NOT NULL,
  policy TEXT NOT NULL,
  status TEXT NOT NULL
) STRICT;

CREATE TABLE run_group (
  run INTEGER NOT NULL REFERENCES run,
  chat INTEGER NOT NULL REFERENCES chat,
  body TEXT NOT NULL,
  PRIMARY KEY (run, chat)
) STRICT;

CREATE TABLE finding (
  run INTEGER NOT NULL REFERENCES run,
  chat INTEGER NOT NULL REFERENCES chat,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (run, chat, position)
) STRICT;
CREATE INDEX finding_id ON finding (id, run);

-- What was done to this file, in order. Each row's hash covers the row before it.
CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  verb TEXT NOT NULL,
  detail TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger WHEN EXISTS (SELECT 1 FROM ledger WHERE seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
${CREDIT_SCHEMA}`;
