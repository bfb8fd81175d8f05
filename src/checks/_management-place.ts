import type { MessageRef } from '../model/check.ts';
import type { Place, TimelineEvent } from '../model/timeline.ts';
import { iso } from '../text/zone.ts';

const DAY = 86_400_000;

/** A line of a fact file as evidence, without what it says. */
export function placeOf({ source, line, byteStart, byteEnd, nativeId }: Place): Place {
  return { source, line, byteStart, byteEnd, nativeId };
}

/** A line of the record that the system wrote. */
export function eventRef(event: TimelineEvent, actor: number | null): MessageRef {
  return { ...placeOf(event), at: event.at, sender: actor };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.source === b.source && a.byteStart === b.byteStart;
}

/** The latest instant that is meant: a line of a file that gives a day without a time may mean any hour of it. */
export function latestOf({ at, fact }: { readonly at: number; readonly fact: unknown }, zone: string): number {
  return fact !== null && iso(at, zone).slice(11, 19) === '00:00:00' ? at + DAY - 1 : at;
}
