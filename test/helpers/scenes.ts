/**
 * Small group scenes as text, each asking whose a datum is, tied to whom, known by whom. See fixtures/linkage/README.md for
 * the lines that a scene is written in.
 */
export interface SceneGroup {
  /** Letter by which the scene calls it. */
  readonly letter: string;
  /** Native id of the group. */
  readonly id: string;
  /** A ChatLab export. */
  readonly file: string;
}

export interface Wanted {
  /** As written, for messages of the test. */
  readonly line: string;
  readonly group: string;
  /** Native id of the message. */
  readonly message: string;
  /** Null: nothing at all is to be found in the message. */
  readonly entity: string | null;
  readonly none: boolean;
  readonly relation: string;
  /** Account, a name in quotes, or `-` for neither. */
  readonly who: string;
  readonly linkage: string;
  readonly more: Readonly<Record<string, string>>;
}

export interface Scene {
  readonly title: string;
  readonly groups: readonly SceneGroup[];
  readonly roster: readonly (readonly string[])[];
  readonly consents: readonly (readonly string[])[];
  readonly asks: readonly Wanted[];
}

const START = Date.UTC(2026, 4, 1, 0) / 1000;
const ROSTER = ['real', 'phone', 'id', 'minor'] as const;

/** Instant of a scene's minute, seconds since 1970 UTC. */
export const minuteAt = (minute: number): number => START + minute * 60;

/** The scenes of one file. Throws a RangeError that names the line which cannot be read. */
export function parseScenes(text: string, prefix: string): Scene[] {
  const parts = text.split(/^== /m).slice(1);
  return parts.map((part, index) => new Writer(`${prefix}${index + 1}`).scene(part));
}

interface Group { readonly letter: string; readonly name: string; readonly platform: string; readonly members: object[]; readonly messages: { minute: number; row: object }[] }

class Writer {
  readonly #key: string;
  readonly #names = new Map<string, string>();
  /** Members whose export has no id: the name is the account. */
  readonly #nameOnly = new Set<string>();
  readonly #groups: Group[] = [];
  readonly #roster: string[][] = [];
  readonly #consents: string[][] = [];
  readonly #asks: Wanted[] = [];

  constructor(key: string) {
    this.#key = key;
  }

  scene(part: string): Scene {
    const [title = '', ...lines] = part.split('\n');
    for (const line of lines) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      if (!this.#read(line)) throw new RangeError(`scene "${title}": cannot read: ${line}`);
    }
    const groups = this.#groups.map((group) => ({ letter: group.letter, id: this.#id(group.letter), file: this.#export(group) }));
    return { title, groups, roster: this.#roster, consents: this.#consents, asks: this.#asks };
  }

  /** Accounts and groups of one scene are nobody's of another. */
  #id(id: string): string {
    return `${this.#key}_${id}`;
  }

  #group(): Group {
    if (this.#groups.length === 0) this.#groups.push({ letter: 'A', name: '示范群', platform: 'wechat', members: [], messages: [] });
    return this.#groups.at(-1) as Group;
  }

  #read(line: string): boolean {
    return this.#readGroup(line) || this.#readMember(line) || this.#readMessage(line) || this.#readEvent(line) || this.#readConsent(line) || this.#readAsk(line);
  }

  #readGroup(line: string): boolean {
    const found = /^\[([A-Z]) ([^\]|]+)(?:\|(\w+))?\]$/.exec(line);
    if (found) this.#groups.push({ letter: found[1] ?? '', name: found[2] ?? '', platform: found[3] ?? 'wechat', members: [], messages: [] });
    return found !== null;
  }

  #readMember(line: string): boolean {
    const found = /^\* (\w+) (.+?)((?: \w+=\S+)*)$/.exec(line);
    if (!found) return false;
    const [, id = '', name = '', rest = ''] = found;
    const more = pairs(rest);
    this.#names.set(id, name);
    if (more['noid']) {
      this.#nameOnly.add(id);
      return true;
    }
    this.#group().members.push({
      platformId: this.#id(id), accountName: name, ...(more['group'] ? { groupNickname: more['group'] } : {}), ...(more['role'] ? { roles: [{ id: more['role'] }] } : {}),
      ...(more['remark'] ? { aliases: [more['remark']] } : {}),
    });
    if (ROSTER.some((column) => more[column])) this.#roster.push([this.#id(id), ...ROSTER.map((column) => more[column] ?? ''), this.#id(this.#group().letter)]);
    return true;
  }

  #readMessage(line: string): boolean {
    const found = /^m([0-9]+) (\w+)(?: >([0-9]+))?( fwd)?: (.*)$/.exec(line);
    if (!found) return false;
    const [, minute = '', who = '', reply, forward, written = ''] = found;
    const [text = '', inside] = forward ? written.split(' || ') : [written];
    this.#say(Number(minute), {
      ...(this.#nameOnly.has(who) ? {} : { sender: this.#id(who) }), accountName: this.#names.get(who) ?? who, type: 0, content: text.replaceAll('\\n', '\n'),
      ...(reply ? { replyToMessageId: `m${reply}` } : {}),
      ...(inside === undefined ? {} : { chatRecords: inside.split(' / ').map((one) => ({ accountName: one.slice(0, one.indexOf(':')), content: one.slice(one.indexOf(':') + 1).trim() })) }),
    });
    return true;
  }

  #readEvent(line: string): boolean {
    const found = /^([+-]) m([0-9]+) (\w+)$/.exec(line);
    if (!found) return false;
    const [, sign, minute = '', who = ''] = found;
    const name = this.#names.get(who) ?? who;
    this.#say(Number(minute), { sender: this.#id(this.#group().letter), type: 80, content: sign === '+' ? `"${name}"加入了群聊` : `"${name}"退出了群聊` });
    return true;
  }

  #readConsent(line: string): boolean {
    const found = /^c (\w+)((?: \w+=\S+)*)$/.exec(line);
    if (!found) return false;
    const more = pairs(found[2] ?? '');
    this.#consents.push([this.#id(found[1] ?? ''), more['by'] ?? '', more['scope'] ?? '', more['m'] ? new Date(minuteAt(Number(more['m'])) * 1000).toISOString() : '', more['audience'] ?? '']);
    return true;
  }

  #readAsk(line: string): boolean {
    const found = /^\? (?:([A-Z])\.)?m([0-9]+) (?:none(?: ([\w-]+))?|([\w-]+) (self|third-party|unknown) (\w+|"[^"]+"|-) (\w+)((?: [\w-]+=\S+)*))$/.exec(line);
    if (!found) return false;
    const [, letter, minute = '', absent, entity, relation = '', who = '', linkage = '', rest = ''] = found;
    const more = pairs(rest);
    if (more['either']) more['either'] = more['either'].split(',').map((id) => this.#id(id)).sort().join(',');
    this.#asks.push({
      line, group: this.#id(letter ?? this.#group().letter), message: `m${minute}`, none: entity === undefined, entity: entity ?? absent ?? null,
      relation, who: who === '-' || who.startsWith('"') ? who : this.#nameOnly.has(who) ? (this.#names.get(who) ?? who) : this.#id(who), linkage, more,
    });
    return true;
  }

  #say(minute: number, row: object): void {
    this.#group().messages.push({ minute, row: { ...row, timestamp: minuteAt(minute), platformMessageId: `m${minute}` } });
  }

  #export({ letter, name, platform, members, messages }: Group): string {
    return JSON.stringify({
      chatlab: { version: '0.0.2', exportedAt: minuteAt(10_000) }, meta: { name, platform, type: 'group', groupId: this.#id(letter) }, members,
      messages: messages.toSorted((a, b) => a.minute - b.minute).map(({ row }) => row),
    });
  }
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.trim().split(' ').filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
