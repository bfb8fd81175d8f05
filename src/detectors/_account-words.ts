import type { Candidate } from '../model/detector.ts';

/** Everything Chinese that may stand between the name of a service and somebody's account there. */
const CHINESE = /[号號码碼的是係为為我你您他她它俺咱加叫搜索账帐帳户戶名同也可以就这這个個小大工作私人新老联聯系繫方式找到好吧呢哦啊一下里裡本都给給发發换換成改直接填写有事聊备備注看常用长期在上多少几什么啥来报跟和添呗嘛吗呀喔哈像应该记得现以前原来还那家妈爸哥姐弟妹朋友女男对象班长老师微信薇微妳俩两边侧平时主页昵称主号副号马甲或者及跟请麻烦行步]/g;
const LATIN = /^(?:id|no|num|number|name|is|are|was|account|acct|acc|handle|user|username|it|its|s|me|my|his|her|their|at|on|add|as|here|contact|same|to|the|uid|code|tag|qq|wx|vx|wechat|profile|nick|alt|main|on)$/i;

/** Nothing but filler: little words in both languages, no digits, no end of a sentence. */
export function isFiller(rest: string): boolean {
  if (/[0-9。；！？!?\n@#]/.test(rest) || /[\u4e00-\u9fff]/.test(rest.replace(CHINESE, ''))) return false;
  return (rest.match(/[A-Za-z]+/g) ?? []).every((word) => LATIN.test(word));
}

/** The last match of a global pattern in `text`. */
export function lastOf(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) last = found;
  return last;
}

/** The message is the datum and at most a polite word. */
export function bareAnswer({ text, start, end }: Candidate): boolean {
  if (text.length - (end - start) > 12) return false;
  const rest = text.slice(0, start) + text.slice(end);
  return /^(?:好的?|行|嗯+|哦|喔|可以|是|我的?|这个|這個|给|發|发|加吧|加我|你加|喏|诺|ok|okay|sure|here|it'?s|its|呀|啊|哈+|呢|吧|的|了|谢谢|[\s，,.:：。~～!！、…"“”'()（）👌👇😊🙏])*$/iu.test(rest);
}

/** In the order of speech: `… 是我QQ`, `…（QQ）`, `… 我微信`. What stands behind the datum up to the name of the service; null when it does not. */
export function leadBehind(right: string): string | null {
  return /^(?:\s?[，,]?\s?(?:这|這)?(?:个|個)?(?:才|就|也)?(?:是|係)(?:我|他|她|俺|本人|咱|你)?的?(?:小号|大号|新)?|\s?[，,]?\s?(?:我|他|她|俺)的?|\s?[（(【]\s?|\s)/.exec(right)?.[0] ?? null;
}
