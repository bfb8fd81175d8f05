import type { EventParty, TimelineEvent } from '../model/timeline.ts';
import type { Scope } from './_retention-scope.ts';

/** How exports name the one who made them. */
const SELF: ReadonlySet<string> = new Set(['you', 'your', '你', '您', '我', 'du', 'tú', 'você', 'vous', 'あなた', '나', '회원님']);
const CAME = /^(?:你|您)(?:已)?(?:通过|经由|扫描|加入|进入|使用)|(?:邀请|邀請|添加|拉)(?:了)?(?:你|您)(?:和|、|，|,|及|与|加入|进|進|入|$)|(?:你|您)(?:已)?被.{1,60}(?:邀请|邀請|添加|拉)|^you (?:joined|were (?:added|invited))\b|\b(?:added|invited) you\b/i;
const WENT = /^(?:你|您)(?:已)?(?:退出|离开|離開)|(?:将|將|把)(?:你|您)移[出除]|^(?:你|您)(?:已)?被.{0,60}移[出除]|^you (?:left|were removed)\b|\bremoved you\b/i;
const LONGEST = 300;

/** Times in which the exporter was not in the group, as the record tells. Instants in ms since 1970 UTC. */
export interface Presence {
  /** When the exporter came in first; null: the record does not say. */
  readonly joined: number | null;
  /** Half-open stretches between going and coming back. */
  readonly away: readonly { readonly from: number; readonly to: number }[];
  /** When the exporter went for good; null: not seen to. */
  readonly left: number | null;
}

/** Follows the exporter's own coming and going: what was said outside it was never on that device. */
export function exporter({ facts }: Scope) {
  let joined: number | null = null;
  let left: number | null = null;
  let known = false;
  const away: { from: number; to: number }[] = [];
  const isSelf = ({ account, name }: EventParty): boolean => {
    if (name !== null && SELF.has(name.toLowerCase())) return true;
    const own = account === null ? undefined : facts.accounts.get(account);
    return own !== undefined && own.nameOnly && SELF.has(own.name.toLowerCase());
  };
  const movement = ({ kind, actor, targets, text }: TimelineEvent): 'came' | 'went' | null => {
    const said = text.length > LONGEST ? '' : text.trim();
    switch (kind) {
      case 'join': return (actor !== null && isSelf(actor)) || targets.some(isSelf) || CAME.test(said) ? 'came' : null;
      case 'invite': return targets.some(isSelf) || CAME.test(said) ? 'came' : null;
      case 'leave': return (actor !== null && isSelf(actor)) || WENT.test(said) ? 'went' : null;
      case 'remove': return targets.some(isSelf) || WENT.test(said) ? 'went' : null;
      default: return null;
    }
  };
  return {
    event(event: TimelineEvent): void {
      const moved = movement(event);
      if (moved === 'went') left ??= event.at;
      else if (moved === 'came') {
        if (left !== null) away.push({ from: left, to: event.at });
        else if (!known) joined = event.at;
        left = null;
      }
      if (moved !== null) known = true;
    },
    /** Of one export: several were made by several people. */
    presence: (): Presence => (facts.sources.length > 1 && new Set(facts.sources.map(({ format }) => format)).size > 1 ? { joined: null, away: [], left: null } : { joined, away, left }),
  };
}
