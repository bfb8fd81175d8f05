import type { MessageKind, Sink } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { decodeEntities, teamsHtml } from '../text/teams-html.ts';
import { objectIn } from './_teams-body.ts';
import { joinedOrLeft, partiesOf, threadActivity, type Happening } from './_teams-events.ts';
import { instantOf } from './_teams-graph.ts';
import { plainId, type People, type Person } from './_teams-people.ts';

const KINDS: readonly (readonly [string, MessageKind])[] = [
  ['RichText/Media_Video', 'video'], ['RichText/Media_Audio', 'voice'], ['RichText/Media_GenericFile', 'file'], ['RichText/UriObject', 'image'],
  ['RichText/Media_Album', 'image'], ['RichText/Media_Card', 'share'], ['RichText/Contacts', 'card'], ['RichText/Location', 'location'], ['RichText/Media_Call', 'call'],
];

/** Record types that the service writes by itself. */
const isSystem = (type: string): boolean => /^(?:ThreadActivity\/|Event\/|Notice|PopCard|Control\/|InviteFree)/.test(type);

/** Turns an element of a `MessageList` into a row of `group`. */
export function takeSelf(sink: Sink, people: People, record: JsonObject, group: number, start: number, end: number): void {
  const at = instantOf(textOf(field(record, 'originalarrivaltime')) ?? textOf(field(record, 'composetime')));
  if (Number.isNaN(at)) {
    sink.reject({ start, end, code: 'bad-timestamp', reason: 'the message has no usable originalarrivaltime' });
    return;
  }
  const type = textOf(field(record, 'messagetype')) ?? '';
  const content = textOf(field(record, 'content')) ?? '';
  const row = { start, end, at, group, nativeId: textOf(field(record, 'id')) };
  if (isSystem(type)) {
    const happening = systemIn(type, content);
    const parties = partiesOf(happening, (person) => people.party(person, group));
    sink.event({ ...row, kind: happening.kind, ...parties, text: happening.text, ...(happening.value === null ? {} : { value: happening.value }) });
    return;
  }
  const properties = field(record, 'properties');
  const property = (name: string): Json | undefined => (isObject(properties) ? field(properties, name) : undefined);
  const edited = numberOf(property('edittime'));
  const deleted = numberOf(property('deletetime')) > 0;
  const body = type === 'Text' ? { text: content, quoted: null, quotedId: null, images: 0 } : teamsHtml(content);
  const files = filesOf(property('files'));
  const kind = KINDS.find(([start_]) => type.startsWith(start_))?.[1] ?? (body.text !== '' ? (body.quoted ? 'quote' : 'text') : files.length > 0 ? 'file' : body.images > 0 ? 'image' : 'text');
  const sender = senderOf(record);
  sink.message({
    ...row, sender: sender === null ? null : people.account(sender, group), text: body.text, kind: deleted ? 'recalled' : kind,
    ...(body.quotedId === null ? {} : { replyTo: body.quotedId }), ...(body.quoted === null ? {} : { forwarded: body.quoted }),
    ...(edited > 0 && edited < 8.64e15 ? { editedAt: edited } : {}), ...(files.length === 0 ? {} : { attachments: files }),
  });
}

function senderOf(record: JsonObject): Person | null {
  const id = textOf(field(record, 'from'));
  const name = textOf(field(record, 'displayName')) ?? textOf(field(record, 'imdisplayname'));
  return id === null && name === null ? null : { id: id === null ? null : plainId(id), name, kind: id?.includes('28:') ? 'bot' : null };
}

function systemIn(type: string, content: string): Happening {
  const activity = type.startsWith('ThreadActivity/') ? type.slice('ThreadActivity/'.length) : '';
  const parsed = activity === 'MemberJoined' || activity === 'MemberLeft' ? objectIn(content) : null;
  if (parsed !== null) return joinedOrLeft(activity === 'MemberJoined' ? 'join' : 'leave', parsed, content, plainId);
  return threadActivity(activity, content, plainId, decodeEntities);
}

/** `files` is a list, or a list written as a string. */
function filesOf(value: Json | undefined): string[] {
  const parsed = typeof value === 'string' ? parseJson(value) : null;
  const list = parsed === null ? value : parsed.ok ? parsed.value : null;
  const names = (Array.isArray(list) ? list : []).map((item) => (isObject(item) ? (textOf(field(item, 'fileName')) ?? textOf(field(item, 'title'))) : null));
  return names.filter((name) => name !== null);
}
