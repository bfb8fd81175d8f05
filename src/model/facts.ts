/** How a cell is read. Instants become milliseconds since 1970 UTC, dates `YYYY-MM-DD`, hashes lower-case hex. */
export type FactType = 'text' | 'boolean' | 'instant' | 'date' | 'number' | 'role' | 'status' | 'origin' | 'action' | 'hash' | 'list';

export interface FactColumn {
  readonly name: string;
  /** Headings under which the column also comes; compared without case and blanks. */
  readonly aliases: readonly string[];
  readonly type: FactType;
  /** Of an instant: the field that holds the last ms of the day where the cell tells a day and no time of it. */
  readonly until?: string;
  /** Of an action: the field that holds for how many ms it is said to last. */
  readonly lasts?: string;
}

/** One kind of fact file. */
export interface FactKind {
  /** Equal to the file name here and to the stem of the user's file: `roster` reads `roster.csv`. */
  readonly id: string;
  readonly columns: readonly FactColumn[];
  /** What a row is about: the first of these that is filled. A row with none is rejected. */
  readonly identifies: readonly string[];
  /** A table without any of these columns is no such file, whatever it is called. */
  readonly tells?: readonly string[];
  /** The same identity may stand again when one of these differs; else the second row is rejected. */
  readonly within: readonly string[];
}

export type FactValue = string | number | boolean | null;

export interface FactRow {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly fields: Readonly<Record<string, FactValue>>;
}
