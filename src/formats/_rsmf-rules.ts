/** What RSMF 2.0 asks of one value. Fields that it does not name may be there, too. */
export type Rule =
  | { readonly is: 'string'; readonly filled?: number; readonly oneOf?: readonly string[]; readonly names?: 'participant' | 'conversation' }
  | { readonly is: 'boolean' | 'integer' }
  | { readonly is: 'list'; readonly of: Rule }
  | { readonly is: 'object'; readonly required: readonly string[]; readonly fields: Readonly<Record<string, Rule>> };

const TEXT: Rule = { is: 'string' };
const FILLED: Rule = { is: 'string', filled: 1 };
const PARTICIPANT_ID: Rule = { is: 'string', filled: 1, names: 'participant' };
const list = (of: Rule): Rule => ({ is: 'list', of });
const oneOf = (...words: string[]): Rule => ({ is: 'string', oneOf: words });
const object = (required: readonly string[], fields: Readonly<Record<string, Rule>>): Rule => ({ is: 'object', required, fields });

const CUSTOM = list(object(['name', 'value'], { name: FILLED, value: FILLED }));

export const VERSION: Rule = { is: 'string', filled: 5 };

export const PARTICIPANT = object(['id'], { id: FILLED, display: TEXT, email: TEXT, avatar: TEXT, account_id: TEXT, custom: CUSTOM });

export const CONVERSATION = object(['id', 'platform', 'participants'], {
  id: FILLED, display: TEXT, platform: FILLED, type: oneOf('direct', 'channel'), participants: list(PARTICIPANT_ID),
  custodian: { is: 'string', names: 'participant' }, custom: CUSTOM, icon: TEXT,
});

// A message without a participant, a conversation or a time is allowed by the rules: it is judged when it is read.
export const EVENT = object(['type'], {
  id: TEXT, type: oneOf('message', 'disclaimer', 'join', 'leave', 'history', 'unknown'), parent: TEXT, body: TEXT,
  participant: { is: 'string', names: 'participant' }, conversation: { is: 'string', names: 'conversation' }, timestamp: TEXT,
  deleted: { is: 'boolean' }, importance: oneOf('normal', 'high'), direction: oneOf('incoming', 'outgoing'), custom: CUSTOM,
  reactions: list(object(['value'], { value: FILLED, count: { is: 'integer' }, participants: list(PARTICIPANT_ID) })),
  attachments: list(object(['id'], { id: FILLED, display: TEXT, size: { is: 'integer' } })),
  edits: list(object(['participant'], { participant: PARTICIPANT_ID, timestamp: TEXT, previous: TEXT, new: TEXT })),
  read_receipts: list(object(['participant'], { participant: PARTICIPANT_ID, timestamp: TEXT, action: oneOf('read', 'delivered') })),
});
