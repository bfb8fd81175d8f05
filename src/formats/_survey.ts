import type { Reader, Survey } from '../model/format.ts';

/** A survey made of a reader's `push`: what the reader is told of its place in the stream is counted here. */
export function surveyOver(push: Reader['push'], finish: Survey['finish']): Survey {
  let base = 0;
  return {
    push(bytes, last) {
      const consumed = push(bytes, base, last);
      base += consumed;
      return consumed;
    },
    finish,
  };
}
