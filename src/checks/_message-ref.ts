import type { MessageRef } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';

/** A message as evidence, without its text: what may be held on to while the timeline goes by. */
export function refOf({ source, line, byteStart, byteEnd, nativeId, at, sender }: Message): MessageRef {
  return { source, line, byteStart, byteEnd, nativeId, at, sender };
}
