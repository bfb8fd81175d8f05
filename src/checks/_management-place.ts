import type { MessageRef } from '../model/check.ts';
import type { Place, TimelineEvent } from '../model/timeline.ts';

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
export function latestOf({ at, until }: { readonly at: number; readonly until?: number | null }): number {
  return Math.max(at, until ?? at);
}
