import type { Rule } from '../model/law.ts';
import { w } from './_words.ts';

export const LOG_DUTY = ['cn.group.13', 'cn.csl.log'] as const;
export const RECORD = ['cn.evid.93', 'cn.evid.15'] as const;

/** What holds for each rule on the supplied record. */
export const RECORD_ONLY = w(
  'Speaks about the supplied record. The duty in the rules is about network logs (网络日志) and binds the provider; a hole in an export says nothing by itself about who kept what.',
  '仅针对所提供的记录。规定要求的是网络日志，且仅约束提供者；导出文件的缺口本身不能说明谁未留存。',
);

export const RETENTION_RULES: readonly Rule[] = [
  {
    id: 'retention.short-window',
    title: w('Record starts later than six months back', '记录起点晚于六个月'),
    severity: 'medium',
    basis: [...LOG_DUTY, 'cn.civil.200-203'],
    looksAt: w(
      'Compares the first record with the first day that six calendar months back from the as-of date would still ask for, where the group or the exporter’s membership is known to be older.',
      '将首条记录与自基准日起六个日历月应覆盖的最早日期比较，且已知群组或导出者入群更早。',
    ),
    limits: w(`${RECORD_ONLY.en} Months are counted as in the Civil Code, by analogy.`, `${RECORD_ONLY.zh}月份计算类推适用民法典。`),
    rebuttal: w('A longer export, the provider’s logs, or a later date of creation or of joining.', '更长的导出文件、提供者的日志，或者更晚的建群、入群时间。'),
  },
  {
    id: 'retention.tail',
    title: w('Record ends before it was exported', '记录末尾早于导出时间'),
    severity: 'low',
    basis: LOG_DUTY,
    looksAt: w('Compares the last record with the time of export, measured by the group’s own rhythm.', '按群组自身的发言节奏，比较末条记录与导出时间。'),
    limits: w(`${RECORD_ONLY.en} A group may simply have fallen quiet.`, `${RECORD_ONLY.zh}群组也可能只是不再活跃。`),
    rebuttal: w('A second export of the same days without messages, or a sign that the group was dissolved.', '同期的另一份导出亦无消息，或者群组已解散的记录。'),
  },
  {
    id: 'retention.sequence-hole',
    title: w('Numbers missing inside the record', '记录内部编号缺失'),
    severity: 'medium',
    basis: [...LOG_DUTY, 'cn.evid.93'],
    looksAt: w('Looks for holes in a counter that goes up by one for each record of the group.', '检查在群内逐条加一的编号是否有空缺。'),
    limits: w(`${RECORD_ONLY.en} Recalled or locally deleted messages and records that the export leaves out also use numbers.`, `${RECORD_ONLY.zh}撤回、本地删除或者未导出的记录同样占用编号。`),
    rebuttal: w('The missing numbers in another export, or notices of recall and deletion at the same place.', '另一份导出中存在缺失编号，或者同一位置有撤回、删除提示。'),
  },
  {
    id: 'retention.silence',
    title: w('Unusually long silence', '异常长的空白'),
    severity: 'info',
    basis: RECORD,
    looksAt: w('Compares each silence between conversations with the group’s own rhythm (hour of the week, level before and after, holidays) and gives its odds, corrected for how many silences were looked at.', '将对话之间的每段空白与本群自身节奏（一周内各时段、前后活跃程度、节假日）比较，并给出就所检视空白数校正后的概率。'),
    limits: w(`${RECORD_ONLY.en} An observation: people may just not have written.`, `${RECORD_ONLY.zh}仅为观察：可能只是无人发言。`),
    rebuttal: w('Another export that is silent over the same days, or a known reason such as a holiday.', '另一份导出在同期同样空白，或者假期等已知原因。'),
  },
  {
    id: 'retention.truncated',
    title: w('File breaks off', '文件中断'),
    severity: 'medium',
    basis: RECORD,
    looksAt: w('Looks for a file that ends inside a record or without the mark that closes its format.', '检查文件是否在记录中间结束，或者缺少格式的结束标记。'),
    limits: w(`${RECORD_ONLY.en} A broken copy or download looks the same.`, `${RECORD_ONLY.zh}复制或者下载中断的表现相同。`),
    rebuttal: w('The complete original file, with its hash.', '完整的原始文件及其哈希值。'),
  },
  {
    id: 'retention.count-mismatch',
    title: w('Fewer or more records than declared', '记录数与声明不符'),
    severity: 'medium',
    basis: [...LOG_DUTY, 'cn.evid.93'],
    looksAt: w('Compares the number of records the file says it holds with the number that was read.', '比较文件自述的记录数与实际读取的记录数。'),
    limits: w(`${RECORD_ONLY.en} Exporters count differently: system notices, media or recalled messages may be in or out.`, `${RECORD_ONLY.zh}不同导出工具对系统提示、媒体、撤回消息的计数口径不同。`),
    rebuttal: w('A description of how the exporter counts, or a second export that agrees.', '导出工具计数口径的说明，或者数量一致的另一份导出。'),
  },
  {
    id: 'retention.clock-reversal',
    title: w('Clock runs backwards', '时间倒序'),
    severity: 'low',
    basis: RECORD,
    looksAt: w('Looks for records whose time is earlier than that of the record before them in the file.', '检查时间早于文件中前一条记录的记录。'),
    limits: w(`${RECORD_ONLY.en} Late delivery, merged files, summer time and corrected clocks do this too.`, `${RECORD_ONLY.zh}延迟送达、合并文件、夏令时和校时也会造成倒序。`),
    rebuttal: w('The exporter’s sorting rule, or server times of the same messages.', '导出工具的排序方式，或者同一消息的服务器时间。'),
  },
  {
    id: 'retention.cap-reached',
    title: w('Export stopped at a round limit', '导出达到数量上限'),
    severity: 'medium',
    basis: RECORD,
    looksAt: w('Looks for a number of records that equals a known limit of the exporter, so that older ones may have been left out.', '检查记录数是否恰为导出工具的已知上限，更早的记录可能未导出。'),
    limits: w(`${RECORD_ONLY.en} The group may have just that many messages.`, `${RECORD_ONLY.zh}群组也可能恰好有这么多消息。`),
    rebuttal: w('An export in parts, or one made with a higher limit.', '分段导出，或者以更高上限重新导出。'),
  },
  {
    id: 'retention.snapshot-loss',
    title: w('Another export holds messages that this one lacks', '另一份导出含有本份所缺的消息'),
    severity: 'medium',
    basis: [...LOG_DUTY, 'cn.evid.93'],
    looksAt: w(
      'Compares exports of one chat over the time that both cover: what one holds and the other lacks, where they share other messages.',
      '比较同一聊天的多份导出在共同时段内的内容：有其他消息相同，而一份有、一份无。',
    ),
    limits: w(`${RECORD_ONLY.en} Who exports may select messages, delete some on the own device, or join later.`, `${RECORD_ONLY.zh}导出者可能仅选择部分消息、在本机删除，或者入群较晚。`),
    rebuttal: w('A statement of how each export was made, or a third export that decides.', '各份导出的制作说明，或者可资判断的第三份导出。'),
  },
  {
    id: 'retention.contradiction',
    title: w('Two exports differ about one message', '两份导出对同一消息记载不一'),
    severity: 'medium',
    basis: RECORD,
    looksAt: w('Compares records that carry the same id of the platform in several exports: text and time.', '比较多份导出中平台编号相同的记录：文字与时间。'),
    limits: w(`${RECORD_ONLY.en} A message that was edited between two exports differs in the same way.`, `${RECORD_ONLY.zh}两次导出之间被编辑的消息同样会不一致。`),
    rebuttal: w('The platform’s own record of the message, or its mark of the edit with the time.', '平台自身的记录，或者带时间的编辑标记。'),
  },
  {
    id: 'retention.zone-conflict',
    title: w('Two copies are a constant time apart', '两份副本时间相差固定'),
    severity: 'low',
    basis: RECORD,
    looksAt: w('Looks for messages that stand in two exports word for word at one constant distance in time, as two zones would give.', '检查两份导出中文字相同、时间相差固定的消息，通常由时区不同造成。'),
    limits: w(`${RECORD_ONLY.en} Which clock is right cannot be told from the files; the copies are not merged.`, `${RECORD_ONLY.zh}仅凭文件无法判断哪一时钟正确；两份副本不作合并。`),
    rebuttal: w('The zone of each exporting device; load again with --timezone.', '各导出设备的时区；可用 --timezone 重新载入。'),
  },
];
