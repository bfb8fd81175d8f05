import type { Exposure } from '../model/check.ts';
import type { Attendance } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import type { Tie } from './_disclosure-linkage.ts';

/** What decides who could tell a person: the tie, and the messages that show it. */
export interface Telling {
  readonly tie: Tie;
  /** ms since 1970 UTC: when what ties the person was said; empty where a name or the message itself shows it. */
  readonly said: readonly number[];
}

const READS: ReadonlySet<Tie> = new Set(['id-number', 'name-datum', 'name-beside', 'name-in-text']);
const WHY: Readonly<Record<'reads' | 'shown' | 'there' | 'later' | 'roster' | 'counted' | 'combination' | 'none' | 'unknown', Words>> = {
  reads: { en: 'the message itself tells whoever reads it', zh: '读到该消息者即可知' },
  shown: { en: 'everybody in the group sees the name that tells it', zh: '群内成员均可见该显示名' },
  there: { en: 'those who were there when the tie was posted', zh: '当时在群、能看到对应关系的成员' },
  later: { en: 'those who were there when the tie was posted; on this platform members who came later can scroll back to it', zh: '当时在群、能看到对应关系的成员；该平台后来者亦可翻看历史' },
  roster: { en: 'only the roster tells it; who of the group knows the roster does not show', zh: '仅名册可知；群内何人掌握名册无法看出' },
  counted: { en: 'those who could see what the members showed or said of themselves', zh: '能看到成员自己所示、所述情况者' },
  combination: { en: 'whoever knows the person by one of the data', zh: '凭其中一项认识该人者' },
  none: { en: 'nobody was found who could tell', zh: '未见有人能够对应' },
  unknown: { en: 'whose it is does not show, so neither does who could tell', zh: '归属不明，故无法判断何人可知' },
};
/** Platforms on which who comes later reads what was said before. */
const KEEPS_HISTORY: ReadonlySet<string> = new Set(['telegram', 'slack', 'discord', 'teams', 'feishu', 'wecom', 'rsmf']);

/** Works out audiences at the end, when all signs of who came and went are known. Equal answers are one object. */
export class Exposures {
  readonly #attendance: Attendance;
  readonly #platform: string;
  readonly #known = new Map<string, Exposure>();
  readonly #joint = new Map<string, readonly number[]>();

  constructor(attendance: Attendance, platform: string) {
    this.#attendance = attendance;
    this.#platform = platform;
  }

  /** `at`: the disclosure, ms since 1970 UTC. `apart`: writer and person concerned, who are no audience. */
  of(at: number, apart: readonly number[], telling: Telling): Exposure {
    const inside = [...new Set(apart)].filter((account) => this.#attendance.isIn(account, at)).sort((a, b) => a - b);
    const key = `${this.#attendance.stretch(at)} ${telling.said.map((said) => this.#attendance.stretch(said)).join('.')} ${inside.join('.')} ${telling.tie} ${telling.said.length}`;
    let known = this.#known.get(key);
    if (!known) {
      known = this.#count(at, inside, telling);
      if (this.#known.size < 50_000) this.#known.set(key, known);
    }
    return known;
  }

  #count(at: number, inside: readonly number[], { tie, said }: Telling): Exposure {
    const { sure, likely } = this.#attendance.size(at);
    const everybody = sure + likely - inside.length;
    const exposure = (knowing: number | null, why: keyof typeof WHY): Exposure => ({ sure, likely, knowing, why: WHY[why] });
    if (READS.has(tie)) return exposure(everybody, 'reads');
    if (tie === 'nickname') return exposure(everybody, 'shown');
    if (tie === 'roster') return exposure(null, 'roster');
    if (tie === 'combination') return exposure(null, 'combination');
    if (tie === 'nothing' || tie === 'several') return exposure(0, 'none');
    if (tie === 'nobody' || tie === 'other-group') return exposure(null, 'unknown');
    const knowing = said.reduce((left, then) => left.filter((account) => this.#attendance.isIn(account, then)), this.#members(at)).filter((account) => !inside.includes(account)).length;
    if (tie === 'counted') return exposure(said.length === 0 ? everybody : knowing, 'counted');
    return exposure(knowing, KEEPS_HISTORY.has(this.#platform) ? 'later' : 'there');
  }

  /** Accounts in the audience now that were not in that of an earlier instant. */
  newcomers(at: number, before: number): number {
    if (this.#attendance.stretch(at) === this.#attendance.stretch(before)) return 0;
    return this.#members(at).filter((account) => !this.#attendance.isIn(account, before)).length;
  }

  #members(at: number): readonly number[] {
    const key = String(this.#attendance.stretch(at));
    let members = this.#joint.get(key);
    if (!members) {
      members = this.#attendance.members(at);
      if (this.#joint.size < 256) this.#joint.set(key, members);
    }
    return members;
  }
}
