import type { MessageKind } from '../model/format.ts';
import type { HtmlTag } from '../text/html-tag.ts';

/** What one `div.message` of a page holds. Texts as gathered, blanks at the ends included. */
export interface PageRecord {
  readonly start: number;
  end: number;
  /** Digits of its id; a line between two days has a negative one. */
  readonly id: string | null;
  readonly service: boolean;
  readonly joined: boolean;
  from: string;
  date: string | null;
  forwarded: boolean;
  /** Message that is answered, or that a service line is about. */
  refers: string | null;
  text: string;
  /** Null: no media. */
  kind: MessageKind | null;
  /** Lines of a media block: title, description, status. */
  readonly media: string[];
  poll: string;
  readonly attachments: string[];
  tooLarge: boolean;
}

/** What the text inside an element is for. */
export type Role = 'none' | 'skip' | 'from' | 'origin' | 'forwarded' | 'reply' | 'media' | 'media-line' | 'poll' | 'text' | 'service';

const KINDS: ReadonlyMap<string, MessageKind> = new Map([
  ['photo_wrap', 'image'], ['media_photo', 'image'], ['sticker_wrap', 'sticker'], ['animated_wrap', 'video'], ['video_file_wrap', 'video'], ['media_video', 'video'],
  ['media_voice_message', 'voice'], ['media_audio_file', 'file'], ['media_file', 'file'], ['media_contact', 'card'], ['media_location', 'location'],
  ['media_live_location', 'location'], ['media_venue', 'location'], ['media_poll', 'poll'], ['media_call', 'call'], ['media_game', 'share'],
  ['media_invoice', 'other'], ['media_giveaway', 'other'],
]);
const SKIPPED = new Set(['userpic_wrap', 'userpic', 'reactions', 'bot_buttons_table', 'signature', 'video_play_bg', 'video_duration']);
const MAX_FILES = 100;

export function newRecord(tag: HtmlTag, classes: readonly string[], start: number): PageRecord {
  return {
    start, end: start, id: /^message(-?\d{1,19})$/.exec(tag.attr('id') ?? '')?.[1] ?? null,
    service: classes.includes('service'), joined: classes.includes('joined'), from: '', date: null, forwarded: false, refers: null, text: '', kind: null,
    media: [], poll: '', attachments: [], tooLarge: false,
  };
}

/** Number of the message that a link of the page leads to. */
function linked(tag: HtmlTag): string | null {
  return /GoToMessage\((\d{1,19})\)/.exec(tag.attr('onclick') ?? '')?.[1] ?? /#go_to_message(\d{1,19})$/.exec(tag.attr('href') ?? '')?.[1] ?? null;
}

function mediaRole(record: PageRecord, tag: HtmlTag, classes: readonly string[], parent: Role): Role {
  for (const word of classes) {
    const kind = KINDS.get(word);
    if (kind !== undefined) record.kind = kind;
  }
  const href = tag.name === 'a' ? tag.attr('href') : null;
  if (href !== null && href !== '' && !/^[a-z][a-z0-9+.-]*:|^#|^\/\//i.test(href) && record.attachments.length < MAX_FILES && !record.attachments.includes(href)) record.attachments.push(href);
  if (classes.includes('question') || classes.includes('answer')) {
    if (record.poll !== '') record.poll += '\n';
    return 'poll';
  }
  if (parent === 'poll' && classes.includes('details')) return 'skip';
  if (['title', 'description', 'status'].some((word) => classes.includes(word)) && record.media.length < MAX_FILES) {
    record.media.push('');
    return 'media-line';
  }
  return parent === 'media-line' || parent === 'poll' ? parent : 'media';
}

/** What an element inside a record is for; takes from its attributes what they tell about the record. */
export function roleOf(record: PageRecord, tag: HtmlTag, parent: Role): Role {
  if (parent === 'skip') return 'skip';
  const classes = tag.classes;
  if (record.service) {
    if (tag.name === 'a') record.refers ??= linked(tag);
    if (classes.includes('userpic_wrap')) return 'skip';
    return classes.includes('body') ? 'service' : parent;
  }
  if (classes.some((word) => SKIPPED.has(word))) return 'skip';
  if (classes.includes('media_wrap') || parent === 'media' || parent === 'media-line' || parent === 'poll') return mediaRole(record, tag, classes, parent);
  if (classes.includes('date')) {
    if (parent === 'none') record.date ??= tag.attr('title');
    return 'skip';
  }
  if (classes.includes('from_name')) return parent === 'forwarded' ? 'origin' : 'from';
  if (classes.includes('reply_to')) return 'reply';
  if (parent === 'reply') {
    if (tag.name === 'a') record.refers ??= linked(tag);
    return parent;
  }
  if (classes.includes('forwarded') && classes.includes('body')) {
    record.forwarded = true;
    return 'forwarded';
  }
  return classes.includes('text') && (parent === 'none' || parent === 'forwarded') ? 'text' : parent;
}
