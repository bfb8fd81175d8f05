import { limitationOf } from '../../law/limitation.ts';
import { w } from '../../law/_words.ts';
import { daysOf } from './days.ts';
import { citesOn, item, type LeakStepDraft, type StepContext } from './draft.ts';

/** What to keep before anybody asks for anything to be deleted. */
export function preserve(context: StepContext): LeakStepDraft {
  const { act, now } = daysOf(context);
  // The period is the platform's own floor for its logs: the same six calendar months.
  const logs = limitationOf(null, act).police;
  const pictures = context.excerpt.files.some(({ from }) => from === 'image');
  return {
    id: 'preserve',
    title: w('Preserve the evidence before anything is deleted', '先固定证据，再要求删除'),
    items: [
      item('Keep the device or account that holds the original message as it is: no clearing, no reinstalling, no change of phone.', '保留存有原始消息的设备、账号原状：不清空、不重装、不换机。'),
      item('Export or record the whole chat, with member list and times, not the excerpt alone; note who did it, when, and with which tool.', '完整导出或者录制整个聊天（含成员列表、时间），而不只是摘录；记明操作人、时间和工具。'),
      ...(pictures ? [item('Keep the picture files as they came, without sending them through a chat again, which compresses them and drops what they carry.', '图片按收到时的原文件保存，不再经聊天软件转发，以免压缩并丢失附带信息。')] : []),
      item('Write down the SHA-256 of each file from this report; it tells that a file is unchanged since then, and nothing about before.', '抄录本报告中各文件的SHA-256；它只说明文件自计算时起未变，不说明此前的情况。'),
      item('List who saw it, where and when, and who passed it on, while people remember.', '趁记忆清楚，列明何人、何处、何时看到以及何人转发。'),
      item('Consider a notary or a third-party time stamp while the content is still online.', '可考虑在内容尚未删除时办理公证或者第三方时间戳。'),
      item('Ask the platform early to keep registration, login and sending records: network logs have to be kept for six months at least, and may be gone after that.', '尽早请求平台保存注册、登录、发送记录：网络日志依法至少留存六个月，此后可能已不存在。', logs),
      item('Do not get at anybody’s device or account in secret, and do not pass the excerpt on to show that it exists: evidence got so may be left out, and spreading it again repeats the leak.', '不得秘密进入他人设备、账号：以此取得的材料可能不被采纳；也不要为说明其存在而再次转发：再次传播等于再次泄露。'),
    ],
    cites: [...citesOn(['cn.evid.14', 'cn.evid.15', 'cn.evid.23', 'cn.evid.90', 'cn.evid.95', 'cn.cpl-interp.106', 'cn.cpl-interp.116'], now), ...citesOn(['cn.csl.log'], act ?? now)],
  };
}
