import { item, type StepItem } from './draft.ts';

/** First day of the Civil Code, `YYYY-MM-DD` in China's calendar. */
const CIVIL_CODE_FROM = '2021-01-01';

/** What to know of an act that is older than the Civil Code; nothing for any other. `act`: its day, null where it is not known. */
export function older(act: string | null): StepItem[] {
  if (act === null || act >= CIVIL_CODE_FROM) return [];
  return [item('The act is older than the Civil Code of 2021: the law of its day applies as a rule; have a lawyer look.', '行为早于2021年施行的民法典，原则上适用当时的法律，请由律师核对。')];
}
