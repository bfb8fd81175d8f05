import type { NotAssessable, Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts, TimelineEvent } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import type { Standings } from './_management-standing.ts';

const INSTANTS = 2_000;
const FEW = 3;

type Tell = (finding: RawFinding) => void;

const ROSTER: Words = { en: 'A roster with roles, or an export that holds them.', zh: '带有角色的名册，或者含角色的导出文件。' };
const PAGE: Words = { en: 'The group’s information page, or an export by the provider.', zh: '群信息页，或者由提供者出具的导出文件。' };

/** What the record shows of how the group is set up: owner, roles, code, size. */
export class Setup {
  readonly #facts: GroupFacts;
  readonly #policy: Policy;
  readonly #cap: number | null;
  readonly #instants: number[] = [];
  readonly speakers = new Set<number>();
  #last: number | null = null;

  constructor(facts: GroupFacts, policy: Policy) {
    this.#facts = facts;
    this.#policy = policy;
    this.#cap = facts.groupFact?.memberCap ?? policy.memberCap ?? null;
  }

  message(at: number, sender: number | null): void {
    if (this.#last === null) this.#instants.push(at);
    this.#last = at;
    if (sender !== null && this.speakers.size < FEW) this.speakers.add(sender);
  }

  event({ kind, at }: TimelineEvent): void {
    if ((kind === 'join' || kind === 'invite') && this.#instants.length < INSTANTS) this.#instants.push(at);
  }

  finish(standings: Standings, tell: Tell): NotAssessable[] {
    const { group, memberships, roster } = this.#facts;
    const open: NotAssessable[] = [];
    if (!standings.ownerKnown() && this.speakers.size >= FEW) {
      tell({
        rule: 'management.no-owner', status: 'indicated', confidence: 0.9, bearer: this.#byProvider() ? 'provider' : 'record', account: null, message: null, key: 'owner',
        reason: {
          en: 'Neither roster nor export nor events name an owner; absence is the evidence. A roster with roles or an export that holds them would show one.',
          zh: '名册、导出文件和系统事件均未载明群主，以未见为据；带有角色的名册或者含角色的导出文件可以说明。',
        },
      });
    }
    if (!group.hasNativeId) {
      this.#label(open, tell, 'management.group-id-missing', 'code', { en: 'No code of the group stands in the record.', zh: '记录中没有群组识别编码。' }, PAGE);
    }
    const labelled = memberships.some(({ role }) => role !== null) || roster.some(({ role }) => role !== null);
    if (!labelled) this.#label(open, tell, 'management.roles-missing', 'roles', { en: 'Neither export nor roster labels owner, managers and members.', zh: '导出文件和名册均未标注群主、管理员和成员。' }, ROSTER);
    this.#size(open, tell);
    return open;
  }

  #byProvider(): boolean {
    return (this.#facts.groupFact?.origin ?? this.#policy.origin) === 'provider';
  }

  /** What a provider's own export lacks is a lead; what another's lacks says nothing. */
  #label(open: NotAssessable[], tell: Tell, rule: string, key: string, missing: Words, wouldNeed: Words): void {
    if (this.#byProvider()) {
      tell({
        rule, status: 'suspected', confidence: 0.5, bearer: 'provider', account: null, message: null, key,
        reason: { en: `${missing.en} The export comes from the provider; absence is the evidence.`, zh: `${missing.zh}该导出由提供者出具，以未见为据。` },
      });
    } else open.push({ rule: rule === 'management.roles-missing' ? 'cn.group.8.3' : 'cn.group.8.2', reason: { en: `${missing.en} An export by others may leave it out.`, zh: `${missing.zh}他人的导出可能不保留该项。` }, wouldNeed });
  }

  #size(open: NotAssessable[], tell: Tell): void {
    const from = this.#policy.infoPageFrom ?? null;
    if (this.#cap === null) {
      open.push({ rule: 'cn.group.8.1', reason: { en: 'The rules name no number of members, and no cap of the platform was given.', zh: '规定未载明人数，也未提供平台的人数上限。' }, wouldNeed: { en: 'The platform’s cap for this kind of group.', zh: '平台对该类群组设定的人数上限。' } });
    }
    if (this.#cap === null && from === null) return;
    const { sure, likely } = this.#largest();
    if (this.#cap !== null && sure + likely > this.#cap) {
      const certain = sure > this.#cap;
      tell({
        rule: 'management.size-over-cap', status: certain ? 'indicated' : 'suspected', confidence: certain ? 0.8 : 0.5, bearer: 'provider', account: null, message: null, key: 'size',
        reason: {
          en: `${sure === 0 ? `Likely ${likely}` : `At least ${sure}${likely > 0 ? `, likely ${sure + likely},` : ''}`} members at the fullest moment that the record shows, against the cap of ${this.#cap} that the user gave.`,
          zh: `记录可见人数最多时${sure === 0 ? `可能为${likely}人` : `至少${sure}人${likely > 0 ? `，可能为${sure + likely}人` : ''}`}，对照使用者给出的上限${this.#cap}人。`,
        },
      });
    }
    const page = this.#facts.groupFact?.infoPage ?? null;
    // Where the file says that there is none, a likely size is enough for a lead.
    const size = page === false ? sure + likely : sure;
    if (from !== null && size >= from && page !== true) {
      const said: Words = page === false
        ? { en: 'The groups file says that there is no information page.', zh: '群组资料载明没有群信息页。' }
        : { en: 'Whether there is an information page is not stated.', zh: '是否有群信息页未载明。' };
      const reason: Words = { en: `${size > sure ? 'Likely ' : ''}${size} members, where an information page is asked for from ${from} on (number given by the user). ${said.en}`, zh: `成员${size > sure ? '可能为' : ''}${size}人，按使用者给出的标准，达到${from}人应有群信息页。${said.zh}` };
      if (page === false || this.#byProvider()) tell({ rule: 'management.info-page-missing', status: 'suspected', confidence: page === false ? 0.6 : 0.4, bearer: 'provider', account: null, message: null, key: 'page', reason });
      else open.push({ rule: 'cn.group.8.2', reason, wouldNeed: PAGE });
    }
  }

  #largest(): { sure: number; likely: number } {
    const attendance = this.#facts.attendance();
    const listed = this.#facts.roster.filter(({ leftAt, status }) => leftAt === null && status !== 'closed').length;
    let best = { sure: listed, likely: 0 };
    const instants = this.#last === null ? this.#instants : [...this.#instants, this.#last];
    for (const at of instants) {
      const { sure, likely } = attendance.size(at);
      if (sure > best.sure || (sure === best.sure && likely > best.likely)) best = { sure, likely };
    }
    return best;
  }
}
