/**
 * The register of indicative credit and the blacklist. A finding moves an account once: what a later audit finds again is no
 * new conduct. `level` null: a move that a person entered, with `points`.
 */
export const CREDIT_SCHEMA = `
CREATE TABLE credit_move (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account,
  chat INTEGER REFERENCES chat,
  at INTEGER NOT NULL,
  level TEXT CHECK (level IN ('S1', 'S2', 'S3', 'S4')),
  points INTEGER,
  reason_en TEXT NOT NULL,
  reason_zh TEXT NOT NULL,
  record_no TEXT NOT NULL UNIQUE,
  reporter TEXT,
  reported_at INTEGER,
  recipient TEXT
) STRICT;
CREATE INDEX credit_move_account ON credit_move (account, at);

CREATE TABLE credit_finding (
  account INTEGER NOT NULL REFERENCES account,
  finding TEXT NOT NULL,
  move INTEGER NOT NULL REFERENCES credit_move,
  PRIMARY KEY (account, finding)
) STRICT, WITHOUT ROWID;

-- removed_at: when the entry ended; it stays as a record.
CREATE TABLE blacklist (
  id INTEGER PRIMARY KEY,
  account INTEGER REFERENCES account,
  chat INTEGER REFERENCES chat,
  at INTEGER NOT NULL,
  by TEXT NOT NULL CHECK (trim(by) <> ''),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  record_no TEXT,
  recipient TEXT,
  removed_at INTEGER,
  removed_by TEXT,
  removed_reason TEXT,
  CHECK ((account IS NULL) <> (chat IS NULL))
) STRICT;
`;
