const POINTS = /^转[发自]?\s?[:：]?$|大家|各位|你们|快看|来看|看看|看一下|评评|截图|聊天记录|群里|转发|转自|曝光|扩散|(?:谁|有人)(?:认识|知道)(?:这|此|她|他)|来源|避雷|挂一?下|挂人|^[(（【]?(?:以上|以下|如上|如下|上面|下面|如图)|(?:以上|如下|如上)[。.：:]?$|(?:这个|这种|某些)人|\b(?:look at|see (?:what|below|this)|screenshot|chat (?:log|history|record)|copied from|below is|the above|from the group|forwarded (?:from|by)|this is what)\b|[👇👆⬇]/iu;

/** Whether a line beside the talk speaks of the talk: what whoever spread it wrote above or below. */
export function isRemark(text: string): boolean {
  return text.length <= 400 && POINTS.test(text);
}

const RULE = /^[\s*\-_=—–─~·•.#+]{3,}$/u;

/** A line of signs that parts something from something. */
export const isRule = (text: string): boolean => text.length <= 400 && RULE.test(text) && text.trim().length >= 3;

const RECEIPT = /^[(（[]?(?:(?:\d{1,4}\s?人)?(?:全部|对方)?(?:已读|未读|已送达|已送達|已發送|已发送|送达)|read|delivered|seen|sent|[✓✔]{1,2})(?:\s?(?:by \d{1,4}|at)?\s?\d{1,2}[:：]\d{2}(?:\s?[ap]m)?|\s?\d{1,4}\s?人?)?[)）\]]?$/iu;

/** What an application prints below a message that was delivered, or read. */
export const isReceipt = (text: string): boolean => text.length <= 40 && RECEIPT.test(text);
