import { w } from '../../law/_words.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import { daysOf } from './days.ts';
import { citesOn, item, type LeakStepDraft, type StepContext, type StepItem } from './draft.ts';

const NOT_KNOWN = w('not known', '不明');

/** The seven factors of the evidence provisions art 93, each not known unless something is. */
export function authenticity(context: StepContext): LeakStepDraft {
  const { matching, given, transcript } = context;
  const compared = matching !== null && (matching.authenticity === 'matched' || matching.authenticity === 'partial');
  const against = matching?.authenticity === 'contradicted';
  const left = matching?.omitted.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const line = (en: string, zh: string, known: Words): StepItem => item(`${en}: ${known.en}.`, `${zh}：${known.zh}。`);
  return {
    id: 'authenticity',
    title: w('Authenticity: what a court weighs, and what is known of it', '真实性：法院考量的因素及已知情况'),
    items: [
      line('System environment complete and reliable', '系统环境是否完整、可靠', NOT_KNOWN),
      line('System running normally when it was made', '生成时系统是否正常运行', NOT_KNOWN),
      line('Means of preventing and finding errors', '有无防止出错的监测、核查手段', NOT_KNOWN),
      line('Kept, transmitted and extracted whole, by reliable methods', '是否完整保存、传输、提取，方法是否可靠', w(
        `known from the hash of each file on only${left > 0 ? `; between the lines shown the record has ${left} more messages` : ''}`,
        `仅自计算各文件哈希时起可知${left > 0 ? `；所示各行之间，记录中另有${left}条消息` : ''}`,
      )),
      line('Made and stored in the ordinary course', '是否在正常往来活动中形成和存储', compared ? w('its lines stand in an export of the chat; how that export was made is looked at apart', '其内容见于聊天导出文件；该导出文件如何形成另行审查') : against ? w('an export of the chat says otherwise in places', '聊天导出文件部分内容与之不符') : NOT_KNOWN),
      line('Kept by the right person', '保存、传输、提取的主体是否适当', transcript === true ? w('given as the platform’s own transcript', '系平台出具的记录') : given.provenance === 'notary' ? w('given as notarised', '称系公证取得') : NOT_KNOWN),
      line('Other', '其他因素', context.excerpt.lines.some(({ concealed, nameState }) => concealed.length > 0 || nameState === 'concealed') ? w('parts are made unreadable; ask for the version without', '部分内容被遮盖，应请求未遮盖的版本') : NOT_KNOWN),
    ],
    cites: citesOn(['cn.evid.93'], daysOf(context).now),
  };
}

const PROVENANCE: Readonly<Record<Exclude<NonNullable<LeakCase['provenance']>, 'unknown'>, Words>> = {
  provider: w('Given as coming from the platform: kept or confirmed by a neutral third party, it may be taken as true unless something speaks against it.', '称系平台提供：由中立第三方平台提供或者确认的，可以确认其真实性，有相反证据的除外。'),
  notary: w('Given as notarised: it is to be taken as true unless overturned; a notary confirms what was on the screen, not who wrote it.', '称系公证：除有足以推翻的相反证据外，应当确认其真实性；公证确认的是屏幕所示内容，不是作者身份。'),
  own_device: w('Given as from the own device: be ready to show it on that device; completeness and deletions will be asked about.', '称系本人设备：应能在该设备上当庭展示；完整性、有无删除会被询问。'),
  opponent_device: w('Given as from the other side’s device: what speaks against its holder weighs, but say how access was had; got in secret it may be left out.', '称系对方设备：对持有人不利的内容有其分量，但须说明如何取得；秘密取得的可能不被采纳。'),
  forwarded_copy: w('Given as a copy passed on: it cannot be compared with an original by itself. Find whoever holds the original message.', '称系转发件：本身无法与原件核对，应寻找持有原始消息的人。'),
};

/** How the excerpt was come by, and whether it can stand alone. */
export function provenance(context: StepContext): LeakStepDraft {
  const { given, matching, transcript } = context;
  const told = given.provenance == null || given.provenance === 'unknown' ? null : PROVENANCE[given.provenance];
  const backed = transcript === true || given.provenance === 'provider' || given.provenance === 'notary';
  const compared = matching?.authenticity === 'matched';
  return {
    id: 'provenance',
    title: w('Where the excerpt comes from, and whether it stands alone', '材料来源及能否单独采信'),
    items: [
      { says: told ?? w('How the excerpt was obtained is not given: platform, notary, own device, the other side’s device or a copy passed on weigh differently.', '未说明摘录如何取得：平台、公证、本人设备、对方设备、转发件的分量各不相同。'), by: null },
      compared
        ? item('Stands alone? It was compared with an export of the chat and agrees; hand in both, since the export’s own origin will be asked about.', '能否单独采信？已与聊天导出文件比对一致；应一并提交，导出文件自身的来源也会被审查。')
        : backed
          ? item('Stands alone? Its origin speaks for it; compare it with the chat even so.', '能否单独采信？其来源有利于采信，但仍应与原聊天核对。')
          : item('Stands alone? No: electronic data in doubt, and a copy that cannot be compared with the original, are not enough by themselves. Bring the original, a second member’s record or the platform’s.', '能否单独采信？不能：存有疑点的电子数据、无法与原件核对的复制件，不能单独作为认定依据。应补充原件、其他成员的记录或者平台记录。'),
      item('Say how each piece was obtained. What was got by seriously infringing others’ rights, breaking a ban or gravely against good morals is not used.', '说明各项材料的取得方式：以严重侵害他人合法权益、违反禁止性规定或者严重违背公序良俗的方法取得的，不予采用。'),
    ],
    cites: citesOn(['cn.evid.90', 'cn.evid.94', 'cn.cpl-interp.106'], daysOf(context).now),
  };
}
