import type { EventKind } from '../model/format.ts';
import type { SystemText } from './system-whatsapp.ts';

/** Longer lines are not tried: no template is that long, and the patterns stay cheap. UTF-16 code units. */
const LONGEST = 600;

interface Template { readonly kind: EventKind; readonly pattern: RegExp; readonly value?: string }

function all(kind: EventKind, sources: readonly string[], value?: string): Template[] {
  return sources.map((source) => ({ kind, pattern: new RegExp(`^${source}\\s?[.。!！]?$`), ...(value === undefined ? {} : { value }) }));
}

const JA = '(?:グループ|トーク|トークルーム|オープンチャット|チャット)';
const HANS = '(?:该群组?|本群|群组|群聊|聊天室?|群)';
const HANT = '(?:該群組|此群組|群組|聊天室?|社群|聊天)';
const EN = '(?:the|this) (?:group chat|group|chatroom|chat room|chat|OpenChat)';
const Q = '["“”「」『』]';

/** In this order: the first that fits decides. What is done to others stands before what one does alone. */
const TEMPLATES: readonly Template[] = [
  ...all('recall', [
    '(?<a>.+?)がメッセージの送信を取り消しました', 'メッセージの送信を取り消しました', '(?<a>.+?)が(?<t>.+?)のメッセージを(?:削除|取り消)しました',
    '(?<a>.+?)\\s?(?:已?撤回了?|已?收回了?)(?:一条|一條|一則)?(?:消息|信息|訊息)', '(?<t>.+?)\\s?的訊息可能已違反社群服務條款而遭刪除', '(?<t>.+?)\\s?的(?:消息|信息)可能(?:已?违反).{0,30}(?:删除)',
    '(?<a>.+?)\\s?已?(?:刪除了?|删除了?)\\s?(?<t>.+?)\\s?的(?:消息|信息|訊息)', '(?<a>.+?) unsent a message', 'Message unsent', "(?<a>.+?) deleted (?<t>.+?)['’]s message",
  ]),
  ...all('rename', [
    `(?<a>.+?)が${JA}名を${Q}?(?<v>.+?)${Q}?に変更しました`, `(?<a>.+?)\\s?已?将${HANS}?(?:的)?名称?(?:更改|变更|修改|改)(?:为|成)\\s?${Q}?(?<v>.+?)${Q}?`,
    `(?<a>.+?)\\s?已?將${HANT}?(?:的)?名稱(?:變更|更改|修改|改)(?:為|成)\\s?${Q}?(?<v>.+?)${Q}?`, `(?<a>.+?)\\s?已?(?:變更|更改)了?${HANT}名稱(?:為|成)\\s?${Q}?(?<v>.+?)${Q}?`,
    `(?<a>.+?) changed the (?:group|chat)(?:['’]s)? name to ${Q}(?<v>.+?)${Q}`,
  ]),
  ...all('remove', [
    `(?<a>.+?)が(?<t>.+?)を(?:${JA}から)?(?:退会させました|退出させました|強制退会させました|削除しました)`, `(?<a>.+?)\\s?已?将\\s?(?<t>.+?)\\s?(?:移出|移除|踢出|请出)了?${HANS}?`,
    `(?<a>.+?)\\s?已?將\\s?(?<t>.+?)\\s?(?:移出|移除|踢出|退出|強制退出|刪除)了?${HANT}?`, `(?<a>.+?) removed (?<t>.+?) from ${EN}`,
  ]),
  ...all('role', ['(?<a>.+?)が(?<t>.+?)を(?:共同管理者|副管理人|共同管理人)に(?:任命|設定|追加)しました', '(?<a>.+?)\\s?已?[將将]\\s?(?<t>.+?)\\s?(?:設為|设为|任命為|任命为)(?:共同管理[員员]|副管理[員员]|管理[員员])', '(?<a>.+?) made (?<t>.+?) an? (?:co-admin|admin)'], 'admin'),
  ...all('invite', [
    `(?<a>.+?)が(?<t>.+?)を(?:${JA}に)?(?:招待|追加)しました`, `(?<a>.+?)\\s?已?将\\s?(?<t>.+?)\\s?(?:添加|加入|邀请)(?:至|到)?${HANS}`, `(?<a>.+?)\\s?已?邀请了?\\s?(?<t>.+?)\\s?(?:加入)?${HANS}`,
    `(?<a>.+?)\\s?已?(?:新增|邀請)了?\\s?(?<t>.+?)\\s?(?:至|到|加入)${HANT}`, `(?<a>.+?)\\s?已?將\\s?(?<t>.+?)\\s?(?:加入|新增|邀請)(?:至|到)?${HANT}`, `(?<a>.+?) (?:added|invited) (?<t>.+?) to ${EN}`,
  ]),
  ...all('join', [`(?<a>.+?)が(?:${JA}に)?参加しました`, `(?<a>.+?)\\s?已?(?:加入)了?${HANS}`, `(?<a>.+?)\\s?已?加入了?${HANT}`, `(?<a>.+?) (?:has )?joined ${EN}`]),
  ...all('leave', [`(?<a>.+?)が(?:${JA}(?:を|から))?(?:退会|退出|退室)しました`, `(?<a>.+?)\\s?已?(?:退群|(?:退出|离开)了?${HANS})`, `(?<a>.+?)\\s?已?(?:離開|退出)了?${HANT}`, `(?<a>.+?) (?:has )?left ${EN}`]),
  ...all('create', [`(?<a>.+?)が${JA}を作成しました`, `(?<a>.+?)\\s?已?创建了?${HANS}`, `(?<a>.+?)\\s?已?(?:建立|創建)了?${HANT}`, `(?<a>.+?) created ${EN}`]),
  ...all('announcement', [
    '(?<a>.+?)が(?:メッセージを)?アナウンスしました', '(?<a>.+?)が(?:メッセージを)?アナウンスに(?:登録|追加|設定)しました', '(?<a>.+?)\\s?已?(?:发布|设置)了?(?:通告|公告)', '(?<a>.+?)\\s?已?(?:設定|發布)了?公告', '(?<a>.+?) made an announcement',
  ]),
  ...all('notice', [
    '(?<a>.+?)が(?:アルバム|ノート|イベント|投票|プロフィール画像|アイコン|グループのアイコン|トークルームの画像).{1,60}(?:しました|削除しました)', '(?<a>.+?)\\s?(?:已?(?:变更|更改|更换|創建|创建|新增|刪除|删除|變更|建立|發布|发布)了?)(?:群组图片|群組圖片|聊天室圖片|头像|相册|相簿|記事本|记事本|笔记|投票|活动|活動).{0,40}',
    "(?<a>.+?) changed the (?:group|chat)(?:['’]s)? (?:profile )?(?:photo|picture|image)", '(?<a>.+?) (?:created|deleted|renamed) an? (?:album|note|poll|event).{0,80}', '(?<a>.+?) added (?:photos|videos|items) to .{1,80}', '(?<a>.+?)\\s?已將聊天室的人數上限設為\\d+人',
  ]),
];

/** Part of every template: most lines have none of these and are not tried. */
const HINT = /ました|[已了]|[撤收]回|[訊信]息可能|退群|加入|退出|离开|離開|更改|[变變]更|修改|邀请|邀請|[发發]布|設定|joined|left|added|invited|removed|unsent|changed|made |created|deleted|renamed/;

/** Splits a printed list of people; a name known whole stays whole. */
function people(list: string, known: (name: string) => boolean): string[] {
  const whole = list.trim();
  if (known(whole)) return [whole];
  return whole.split(/、|, | and | 和 | 及 /).map((name) => name.trim()).filter((name) => name !== '');
}

/**
 * Reads a line that LINE itself wrote, in Japanese, Chinese (both scripts) or English; `text` is the line without its time.
 * Null when no template fits. Wordings are gathered from what public readers of such files expect.
 */
export function systemLine(text: string, known: (name: string) => boolean = () => false): SystemText | null {
  if (text.length > LONGEST || !HINT.test(text)) return null;
  const line = text.trim();
  for (const { kind, pattern, value } of TEMPLATES) {
    const m = pattern.exec(line);
    if (m === null) continue;
    const { a, t, v } = m.groups ?? {};
    return { kind, actor: a?.trim() || null, targets: t === undefined ? [] : people(t, known), value: value ?? v ?? null };
  }
  return null;
}
