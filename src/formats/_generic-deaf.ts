import type { Sink } from '../model/format.ts';

/** For passes that only look. */
export const DEAF: Sink = {
  group: () => 0, account: () => 0, message() {}, event() {}, reject() {}, member() {}, declare() {}, truncated() {}, supplement() {}, note() {},
};
