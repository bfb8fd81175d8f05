import type { Concealment, ExcerptLine, LineMatch, Matching, Repost } from './excerpt.ts';
import type { GroundFrom, LeakFactor } from './leak.ts';
import type { Report, ReportDecided, ReportMessageRef, ReportPersonalInformation, ReportPlace, RunStatus } from './report.ts';
import type { Lang } from './words.ts';

/** chataudit/leak@1: what every leak renderer is handed and what `--format json` prints. Instants are ISO 8601 with offset. */
export interface LeakReport {
  schema: 'chataudit/leak@1';
  tool: { name: string; version: string };
  asOf: string;
  timezone: string;
  lang: Lang;
  /** The one whose outcomes stand in `affected[].privacy`; both stand in `affected[].profiles`. */
  profile: Report['profile'];
  status: RunStatus;
  exit: number;
  disclaimer: string;
  revealed: boolean;
  excerpt: LeakExcerpt;
  /** Chat that it comes from; null: none, or several fit equally. */
  source: { id: string; name: string; kind: string; members: number } | null;
  candidates: { id: string; name: string; score: number; lines: number }[];
  authenticity: Matching['authenticity'];
  authenticityReason: string;
  /** One for each line that was compared. */
  matches: LeakMatch[];
  omitted: { after: number; before: number; count: number; messages: LeakMessage[] }[];
  reordered: [number, number][];
  reposts: { id: string; group: string; how: Repost['how']; lines: number[]; message: ReportMessageRef; sender: string | null }[];
  acts: LeakReportAct[];
  affected: LeakAffected[];
  thresholds: {
    personalInformation: ReportPersonalInformation;
    reach: { views: number | null; reposts: number | null; viewsFrom: GroundFrom; repostsFrom: GroundFrom; outcome: 'below' | 'approaching' | 'reached' | 'unknown'; says: string };
  };
  /** What the user gave, as understood: printed so that a reader tells it from what the record shows. */
  given: { fact: string; label: string; value: string; from: 'flag' | 'case' | 'asked' }[];
  gates: { id: string; applies: boolean | null; reason: string }[];
  /** The few facts that would change an outcome, most telling first. */
  questions: { id: string; fact: string; says: string; changes: string[] }[];
  nextSteps: LeakStep[];
  /** Draft of a notice under Civil Code art 1195, with the fields that it needs; null where no outcome asks for one. */
  notice: string | null;
  limits: string[];
  warnings: string[];
}

export interface LeakExcerpt {
  lines: number;
  redactedLines: number;
  from: 'text' | 'image';
  title: string | null;
  members: number | null;
  files: {
    path: string; sha256: string; bytes: number; from: 'text' | 'image'; form: string;
    width: number | null; height: number | null; dark: boolean | null;
    carries: { what: string; says: string; value: string }[];
    notes: string[];
  }[];
  read: LeakLine[];
}

export interface LeakLine {
  /** 1-based, as every `line` of this report. */
  line: number;
  kind: ExcerptLine['kind'];
  /** Masked. */
  name: string | null;
  nameState: ExcerptLine['nameState'];
  own: boolean | null;
  /** Masked. */
  text: string;
  media: boolean;
  concealed: { start: number; end: number; how: Concealment }[];
  at: string | null;
  shownTime: string | null;
  confidence: number;
  file: number;
  place: { line: number | null; byteStart: number | null; byteEnd: number | null; box: [number, number, number, number] | null };
}

export interface LeakMatch {
  line: number;
  state: LineMatch['state'];
  message: ReportMessageRef | null;
  score: number;
  /** Masked. */
  difference: { op: 'same' | 'excerpt' | 'record'; text: string }[];
  name: LineMatch['name'];
  time: LineMatch['time'];
  others: number;
}

export interface LeakMessage { message: ReportMessageRef; sender: string | null; text: string }

export interface LeakReportAct {
  id: string;
  role: 'publisher' | 'forwarder';
  account: string | null;
  name: string | null;
  at: string | null;
  from: GroundFrom;
  message: ReportMessageRef | null;
  audience: { value: string; size: number | null; accounts: string[]; groups: string[]; from: GroundFrom; says: string };
}

export interface LeakAffected {
  /** `p1`, `p2` …; the same person under several acts has one. */
  person: string;
  account: string | null;
  /** Masked. */
  name: string | null;
  roles: ('speaker' | 'subject')[];
  /** Id of the act. */
  act: string;
  publisher: { account: string | null; name: string | null; role: 'publisher' | 'forwarder' };
  factors: { [factor: string]: string };
  defences: { [factor: string]: string };
  /** Of the chosen profile. */
  privacy: ReportDecided;
  personalInformation: ReportDecided;
  profiles: { profile: Report['profile']; privacy: LeakDecided; personalInformation: LeakDecided }[];
  grounds: { factor: LeakFactor; label: string; value: string; valueLabel: string; from: GroundFrom; says: string; wouldShow: string | null; messages: ReportMessageRef[]; facts: ReportPlace[]; lines: number[] }[];
  items: { entity: string; label: string; lines: number[]; values: number; sensitive: boolean }[];
  basis: string[];
  cites: string[];
  /** What shows it: messages of the record and lines of the excerpt. */
  evidence: { messages: ReportMessageRef[]; lines: number[] };
  /** Factors that nothing shows, with what would. */
  missing: { factor: LeakFactor; wouldShow: string }[];
  /** Single facts that would change an outcome. */
  sensitivity: { factor: string; label: string; value: string; valueLabel: string; profile: Report['profile']; track: 'privacy' | 'personalInformation'; outcome: ReportDecided['outcome']; row: string; says: string }[];
  /** Where no single fact makes a suspicion: the fewest that together would; null otherwise. */
  together: { facts: { factor: string; label: string; value: string; valueLabel: string }[]; leads: string[] } | null;
}

export interface LeakDecided extends ReportDecided {
  /** What the row says, in the language of the report. */
  says: string;
}

export interface LeakStep {
  id: string;
  title: string;
  items: { says: string; /** Open until a person ticks it; a date where one is known. */ by: string | null }[];
  cites: string[];
}

/** Writes one leak report. Pure, like `Renderer`. */
export interface LeakRenderer {
  /** Equal to the file name, and to the value of `--format`. */
  readonly id: string;
  readonly mediaType: string;
  /** With the dot. */
  readonly extension: string;
  write(out: (text: string) => void, report: LeakReport, view: { readonly width: number; readonly colour: boolean; readonly maxRows: number }): void;
}
