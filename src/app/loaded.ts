import type { DateOrder, MapField } from '../model/format.ts';
import type { SourceStatus } from '../model/timeline.ts';

export interface LoadOptions {
  readonly asOf: number;
  readonly timezone: string | null;
  readonly reportZone: string;
  readonly dateOrder: DateOrder | null;
  readonly groupName: string | null;
  readonly formatIn: string | null;
  /** `--map`: [field, column heading]. */
  readonly mapping: readonly (readonly [MapField, string])[] | null;
  /** Fact files named by `--roster`, folders named by `--facts`. */
  readonly roster: readonly string[];
  readonly facts: readonly string[];
  /** A file that holds standard input. */
  readonly stdin?: string;
  /** Threads that read; absent: as many as are worth it. */
  readonly workers?: number;
  readonly signal: AbortSignal;
  /** Bytes done of all, messages stored. */
  readonly progress: (bytes: number, total: number, messages: number) => void;
}

/** What became of one file. */
export interface LoadedFile {
  readonly path: string;
  readonly named: boolean;
  readonly status: SourceStatus | 'already-loaded' | 'fact';
  /** ` line N (bytes a–b)` of the first thing that could not be read; null when it is not one place. */
  readonly where: string | null;
  /** What, what was kept, what to do; null when there is nothing to say. */
  readonly reason: string | null;
  readonly messages: number;
  /** Records that earlier files gave already. */
  readonly known?: number;
  readonly rejected: number;
  /** The run cannot be called complete because of this file. */
  readonly incomplete: boolean;
  /** A format claimed it and found no message. */
  readonly empty?: boolean;
  /** A list of members or the like: what it says was kept. */
  readonly supplement?: boolean;
  /** How a table's columns were understood, to be told before anything is made of it. */
  readonly columns?: readonly string[];
}
