import { w } from '../law/_words.ts';
import { OUTCOME_NAMES } from '../law/factor-names.ts';
import type { Words } from '../model/words.ts';
import type { Turn } from './types.ts';

const TRACKS = { privacy: w('privacy', '隐私'), personalInformation: w('personal information', '个人信息') } as const;

/** Where a fact would lead: `privacy (civil-code): suspected (weak), R7`. Personal information has one table, so no profile. */
export function leadsTo({ profile, track, to }: Pick<Turn, 'profile' | 'track' | 'to'>): Words {
  const outcome = OUTCOME_NAMES[to.outcome];
  const [en, zh] = track === 'privacy' ? [` (${profile})`, `（${profile}）`] : ['', ''];
  return w(`${TRACKS[track].en}${en}: ${outcome.en}, ${to.row}`, `${TRACKS[track].zh}${zh}：${outcome.zh}，${to.row}`);
}
