import { find, findId, findName, SYNONYMS, type Field } from './_generic-headings.ts';

/** Tables that are known by their headings, `plain` when only what the columns mean is known. */
export type PresetId = 'weflow' | 'weibo' | 'weibo-comments' | 'tieba' | 'dingtalk' | 'office' | 'plain';

export interface Preset {
  readonly id: PresetId;
  readonly platform: string;
  /** Folded headings that go before the usual ones; an empty list leaves the field out. */
  readonly prefer: Readonly<Partial<Record<Field, readonly string[]>>>;
}

const PLAIN: Preset = { id: 'plain', platform: 'generic', prefer: {} };

/** Row heads of WeFlow's worksheets; the short form has neither name nor id. */
const WEFLOW: Preset = {
  id: 'weflow', platform: 'wechat',
  prefer: { account: ['发送者微信id'], name: ['发送者昵称', '发送者身份'], remark: ['发送者备注'], card: ['群昵称'], self: ['发送者身份'] },
};
const WEIBO: Preset = { id: 'weibo', platform: 'weibo', prefer: { id: ['微博id', 'id', 'mid', 'bid'], kind: [], group: [], 'reply-to': [], attachment: [] } };
const WEIBO_COMMENTS: Preset = {
  id: 'weibo-comments', platform: 'weibo', prefer: { id: ['评论id', 'commentid'], 'group-id': ['微博id', 'contentid', 'noteid'], kind: [], group: [] },
};
const TIEBA: Preset = {
  id: 'tieba', platform: 'tieba',
  prefer: {
    'group-id': ['主题id', '贴子id', '帖子id', '帖号', 'threadid', 'tid'], group: ['标题', '帖子标题', '主题', 'title', 'threadtitle', '贴吧', '吧名', 'tiebaname'],
    id: ['回复id', '楼层id', 'postid', 'pid'], kind: [],
  },
};
const DINGTALK: Preset = { id: 'dingtalk', platform: 'dingtalk', prefer: {} };
const OFFICE: Preset = { id: 'office', platform: 'generic', prefer: {} };

const DINGTALK_MARKS = ['conversationid', 'openconversationid', 'conversationtitle', 'conversationtype', 'senderid', 'senderstaffid', 'createat', 'msgtype', 'textcontent', 'chatbotuserid'];
const WEIBO_MARKS = ['微博id', '微博正文', '微博视频url', '头条文章url', 'bid', 'attitudescount', 'repostscount', 'screenname', '发布工具'];

/** Which table has these folded headings. */
export function presetOf(folded: readonly string[]): Preset {
  const has = (...names: string[]): boolean => find(folded, names) >= 0;
  const all = (...names: string[]): boolean => names.every((name) => folded.includes(name));
  const count = (names: readonly string[]): number => names.filter((name) => folded.includes(name)).length;
  const known = (field: 'at' | 'text' | 'forwards' | 'comments' | 'likes'): number => (find(folded, SYNONYMS[field]) >= 0 ? 1 : 0);
  if (all('时间', '发送者身份', '消息类型', '内容')) return WEFLOW;
  if (known('at') + known('text') < 2) return PLAIN;
  if (has('floor', '楼层') && has('threadid', 'tid', '主题id', '贴子id', '帖子id', '帖号', 'islz', '是否楼主', '楼主') && findName(folded) >= 0) return TIEBA;
  if (has('commentid', '评论id') && has('contentid', '微博id')) return WEIBO_COMMENTS;
  if (known('forwards') + known('comments') + known('likes') >= 2 && (count(WEIBO_MARKS) > 0 || all('id', '正文'))) return WEIBO;
  if (folded.includes('sendernick') && count(DINGTALK_MARKS) >= 2) return DINGTALK;
  if (has('会话名称', '群名称', '群聊名称', '会话id') && has('发送时间') && has('消息类型') && findName(folded) + findId(folded) > -2) return OFFICE;
  return PLAIN;
}

/** Office suites print the same headings: the words around the table tell whose it is. */
export function platformOf(preset: Preset, around: string): string {
  if (preset.id !== 'office' && preset.id !== 'plain') return preset.platform;
  if (/钉钉|dingtalk/i.test(around)) return 'dingtalk';
  if (/飞书|feishu|\blark\b/i.test(around)) return 'feishu';
  return preset.platform;
}
