import type { MessageKind } from '../model/format.ts';

/** A row's nature: a message kind, or what the system said. */
export type Nature = MessageKind | 'system' | 'announcement';

const BY_TYPE: Record<number, Nature> = {
  1: 'text', 3: 'image', 34: 'voice', 42: 'card', 43: 'video', 47: 'sticker', 48: 'location', 50: 'call', 62: 'video', 66: 'card',
  10000: 'system', 10002: 'system',
};

/** Sub types of type 49, the app message. */
const BY_APP: Record<number, Nature> = {
  1: 'text', 3: 'share', 4: 'link', 5: 'link', 6: 'file', 8: 'sticker', 19: 'forward', 24: 'note', 33: 'share', 36: 'share', 51: 'share',
  53: 'note', 57: 'quote', 62: 'poke', 63: 'share', 74: 'file', 87: 'announcement', 2000: 'transfer', 2001: 'redpacket', 2003: 'redpacket',
};

/** WeChat's numbers, also as 4.x packs them: sub type × 2³² + type. */
export function natureOfType(type: string, subType: string): Nature {
  const packed = Number(type);
  const base = packed % 0x1_0000_0000;
  const sub = packed > 0xffff_ffff ? Math.floor(packed / 0x1_0000_0000) : Number(subType || 0);
  if (base === 49) return BY_APP[sub] ?? 'other';
  return BY_TYPE[base] ?? 'other';
}

/** Labels differ between versions of the same tool, so stems are matched; first match wins. */
const STEMS: readonly (readonly [RegExp, Nature])[] = [
  [/系统|system|撤回|revoke/i, 'system'],
  [/公告/, 'announcement'],
  [/引用|回复|quote|reply/i, 'quote'],
  [/合并转发|聊天记录|forward/i, 'forward'],
  [/文本|text/i, 'text'],
  [/图片|image|picture/i, 'image'],
  [/语音通话|视频通话|通话|call|voip/i, 'call'],
  [/语音|voice|audio/i, 'voice'],
  [/视频号|小程序|音乐|直播/, 'share'],
  [/视频|video/i, 'video'],
  [/表情|sticker|emoji/i, 'sticker'],
  [/位置|location/i, 'location'],
  [/名片|contact/i, 'card'],
  [/文件|file/i, 'file'],
  [/红包/, 'redpacket'],
  [/转账|transfer/i, 'transfer'],
  [/拍一拍/, 'poke'],
  [/笔记|note/i, 'note'],
  [/链接|卡片|分享|link|share/i, 'link'],
];

/** The words that tools write for a type. */
export function natureOfLabel(label: string): Nature {
  if (/^\d+$/.test(label)) return natureOfType(label, '');
  for (const [stem, nature] of STEMS) if (stem.test(label)) return nature;
  return 'other';
}
