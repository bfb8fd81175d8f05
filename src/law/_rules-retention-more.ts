import type { Rule } from '../model/law.ts';
import { LOG_DUTY, RECORD, RECORD_ONLY } from './_rules-retention.ts';
import { w } from './_words.ts';

/** Signs of loss that need an event, a reference or a second record. */
export const RETENTION_SIGN_RULES: readonly Rule[] = [
  {
    id: 'retention.manifest-gap',
    title: w('Server manifest lacks days or differs', '服务器日志清单缺日或者不一致'),
    severity: 'high',
    basis: [...LOG_DUTY, 'cn.evid.93'],
    looksAt: w(
      'Reads the manifest of server logs (logs.csv): days of the required window without a line or with no records, and days whose count or hash does not fit what was supplied.',
      '读取服务器日志清单（logs.csv）：应留存期间内没有记录的日期，以及条数或者哈希值与所提供内容不符的日期。',
    ),
    limits: w(
      'A manifest says what its maker says: it binds the provider only where the provider made it. Whether it lists network logs or messages has to be read in it; a day without traffic may have no line.',
      '清单反映的是制作者的陈述，仅在由提供者制作时才涉及提供者的义务；所列为网络日志还是消息须看清单本身，无流量的日期也可能没有记录。',
    ),
    rebuttal: w('The logs of those days with their hashes, or a note that nothing happened on them.', '相应日期的日志及哈希值，或者当日无记录的说明。'),
  },
  {
    id: 'retention.orphan-reply',
    title: w('Answers to messages that are not there', '回复、引用的消息不在记录中'),
    severity: 'low',
    basis: [...RECORD],
    looksAt: w('Looks for replies and quotes whose target would lie inside the record and is neither a message nor a recall.', '检查被回复、引用的消息本应在记录范围内，却既无消息也无撤回提示的情形。'),
    limits: w(`${RECORD_ONLY.en} A message deleted on the exporting device, or one that the exporter cannot write out, leaves the same trace.`, `${RECORD_ONLY.zh}导出设备上已删除或者导出工具无法写出的消息也会如此。`),
    rebuttal: w('Another export that holds the target, or a notice that it was recalled.', '含有该消息的另一份导出，或者撤回提示。'),
  },
  {
    id: 'retention.media-missing',
    title: w('Named files are not beside the export', '所列媒体文件缺失'),
    severity: 'low',
    basis: [...RECORD],
    looksAt: w('Compares the files that messages name with those that lie beside the export.', '比较消息中列出的文件与导出文件旁实际存在的文件。'),
    limits: w(`${RECORD_ONLY.en} Media that nobody downloaded, or that the exporter was told to leave out, were never there to lose.`, `${RECORD_ONLY.zh}未曾下载或者导出时选择不包含的媒体，本就不在其中。`),
    rebuttal: w('The media folder of the same export, or its setting without media.', '同一导出的媒体文件夹，或者未包含媒体的导出设置。'),
  },
  {
    id: 'retention.auto-delete',
    title: w('Messages were set to disappear', '开启了消息自动删除'),
    severity: 'info',
    basis: [...RECORD],
    looksAt: w('Looks for notices that disappearing messages were switched on, and for how long.', '检查开启消息自动删除及其时限的系统提示。'),
    limits: w(`${RECORD_ONLY.en} A setting that users may choose; it explains later gaps and rules older exports in.`, `${RECORD_ONLY.zh}属于用户可选的设置，可解释其后的缺口，宜以较早的导出补充。`),
    rebuttal: w('An export made before the messages disappeared, or a notice that the setting was lifted.', '自动删除之前的导出，或者关闭该设置的提示。'),
  },
  {
    id: 'retention.export-moment',
    title: w('Stated moment of export does not fit', '导出时间与内容不符'),
    severity: 'low',
    basis: [...RECORD],
    looksAt: w('Compares the moment of export that a file states with its own last record and with the as-of date.', '比较文件载明的导出时间与其末条记录、基准日。'),
    limits: w(`${RECORD_ONLY.en} A wrong clock, another zone or a file that was merged later does this.`, `${RECORD_ONLY.zh}时钟错误、时区不同或者事后合并均可造成。`),
    rebuttal: w('The zone and clock of the exporting device, or the exporter’s own log.', '导出设备的时区和时钟，或者导出工具的日志。'),
  },
  {
    id: 'retention.partition-missing',
    title: w('A file of the series is missing', '序列中缺少文件'),
    severity: 'medium',
    basis: [...RECORD],
    looksAt: w('Looks for numbers or days that the files of one series of an export leave out.', '检查同一导出的成序列文件中缺少的编号或者日期。'),
    limits: w(`${RECORD_ONLY.en} Some exporters write no file for a day without messages, and files may have been handed over in part.`, `${RECORD_ONLY.zh}部分导出工具对无消息之日不生成文件，文件也可能只交付了一部分。`),
    rebuttal: w('The missing file, or a note of the exporter on how it splits.', '所缺文件，或者导出工具拆分方式的说明。'),
  },
  {
    id: 'retention.over-ceiling',
    title: w('Kept longer than the period chosen', '保存时间超过所选期限'),
    severity: 'low',
    basis: [...RECORD],
    looksAt: w('Looks for messages older than the longest time that the chosen rule pack or the user sets.', '检查早于所选规则包或者使用者所定最长期限的消息。'),
    limits: w('An export is a copy: whether the original was deleted in time does not show in it. Purpose and legal duties to keep are not known to the tool.', '导出文件是副本，无从看出原件是否已按期删除；保存目的及法定保存义务亦不为本工具所知。'),
    rebuttal: w('A further purpose or duty to keep, or the plan of deletion with its log.', '其他处理目的或者法定保存义务，或者删除计划及其记录。'),
  },
];
