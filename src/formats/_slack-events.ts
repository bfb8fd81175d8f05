import type { EventKind } from '../model/format.ts';

export interface SystemLine {
  readonly kind: EventKind;
  /** Field whose text is what the event sets. */
  readonly value?: string;
  /** What it sets when no field says. */
  readonly fixed?: string;
}

/** Subtypes in which the system speaks. Archiving can be undone, so it is no dissolution. */
const LINES: Readonly<Record<string, SystemLine>> = {
  channel_join: { kind: 'join' },
  group_join: { kind: 'join' },
  channel_leave: { kind: 'leave' },
  group_leave: { kind: 'leave' },
  channel_name: { kind: 'rename', value: 'name' },
  group_name: { kind: 'rename', value: 'name' },
  channel_topic: { kind: 'announcement', value: 'topic' },
  group_topic: { kind: 'announcement', value: 'topic' },
  channel_purpose: { kind: 'announcement', value: 'purpose' },
  group_purpose: { kind: 'announcement', value: 'purpose' },
  channel_archive: { kind: 'notice', fixed: 'archive' },
  group_archive: { kind: 'notice', fixed: 'archive' },
  channel_unarchive: { kind: 'notice', fixed: 'unarchive' },
  group_unarchive: { kind: 'notice', fixed: 'unarchive' },
  channel_convert_to_private: { kind: 'notice', fixed: 'private' },
  channel_convert_to_public: { kind: 'notice', fixed: 'public' },
  channel_posting_permissions: { kind: 'notice' },
  channel_canvas_updated: { kind: 'notice' },
  bot_add: { kind: 'notice' },
  bot_remove: { kind: 'notice' },
  bot_enable: { kind: 'notice' },
  bot_disable: { kind: 'notice' },
  reminder_add: { kind: 'notice' },
  pinned_item: { kind: 'pin' },
  unpinned_item: { kind: 'notice', fixed: 'unpin' },
};

export const systemLine = (subtype: string): SystemLine | null => (Object.hasOwn(LINES, subtype) ? LINES[subtype]! : null);
