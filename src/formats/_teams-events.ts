import type { EventKind, Party } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { anyoneOf, personOf, type Person } from './_teams-people.ts';

/** What a system message says, people still as named. */
export interface Happening {
  readonly kind: EventKind;
  readonly actor: Person | null;
  readonly targets: readonly Person[];
  readonly value: string | null;
  /** The record's own word for it. */
  readonly text: string;
}

const NAMES: readonly string[] = ['chatDisplayName', 'channelDisplayName', 'teamDisplayName'];

/** Reads an `eventDetail`. A type nobody here knows is a notice. `chat`: id of the chat it stands in. */
export function happeningOf(detail: JsonObject, chat: string | null): Happening {
  const type = (textOf(field(detail, '@odata.type')) ?? '').replace(/^#?microsoft\.graph\./, '').replace(/EventMessageDetail$/, '');
  const initiator = anyoneOf(field(detail, 'initiator'));
  const members = listOf(field(detail, 'members'));
  const base = { actor: initiator, targets: [] as readonly Person[], value: null, text: type };
  switch (type) {
    case 'membersAdded':
      return isAlone(initiator, members) ? { ...base, kind: 'join' } : { ...base, kind: 'invite', targets: members };
    case 'membersDeleted':
      return isAlone(initiator, members) ? { ...base, kind: 'leave' } : { ...base, kind: 'remove', targets: members };
    case 'membersJoined':
    case 'membersLeft':
      return { ...base, kind: type === 'membersJoined' ? 'join' : 'leave', actor: members.length === 1 ? members[0]! : members.length === 0 ? initiator : null, targets: members.length > 1 ? members : [] };
    case 'conversationMemberRoleUpdated': {
      const roles = field(detail, 'conversationMemberRoles');
      const user = personOf(field(detail, 'conversationMemberUser'));
      const owner = Array.isArray(roles) && roles.includes('owner');
      return { ...base, kind: owner ? 'owner' : 'role', targets: user === null ? [] : [user], value: owner ? null : 'member' };
    }
    case 'chatRenamed':
    case 'channelRenamed':
    case 'teamRenamed':
      return { ...base, kind: 'rename', value: firstOf(detail, NAMES) };
    case 'messagePinned':
      return { ...base, kind: 'pin' };
    case 'teamCreated':
      return { ...base, kind: 'create', value: firstOf(detail, NAMES) };
    // Told in another channel of the same team, too: there it is news, not that channel's own birth or end.
    case 'channelAdded':
    case 'channelDeleted':
      return { ...base, kind: textOf(field(detail, 'channelId')) !== chat ? 'notice' : type === 'channelAdded' ? 'create' : 'dissolve', value: firstOf(detail, NAMES) };
    default:
      return { ...base, kind: 'notice', value: firstOf(detail, ['teamDescription', 'channelDescription', 'callDuration']) };
  }
}

/** Somebody who added or removed nobody but themselves came or went. */
const isAlone = (initiator: Person | null, members: readonly Person[]): boolean =>
  members.length === 1 && initiator !== null && initiator.id !== null && members[0]!.id === initiator.id;

function listOf(value: Json | undefined): Person[] {
  return (Array.isArray(value) ? value : []).map(personOf).filter((person) => person !== null);
}

function firstOf(detail: JsonObject, names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOf(field(detail, name));
    if (text !== null) return text;
  }
  return null;
}

const inside = (xml: string, tag: string): string[] => {
  const found: string[] = [];
  for (let at = xml.indexOf(`<${tag}>`); at >= 0 && found.length < 10_000; ) {
    const start = at + tag.length + 2;
    const end = xml.indexOf(`</${tag}>`, start);
    if (end < 0) break;
    found.push(xml.slice(start, end));
    at = xml.indexOf(`<${tag}>`, end);
  }
  return found;
};

/** Reads the content of a `ThreadActivity/…` record of the self-export. `decode` undoes character references. */
export function threadActivity(type: string, content: string, id: (raw: string) => string, decode: (text: string) => string): Happening {
  const named = (raw: string): Person => ({ id: id((inside(raw, 'id')[0] ?? raw).trim()), name: null, kind: null });
  const first = inside(content, 'initiator')[0];
  const initiator = first === undefined || first.trim() === '' ? null : named(first);
  const targets = inside(content, 'target').map(named);
  const base = { actor: initiator, targets: [] as readonly Person[], value: null, text: content };
  switch (type) {
    case 'AddMember':
      return isAlone(initiator, targets) ? { ...base, kind: 'join' } : { ...base, kind: 'invite', targets };
    case 'DeleteMember':
      return isAlone(initiator, targets) ? { ...base, kind: 'leave' } : { ...base, kind: 'remove', targets };
    case 'TopicUpdate':
      return { ...base, kind: 'rename', value: decode(inside(content, 'value')[0] ?? '') || null };
    case 'RoleUpdate': {
      const admin = inside(content, 'role').some((role) => /^admin$/i.test(role.trim()));
      return { ...base, kind: 'role', targets, value: admin ? 'admin' : 'member' };
    }
    default:
      return { ...base, kind: 'notice' };
  }
}

/** `members` of a `ThreadActivity/MemberJoined` or `MemberLeft`, whose content is JSON. */
export function joinedOrLeft(kind: 'join' | 'leave', parsed: JsonObject, text: string, id: (raw: string) => string): Happening {
  const list = field(parsed, 'members');
  const people: Person[] = [];
  for (const item of Array.isArray(list) ? list : []) {
    const raw = isObject(item) ? textOf(field(item, 'id')) : null;
    if (raw !== null && isObject(item)) people.push({ id: id(raw), name: textOf(field(item, 'friendlyname')), kind: null });
  }
  return { kind, actor: people.length === 1 ? people[0]! : null, targets: people.length > 1 ? people : [], value: null, text };
}

/** People of a happening as parties of an event. */
export function partiesOf(happening: Happening, party: (person: Person) => Party): { actor: Party | null; targets: Party[] } {
  return { actor: happening.actor === null ? null : party(happening.actor), targets: happening.targets.map(party) };
}
