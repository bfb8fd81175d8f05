import { w } from '../_words.ts';
import type { Act } from './_article.ts';

export const CIVIL_CODE: Act = {
  name: w('Civil Code', '民法典'),
  from: '2021-01-01',
  to: null,
  verified: 'text',
  limits: w('The starting day is from memory.', '施行日期凭记忆。'),
};
