import { isBlank, plain } from './clean.ts';
import { Days } from './dates.ts';
import type { RawLine } from './decode.ts';
import type { Draft } from './draft.ts';
import type { Heading } from './headings.ts';
import { namedBy } from './names.ts';
import { isReceipt, isRemark, isRule } from './remarks.ts';
import { isSystem } from './system.ts';
import { titleIn, type Title } from './title.ts';
import type { Turn } from './turns.ts';
import { timeLine, type When } from './when.ts';

/** How the lines of one file were understood. */
export interface Reading {
  readonly lines: readonly RawLine[];
  /** By index of the line. */
  readonly headings: readonly (Heading | null)[];
  readonly turn: (line: string) => Turn | null;
  /** Texts of lines that are no part of the talk. */
  readonly besides?: ReadonlySet<string>;
  /** Some line heads a message: what stands before the first is not in its body. */
  readonly form: 'headed' | 'turns' | 'lines';
  readonly days: Days;
}

/** Lines above the first message in which the name of the chat is looked for. */
const TOP = 12;

/** Messages, times, system lines and the title, in the order of the file. */
export function assemble(reading: Reading): { readonly drafts: readonly Draft[]; readonly title: Title | null } {
  const { lines, headings, form, days } = reading;
  const drafts: Draft[] = [];
  let open: { draft: Draft; body: string[]; inline: boolean } | null = null;
  let title: Title | null = null;
  /** Of the time line above; its instant is that of the first message below only. */
  let above: { readonly shown: string; at: number | null } | null = null;
  let spoken = false;
  /** Somebody has spoken by name. */
  let spokenBy = false;
  let gap = false;
  const end = lines.findLastIndex(({ text }) => !isBlank(text));
  const single = form === 'turns' && lines.every(({ text }, i) => i === end || isBlank(text) || reading.turn(text) !== null || isRemark(text));

  const at = (line: RawLine) => ({ line: line.line, start: line.start, end: line.end });
  const BARE = { name: null, own: null, at: null, shownTime: null } as const;
  function close(): void {
    if (open !== null) drafts.push({ ...open.draft, text: open.body.join('\n') });
    open = null;
  }
  function say(line: RawLine, draft: Partial<Draft>, text: string | null): void {
    close();
    spoken = true;
    open = { draft: { kind: 'message', ...BARE, shownTime: above?.shown ?? null, at: above?.at ?? null, text: '', ...at(line), ...draft }, body: text === null ? [] : [text], inline: text !== null };
    if (above !== null) above.at = null;
  }
  function head(line: RawLine, heading: Heading, when: When): void {
    const text = heading.rest === null ? null : line.text.slice(heading.rest);
    const instant = days.at(when, false);
    if (heading.name === null || (text !== null && isSystem(plain(text.slice(0, 300))) && heading.style !== 'name-when-colon' && / (?:encrypted|加密)/.test(text))) {
      close();
      drafts.push({ kind: 'system', ...BARE, at: instant, shownTime: when.written, text: text ?? '', ...at(line) });
      return;
    }
    say(line, { ...(heading.name === '系统消息' ? { kind: 'system' } : namedBy(heading.name) === 'self' ? { own: true } : { name: heading.name }), at: instant, shownTime: when.written }, text);
  }
  function besides(line: RawLine, kind: Draft['kind']): void {
    close();
    drafts.push({ kind, ...BARE, text: line.text, ...at(line) });
  }
  function mark(line: RawLine, when: When): void {
    close();
    const instant = days.at(when, true);
    above = { shown: when.written, at: when.date === null ? null : instant };
    drafts.push({ kind: 'time', ...BARE, at: instant, shownTime: when.written, text: line.text, ...at(line) });
  }

  lines.forEach((line, index) => {
    if (isBlank(line.text)) {
      gap = true;
      if (open !== null && form !== 'lines') open.body.push('');
      return;
    }
    const behindGap = gap;
    gap = false;
    const heading = headings[index] ?? null;
    if (heading !== null) return head(line, heading, heading.when);
    const text = plain(line.text.length > 400 ? line.text.slice(0, 400) : line.text).trim();
    if (!spoken && title === null && drafts.length < TOP) {
      const found = titleIn(line.text, form !== 'lines' || headings.length > 1);
      if (found !== null && (reading.turn(line.text) === null || /^(?:群|聊|Group|Chat|Channel)/i.test(text))) {
        title = found;
        drafts.push({ kind: 'title', ...BARE, text: line.text, ...at(line) });
        return;
      }
    }
    if (reading.besides?.has(line.text) === true) return besides(line, 'other');
    const turn = form === 'turns' ? reading.turn(line.text) : null;
    if (turn !== null) {
      spokenBy = true;
      const side = turn.named === 'self' ? true : turn.named === 'other' ? false : null;
      return say(line, { name: turn.named === 'name' ? turn.name : null, own: side }, line.text.slice(turn.rest));
    }
    const first = open !== null && open.body.every((one) => one === '');
    const when = first && form === 'headed' ? null : timeLine(text);
    if (when !== null && (form === 'lines' || when.dated || behindGap || open === null)) return mark(line, when);
    if (!(first && form === 'headed') && isSystem(text)) return besides(line, 'system');
    if (form === 'lines') {
      if (isRule(text)) return besides(line, 'other');
      return say(line, {}, line.text);
    }
    if (open === null) {
      if (isRule(text) || isRemark(text)) return besides(line, 'other');
      return say(line, {}, line.text);
    }
    if (!first && isReceipt(text)) return besides(line, 'other');
    // What closes a dialogue of one line each.
    if (form === 'turns' && open.inline && open.body.length === 1 && single && index === end && isRemark(text)) return besides(line, 'other');
    if (form === 'turns' && open.draft.name === null && open.draft.own === null && !spokenBy) return say(line, {}, line.text);
    // A rule below a quoted passage parts it from its answer.
    const ends = (behindGap || (isRule(text) && !/」\s*$/.test(open.body.at(-1) ?? ''))) && !first;
    const rest = ends && lines.slice(index + 1, index + 12).some((_, i) => (headings[index + 1 + i] ?? null) !== null || (form === 'turns' && reading.turn(lines[index + 1 + i]?.text ?? '') !== null));
    if (ends && !rest && (isRemark(text) || isRule(text))) return besides(line, 'other');
    open.body.push(line.text);
    open.draft = { ...open.draft, end: line.end };
    return undefined;
  });
  close();
  return { drafts, title };
}
