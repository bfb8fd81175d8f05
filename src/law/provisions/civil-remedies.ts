import { w } from '../_words.ts';
import { NO_LIMITS, article } from './_article.ts';
import { CIVIL_CODE } from './_civil.ts';

/** What the person concerned may ask for, and until when. */
export const CIVIL_REMEDIES = [
  article(CIVIL_CODE, {
    id: 'cn.civil.188',
    art: w('art 188', '第一百八十八条'),
    title: w('Limitation of three years', '诉讼时效三年'),
    key: w('three years', '「诉讼时效期间为三年」'),
    gist: w('Three years from the day on which the person knew or should have known of the damage and of who answers for it.', '自权利人知道或者应当知道权利受到损害以及义务人之日起三年。'),
    bearers: ['publisher'],
    limits: w('Claims to stop, remove and apologise do not lapse (art 995).', '停止侵害、消除影响、赔礼道歉等请求权不适用（第九百九十五条）。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.995',
    art: w('art 995', '第九百九十五条'),
    title: w('Claims that do not lapse', '人格权请求权不适用诉讼时效'),
    key: w('limitation does not apply', '「不适用诉讼时效的规定」'),
    gist: w('Claims to stop the act, remove a hindrance or danger, undo its effect, restore reputation and apologise do not lapse.', '停止侵害、排除妨碍、消除危险、消除影响、恢复名誉、赔礼道歉请求权，不适用诉讼时效。'),
    bearers: ['publisher'],
    limits: NO_LIMITS,
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.997',
    art: w('art 997', '第九百九十七条'),
    title: w('Injunction', '人格权禁令'),
    key: w('damage that is hard to repair', '「难以弥补的损害」'),
    gist: w('Who shows that another is doing or about to do such an act, and that waiting would do damage hard to repair, may ask a court to order it stopped.', '有证据表明行为人正在实施或者即将实施侵害人格权的行为，不及时制止将造成难以弥补的损害的，可以申请法院责令停止。'),
    bearers: ['publisher'],
    limits: w('For a court, on evidence.', '由法院依证据决定。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1000',
    art: w('art 1000', '第一千条'),
    title: w('Apology fits manner and reach', '责任方式与行为方式、影响范围相当'),
    key: w('fit the manner of the act and the reach of its effect', '「与行为的具体方式和造成的影响范围相当」'),
    gist: w('Undoing the effect, restoring reputation and apology fit the manner of the act and its reach: as a rule the same group.', '消除影响、恢复名誉、赔礼道歉应与行为方式和影响范围相当，通常即在同一群内。'),
    bearers: ['publisher'],
    limits: NO_LIMITS,
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1037',
    art: w('art 1037', '第一千零三十七条'),
    title: w('Access, correction, deletion', '查阅、更正、删除'),
    gist: w('The person may look at or copy the information about him or her, ask for correction, and ask for deletion of what is handled against law or agreement.', '自然人可以查阅、复制其个人信息，有错误的可以请求更正，处理不符合法律或者约定的可以请求删除。'),
    bearers: ['pi_handler'],
    limits: w('A request and its answer show only where they were written in the chat.', '请求与答复只有写在聊天中才能看到。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1039',
    art: w('art 1039', '第一千零三十九条'),
    title: w('State bodies keep it confidential', '国家机关的保密义务'),
    gist: w('State bodies and their staff keep private matters and personal information known from their duties confidential.', '国家机关及其工作人员对履职中知悉的隐私和个人信息应当保密。'),
    bearers: ['publisher'],
    limits: w('Who acts in office is known from a label, not from the chat.', '是否履职须有标注，聊天本身无法反映。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1182',
    art: w('art 1182', '第一千一百八十二条'),
    title: w('Amount of damages', '财产损失赔偿'),
    gist: w('By the loss of the one or the gain of the other; where neither is clear and they do not agree, the court fixes it.', '按被侵权人损失或者侵权人获益赔偿；难以确定且协商不成的，由法院根据实际情况确定。'),
    bearers: ['publisher'],
    limits: w('Loss and gain are no part of a chat record.', '损失与获益不在聊天记录中。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1183',
    art: w('art 1183', '第一千一百八十三条'),
    title: w('Serious mental distress', '精神损害赔偿'),
    key: w('serious mental harm', '「严重精神损害」'),
    gist: w('Damages for serious mental distress from infringement of personal rights.', '侵害自然人人身权益造成严重精神损害的，有权请求精神损害赔偿。'),
    bearers: ['publisher'],
    limits: w('Seriousness is for a court; words of distress are a hint.', '是否严重由法院认定；痛苦言辞仅为参考。'),
  }),
];
