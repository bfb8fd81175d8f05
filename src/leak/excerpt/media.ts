const WORDS = '图片|圖片|照片|相片|语音|語音|语音消息|視頻|视频|小视频|影片|表情|动画表情|動畫表情|动态表情|贴图|文件|檔案|位置|实时位置共享|名片|个人名片|推荐名片|链接|連結|小程序|音乐|音樂|视频号|直播|聊天记录|聊天記錄|合并转发|笔记|收藏|红包|微信红包|紅包|转账|轉帳|微信转账|语音通话|视频通话|通话时长[^\\]\\n]{0,20}|卡片消息|闪照|群公告|接龙|投票|日程|云文档|文档|image|photo|picture|video|voice(?: message)?|audio|file|sticker|gif|location|contact(?: card)?|link|music|album|poll|document|chat history|animation|video message|call|red packet|transfer|mini program|attachment|media';
const BRACKETED = new RegExp(`^[\\[【]\\s?(?:${WORDS})\\s?(?:[:：,，\\d"″”'秒s()（） ][^\\]】\\n]{0,300})?[\\]】](?:\\s?[^\\s\\[\\]]{1,200}\\.[A-Za-z0-9]{1,8}|\\s?\\d{1,3}\\s?(?:"|″|”|''|秒|s))?$`, 'i');
const SEVERAL = new RegExp(`^(?:[\\[【]\\s?(?:${WORDS})\\s?[\\]】]\\s*){1,50}$`, 'i');
const WHATSAPP = /^(?:<(?:media omitted|媒体已省略|媒體已略去|省略多媒体文件|attached: [^<>\n]{1,200}|附件[:：] ?[^<>\n]{1,200})>|(?:image|video|audio|sticker|gif|document|contact card|图像|图片|视频|音频|贴图|文档) ?(?:omitted|已忽略|已省略|略過|已略去)|[^\n]{0,200}•[^\n]{0,60}document omitted|[^\s/\\]{1,200}\.[A-Za-z0-9]{2,5} \((?:file attached|文件附件|附件|檔案附件)\))$/i;
const NUMBERED = /^(?:图片|视频|文件)\d{1,4} ?[(（][^()（）\n]{2,20}[)）]$/;

/** Part of every wording: most texts have none and are not tried. */
const HINT = /^[\s\u200e\u200f]*[[【<]|omitted|省略|忽略|略[過去]|attached|附件|[(（]见/i;

/** Whether something other than words stands in a bubble: the whole text is what applications print in its place. */
export function isMedia(text: string): boolean {
  if (!HINT.test(text.length > 700 ? text.slice(0, 700) : text)) return false;
  const line = text.trim().replace(/^[\u200e\u200f]+/, '');
  return line !== '' && line.length <= 600 && (BRACKETED.test(line) || SEVERAL.test(line) || WHATSAPP.test(line) || NUMBERED.test(line));
}
