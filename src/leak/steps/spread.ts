import { w } from '../../law/_words.ts';
import { daysOf } from './days.ts';
import { citesOn, item, type LeakStepDraft, type StepContext } from './draft.ts';

/** For whoever thinks of spreading it, or still can take it back: what would lower the risk. */
export function spread(context: StepContext): LeakStepDraft {
  const carries = context.excerpt.files.some(({ carries: with_ }) => with_.length > 0);
  const pictures = context.excerpt.files.some(({ from }) => from === 'image');
  return {
    id: 'spread',
    title: w('For whoever thinks of spreading it: what would lower the risk', '对打算传播的人：如何降低风险'),
    items: [
      item('Ask each person shown, for this act and this audience, in writing; silence in a group is no consent.', '就此次行为、此范围逐一征得所示之人的书面同意；群内未表态不等于同意。'),
      item('Make names, pictures, numbers, places and group titles unreadable by a full bar, in each line and each quotation; a mosaic can be undone, and a nickname that is left may be enough. Have a second person look who knows the people.', '以实心遮盖处理每一行、每处引用中的姓名、头像、号码、地点、群名；马赛克可能被还原，残留的昵称可能足以识别；请认识相关人员的另一人复核。'),
      item('Show no more lines than the purpose needs, and do not cut what changes their sense.', '仅展示目的所需的内容，且不得删去会改变原意的部分。'),
      item('Send it to those who have to decide – court, police, lawyer, regulator, whoever manages the group – rather than to a group.', '提交给有权处理的人（法院、公安、律师、监管部门、群管理者），而不是发到群里。'),
      item('A smaller audience, and none that knows the persons, lowers the risk; it does not end it.', '缩小受众、避开认识当事人的范围可以降低风险，但不能消除。'),
      ...(pictures ? [item(carries ? 'The files carry more than the picture: take that out as well, see the files above.' : 'Take out what picture files carry beside what is seen: place, device, time.', carries ? '文件带有画面以外的信息，应一并去除，见上文文件部分。' : '去除图片文件附带的位置、设备、时间等信息。')] : []),
    ],
    cites: citesOn(['cn.civil.1033', 'cn.civil.1036', 'cn.civil.999', 'cn.pipl.25', 'cn.pipl.73', 'cn.civil.1000'], daysOf(context).now),
  };
}
