import { isTalk, MOST, Shaping, WIDEST } from './_shaping.ts';
import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { isMedia } from './media.ts';
import { surelyNamed } from './names.ts';
import type { Shaped } from './shapes.ts';
import { talkLevel } from './talk.ts';
import { readWhen, WHEN } from './when.ts';

const PAIRS: readonly RegExp[] = [/^\s{0,8}【([^【】\n]{1,40})】\s{0,3}(?![:：])/u, /^\s{0,8}\[([^[\]\n]{1,40})\]\s{1,3}(?![:：])/u, /^\s{0,8}<([^<>\n/=]{1,40})>\s{1,3}(?![:：])/u, /^\s{0,8}「([^「」\n]{1,20})」\s{0,3}(?![:：])/u];
const TIMED = new RegExp(`^\\[(${WHEN})\\]\\s{1,3}`, 'i');
const SHARE = 0.8;
/** What messengers write in such brackets for a small face. */
const FACES = new Set(('微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑 愉快 白眼 傲慢 困 惊恐 憨笑 悠闲 咒骂 疑问 嘘 晕 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 ' +
  '阴险 亲亲 可怜 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 汗 天啊 社会社会 旺柴 好的 打脸 哇 翻白眼 666 让我看看 叹气 苦涩 裂开 嘴唇 爱心 心碎 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 OK 合十 啤酒 咖啡 蛋糕 玫瑰 凋谢 菜刀 炸弹 便便 月亮 太阳 庆祝 礼物 红包 發 福 烟花 爆竹 猪头 跳跳 发抖 转圈 赞 笑哭 doge').split(' '));

/** `【name】words` on most lines, or `[name] [time] words`. */
export function bracketed(lines: readonly RawLine[]): Shaped | null {
  if (lines.length > MOST) return null;
  const filled = lines.filter(({ text }) => !isBlank(text)).length;
  for (const pattern of PAIRS) {
    const heads = lines.map(({ text }) => headIn(pattern, text));
    const said = heads.filter((head) => head !== null);
    if (said.length === 0 || said.length < filled * SHARE) continue;
    const only = said.length === 1 && filled === 1 && surelyNamed(said[0]?.name ?? '') && talkLevel(said[0]?.text ?? '') === 2;
    if (!only && !isTalk(said)) continue;
    const shaping = new Shaping();
    lines.forEach((line, i) => {
      const head = heads[i] ?? null;
      if (head === null) shaping.keep(line);
      else if (head.time === null) shaping.say(line, head.name, head.text);
      else shaping.keep({ ...line, text: `[${head.time}] ${head.name}: ${head.text}` });
    });
    return shaping.done();
  }
  return null;
}

function headIn(pattern: RegExp, line: string): { readonly name: string; readonly time: string | null; readonly text: string } | null {
  if (line.length > WIDEST) return null;
  const text = plain(line);
  const found = pattern.exec(text);
  const name = found?.[1]?.trim() ?? '';
  if (found === null || name === '' || FACES.has(name) || /[:：]/.test(name) || isMedia(`[${name}]`)) return null;
  const rest = text.slice(found[0].length);
  const time = TIMED.exec(rest);
  const clock = time === null ? null : readWhen(time[1] ?? '').clock;
  return { name, time: clock === null ? null : (time?.[1] ?? null), text: clock === null ? rest : rest.slice(time?.[0].length ?? 0) };
}
