import { w } from '../_words.ts';
import { article } from './_article.ts';
import { CIVIL_CODE } from './_civil.ts';

export const CIVIL_LIMITATION = [
  article(CIVIL_CODE, {
    id: 'cn.civil.188.2',
    art: w('art 188 ¶2', '第一百八十八条第二款'),
    title: w('Twenty years at most', '最长二十年'),
    key: w('more than twenty years from the damage', '「自权利受到损害之日起超过二十年」'),
    gist: w('After twenty years from the damage a court gives no protection; in special circumstances it may lengthen the time on request.', '自权利受到损害之日起超过二十年的，人民法院不予保护；有特殊情况的，可以根据申请决定延长。'),
    bearers: ['publisher'],
    limits: w('Runs whether or not the person knew. Claims under art 995 do not lapse.', '不论权利人是否知道均起算；第九百九十五条所列请求权不受诉讼时效限制。'),
  }),
];
