import type { MessageKind } from '../model/format.ts';

/** How one kind of archived message is read. */
export interface Typed {
  readonly kind: MessageKind;
  /** Fields that hold what is to be read, in the order in which they are shown. */
  readonly text: readonly string[];
  /** Fields that hold lists of such objects, or of plain strings. */
  readonly lists?: readonly string[];
  /** Fields that name a file. */
  readonly files?: readonly string[];
  /** Keys under which the body stands when it is not the type's own name. */
  readonly at?: readonly string[];
}

const FILE: Typed = { kind: 'file', text: ['filename'], files: ['filename'], at: ['info'] };
const POLL: Typed = { kind: 'poll', text: ['votetitle', 'title'], lists: ['voteitem', 'items', 'item'] };

const TYPES: Readonly<Record<string, Typed>> = {
  text: { kind: 'text', text: ['content'] },
  markdown: { kind: 'text', text: ['content'], at: ['info'] },
  image: { kind: 'image', text: [] },
  voice: { kind: 'voice', text: [] },
  video: { kind: 'video', text: [] },
  emotion: { kind: 'sticker', text: ['title'] },
  file: FILE,
  qydiskfile: FILE,
  voip_doc_share: FILE,
  link: { kind: 'link', text: ['title', 'description', 'link_url'] },
  news: { kind: 'link', text: ['title', 'description', 'url'], lists: ['item'], at: ['info'] },
  docmsg: { kind: 'link', text: ['title', 'link_url'], at: ['doc'] },
  weapp: { kind: 'share', text: ['title', 'description', 'displayname'] },
  sphfeed: { kind: 'share', text: ['sph_name', 'feed_desc'] },
  card: { kind: 'card', text: ['corpname', 'userid'] },
  location: { kind: 'location', text: ['title', 'address'] },
  redpacket: { kind: 'redpacket', text: ['wish'] },
  external_redpacket: { kind: 'redpacket', text: ['wish'], at: ['redpacket'] },
  chatrecord: { kind: 'forward', text: ['title'] },
  mixed: { kind: 'text', text: [] },
  note: { kind: 'note', text: ['title', 'content'], lists: ['item', 'items'] },
  vote: POLL,
  solitaire: { ...POLL, text: ['title', 'remark', 'content'] },
  collect: { kind: 'poll', text: ['room_name', 'title', 'ques'], lists: ['details'] },
  todo: { kind: 'other', text: ['title', 'content'] },
  calendar: { kind: 'other', text: ['title', 'creatorname', 'place', 'remarks'], lists: ['attendeename'] },
  meeting: { kind: 'call', text: ['topic', 'address', 'remarks'] },
  meeting_notification: { kind: 'call', text: [], at: ['info'] },
  meeting_voice_call: { kind: 'call', text: [], lists: ['demofiledata'], files: ['filename'] },
  voiptext: { kind: 'call', text: [], at: ['info'] },
};

/** What is new to us is read by the names that the known ones use for text. */
const UNKNOWN: Typed = {
  kind: 'other', text: ['title', 'topic', 'content', 'text', 'description', 'remark', 'remarks', 'address', 'filename', 'url', 'link_url'],
  lists: ['item', 'items', 'details'], files: ['filename'], at: ['info', 'doc', 'content'],
};

/** `ChatRecordText` of a forwarded record is `text`. */
export function typedOf(msgtype: string): Typed {
  const name = plainType(msgtype);
  return Object.hasOwn(TYPES, name) ? TYPES[name]! : UNKNOWN;
}

export const plainType = (msgtype: string): string => msgtype.toLowerCase().replace(/^chatrecord(?=.)/, '');
