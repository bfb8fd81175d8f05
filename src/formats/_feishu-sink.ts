import type { Sink } from '../model/format.ts';

/** The same sink, with something to be done before a reject: what is held back stands before it in the file. */
export function beforeReject(sink: Sink, first: () => void): Sink {
  return {
    group: (info) => sink.group(info),
    account: (info) => sink.account(info),
    message: (row) => sink.message(row),
    event: (row) => sink.event(row),
    reject(row) {
      first();
      sink.reject(row);
    },
    member: (row) => sink.member(row),
    declare: (what) => sink.declare(what),
    truncated: (reason) => sink.truncated(reason),
    supplement: (what) => sink.supplement(what),
    note: (words) => sink.note(words),
  };
}
