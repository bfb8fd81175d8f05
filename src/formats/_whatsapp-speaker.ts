import { isEncryptionNotice, isRecalledText, isSelf, systemWhatsApp, type SystemText } from '../text/system-whatsapp.ts';
import { isMark, nameOf, plain } from './_whatsapp-marks.ts';

/** A line's rest, after the date: who spoke, or nobody. */
export interface Split {
  /** As printed; null when the application speaks. */
  readonly name: string | null;
  /** The name that the application's own line bears as if it spoke (the chat's, mostly); null when it bears none. */
  readonly bearer: string | null;
  /** Where the words of the speaker begin in the rest, UTF-16 code units; 0 for a line of the application. */
  readonly textAt: number;
  /** What the application says, where a template fits. */
  readonly system: SystemText | null;
}

export interface Context {
  /** True when this name is known to speak elsewhere in the file. */
  speaks(name: string): boolean;
  /** True for the first record of the file. */
  readonly first: boolean;
}

/** Where the printed name ends, -1 when there is no name. */
export function colonOf(rest: string): number {
  const at = rest.indexOf(': ');
  const end = at >= 0 ? at : rest.endsWith(':') ? rest.length - 1 : -1;
  return end === 0 ? -1 : end;
}

/** True when a colon at `at` lies inside quotation marks that the rest closes at its end. */
function quoted(rest: string, at: number): boolean {
  return /["“„”«「『]/.test(rest.slice(0, at)) && /["“”»」』][^"“”»」』]{0,24}$/.test(rest.slice(at));
}

/** The application printed a line in which a colon occurs, and the part before it only looks like a name. */
function disguised(rest: string, at: number, name: string, context: Context): SystemText | null {
  if (context.speaks(name)) return null;
  const system = systemWhatsApp(plain(rest), context.speaks);
  if (system === null || system.actor === null || system.actor.length > at || system.actor.includes(': ')) return null;
  if (system.value !== null && quoted(rest, at)) return system;
  const knownActor = isSelf(system.actor) || context.speaks(nameOf(system.actor));
  return knownActor && system.targets.some((target) => target.includes(': ')) ? system : null;
}

/** The text opens with a mark that the application sets, and the line fits the one named before it. */
function announced(name: string, text: string, context: Context): SystemText | null {
  const said = plain(text);
  if (isRecalledText(said)) return null;
  const system = systemWhatsApp(said, context.speaks);
  if (system === null) return null;
  const fits = system.actor === null ? system.kind === 'notice' || system.targets.includes(name) : system.actor === name || nameOf(system.actor) === name || isSelf(system.actor);
  return fits || !context.speaks(name) ? system : null;
}

/**
 * Decides whether a person or the application wrote a line. What somebody typed stays a message even when it reads like
 * a system line: for an event it takes a missing name, the application's own mark, or a colon inside a quoted name.
 */
export function split(rest: string, context: Context): Split {
  const at = colonOf(rest);
  if (at < 0) return { name: null, bearer: null, textAt: 0, system: systemWhatsApp(plain(rest), context.speaks) };
  const rawName = rest.slice(0, at);
  const textAt = Math.min(rest.length, at + 2);
  const text = rest.slice(textAt);
  const name = nameOf(rawName);
  const notice = isMark(text.charCodeAt(0)) ? announced(name, text, context)
    : (context.first || !context.speaks(name)) && isEncryptionNotice(text) ? systemWhatsApp(text)
      : null;
  const system = notice ?? disguised(rest, at, name, context);
  if (system === null) return { name: rawName, bearer: null, textAt, system: null };
  return { name: null, bearer: notice === null ? null : name, textAt: 0, system };
}
