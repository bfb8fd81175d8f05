import type { Concealment } from '../../../src/model/excerpt.ts';
import type { Box } from './measure.ts';
import type { Forgery } from './variants.ts';

/** What one bubble or line of a picture really is. */
export interface TruthLine {
  readonly kind: 'message' | 'system' | 'time';
  readonly name: string | null;
  readonly nameState: 'shown' | 'concealed' | 'absent';
  readonly nameConcealedBy: Concealment | null;
  /** Null: the form does not tell. */
  readonly own: boolean | null;
  /** Without drawn faces; one █ for every stretch that was made unreadable; of a cut bubble what is left of it. */
  readonly text: string;
  readonly concealed: readonly { readonly start: number; readonly end: number; readonly how: Concealment }[];
  readonly quoted: string | null;
  readonly media: boolean;
  readonly shownTime: string | null;
  /** Place in the exported chat, from 0; null: of no message as it stands there. */
  readonly index: number | null;
  readonly forged: Forgery['kind'] | null;
  /** The message that a forged line was made from. */
  readonly resembles: number | null;
  /** The edge of the picture goes through it. */
  readonly cut: boolean;
  /** Pixels of the finished picture. */
  readonly box: Box;
}

export interface Truth {
  /** File name beside the list. */
  readonly image: string;
  readonly app: string;
  readonly dark: boolean;
  readonly title: string | null;
  readonly members: number | null;
  readonly width: number;
  readonly height: number;
  readonly damage: readonly string[];
  readonly series: string | null;
  readonly lines: readonly TruthLine[];
}
