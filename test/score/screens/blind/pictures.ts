import type { Decor } from './page.ts';
import type { Style } from './styles.ts';

/** One wish to paint over; `find`: only these words, `row`: place in the scene. `pink`: a rectangle with words on it; `veil`: nearly opaque; `marker`: words stay readable. */
export interface Cover {
  readonly what: 'names' | 'words' | 'bubble' | 'avatars' | 'title';
  readonly how: 'bar' | 'mosaic' | 'blur' | 'blank' | 'stroke' | 'sticker' | 'pink' | 'veil' | 'marker';
  readonly colour?: string;
  readonly who?: readonly string[];
  readonly find?: string;
  readonly row?: number;
  /** Of mosaic cells or blur, CSS pixels. */
  readonly size?: number;
}

export interface Picture {
  readonly scene: string;
  readonly id: string;
  readonly style: string;
  /** Of the scene, half-open; several stand in columns side by side. */
  readonly rows: readonly (readonly [number, number])[];
  readonly scale: number;
  readonly change?: Partial<Style>;
  readonly covers?: readonly Cover[];
  readonly decor?: Readonly<Record<number, Decor>>;
  /** A line of the platform before that row. */
  readonly divider?: readonly [row: number, words: string];
  /** From and to a row of the scene, each with the share of its bubble that is cut off; pixels cut at the left. */
  readonly cut?: { readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly left?: number };
  readonly jpeg?: number;
  readonly soft?: number;
}

const RED = '#e02020';

export const PICTURES: readonly Picture[] = [
  { scene: 'blind-yard', id: 'ios-small', style: 'wechatSmall', rows: [[0, 12]], scale: 1.5 },
  { scene: 'blind-yard', id: 'ios-huge', style: 'wechatHuge', rows: [[0, 8]], scale: 1.5, jpeg: 80 },
  { scene: 'blind-yard', id: 'black-35', style: 'wechatBlack', rows: [[6, 14]], scale: 3.5, change: { height: 780 } },
  { scene: 'blind-yard', id: 'tablet', style: 'wechatTablet', rows: [[0, 9]], scale: 1.6 },
  { scene: 'blind-yard', id: 'pc', style: 'wechatPc', rows: [[0, 13]], scale: 1.25, divider: [6, '以下为新消息'] },
  { scene: 'blind-yard', id: 'pc-one', style: 'wechatPc', rows: [[2, 11]], scale: 1 },
  { scene: 'blind-yard', id: 'cut-three', style: 'wechat', rows: [[0, 8]], scale: 2, change: { top: 'none' }, cut: { from: [1, 0.5], to: [5, 0.5] } },
  { scene: 'blind-yard', id: 'cut-one', style: 'wechat', rows: [[4, 6]], scale: 2, change: { top: 'none' }, cut: { from: [4, -0.6], to: [4, -0.15] }, jpeg: 60 },
  { scene: 'blind-yard', id: 'left-cropped', style: 'wechat', rows: [[0, 8]], scale: 2, cut: { from: [0, -9], to: [7, -1], left: 54 } },
  { scene: 'blind-yard', id: 'photo-wall', style: 'wechat', rows: [[0, 9]], scale: 1.5, change: { ground: 'noise', nameColour: '#f2f2f2', chipText: '#f4f4f4' }, jpeg: 70 },
  { scene: 'blind-yard', id: 'soft-jpeg50', style: 'wechat', rows: [[2, 12]], scale: 1.6, soft: 0.5, jpeg: 50 },
  { scene: 'blind-yard', id: 'collage', style: 'wechat', rows: [[0, 6], [7, 14]], scale: 1.6, change: { width: 720 }, jpeg: 75 },
  { scene: 'blind-yard', id: 'names-red', style: 'wechat', rows: [[0, 8]], scale: 2, covers: [{ what: 'names', how: 'bar', colour: RED }] },
  { scene: 'blind-yard', id: 'names-white', style: 'wechat', rows: [[0, 8]], scale: 2, covers: [{ what: 'names', how: 'bar', colour: '#ffffff' }, { what: 'avatars', how: 'bar', colour: '#ffffff' }] },
  { scene: 'blind-yard', id: 'names-fine-mosaic', style: 'wechat', rows: [[0, 8]], scale: 2, covers: [{ what: 'names', how: 'mosaic', size: 2.6 }], jpeg: 75 },
  { scene: 'blind-yard', id: 'names-coarse-mosaic', style: 'wechatBlack', rows: [[0, 8]], scale: 2, covers: [{ what: 'names', how: 'mosaic', size: 8 }, { what: 'avatars', how: 'mosaic', size: 8 }] },
  { scene: 'blind-yard', id: 'names-pink', style: 'wechat', rows: [[2, 12]], scale: 1.7, covers: [{ what: 'names', how: 'pink' }, { what: 'words', how: 'pink', find: '1203' }] },
  { scene: 'blind-yard', id: 'names-pen', style: 'wechatHuge', rows: [[2, 8]], scale: 1.5, covers: [{ what: 'names', how: 'stroke', colour: '#1f8a3b' }], jpeg: 70 },
  { scene: 'blind-yard', id: 'marker', style: 'wechat', rows: [[3, 12]], scale: 2, covers: [{ what: 'words', how: 'marker', find: '我说的是事实，他妈妈电话' }, { what: 'words', how: 'bar', find: '137****', colour: '#2457d6' }] },
  { scene: 'blind-yard', id: 'names-blank-photo', style: 'wechatBlack', rows: [[2, 12]], scale: 1.6, covers: [{ what: 'names', how: 'blank' }] },
  { scene: 'blind-yard', id: 'whole-bubble', style: 'wechatPc', rows: [[0, 10]], scale: 1.25, covers: [{ what: 'bubble', how: 'bar', row: 4, colour: '#000' }, { what: 'names', how: 'bar', who: ['晚风'], colour: '#000' }] },

  { scene: 'blind-studio', id: 'wecom', style: 'wecom', rows: [[0, 10]], scale: 2 },
  { scene: 'blind-studio', id: 'wecom-pc', style: 'wecomPc', rows: [[5, 16]], scale: 1.5, decor: { 11: 'code' } },
  { scene: 'blind-studio', id: 'dingtalk', style: 'dingtalk', rows: [[0, 12]], scale: 2, jpeg: 80, divider: [8, '以下为新消息'] },
  { scene: 'blind-studio', id: 'dingtalk-veil', style: 'dingtalk', rows: [[5, 12]], scale: 2, covers: [{ what: 'names', how: 'veil' }, { what: 'words', how: 'veil', find: '甲状腺癌' }] },
  { scene: 'blind-studio', id: 'feishu', style: 'feishu', rows: [[0, 10]], scale: 1.75 },
  { scene: 'blind-studio', id: 'feishu-dark', style: 'feishuDark', rows: [[5, 16]], scale: 2, decor: { 11: 'code' } },
  { scene: 'blind-studio', id: 'feishu-names-bar', style: 'feishu', rows: [[5, 12]], scale: 2, covers: [{ what: 'names', how: 'bar', colour: '#f5b800', who: ['前台小鹿', '贺一鸣'] }] },
  { scene: 'blind-studio', id: 'slack', style: 'slack', rows: [[0, 12]], scale: 1.5, decor: { 11: 'code' } },
  { scene: 'blind-studio', id: 'slack-blur', style: 'slack', rows: [[5, 10]], scale: 1.5, covers: [{ what: 'names', how: 'blur', size: 4 }] },
  { scene: 'blind-studio', id: 'discord', style: 'discord', rows: [[5, 16]], scale: 1.5, decor: { 11: 'code' } },
  { scene: 'blind-studio', id: 'discord-bar', style: 'discord', rows: [[5, 10]], scale: 1.5, covers: [{ what: 'names', how: 'bar', colour: '#000' }] },
  { scene: 'blind-studio', id: 'telegram-photo', style: 'telegramPhoto', rows: [[0, 10]], scale: 1.6, jpeg: 72 },
  { scene: 'blind-studio', id: 'telegram-spoiler', style: 'telegramPhoto', rows: [[5, 10]], scale: 2, change: { ground: '#c6d6b0' }, decor: { 6: 'spoiler' } },

  { scene: 'blind-cousins', id: 'imessage', style: 'imessage', rows: [[0, 9]], scale: 2 },
  { scene: 'blind-cousins', id: 'imessage-pen', style: 'imessage', rows: [[3, 9]], scale: 2, covers: [{ what: 'names', how: 'stroke', colour: '#000' }, { what: 'words', how: 'stroke', find: 'Joel', colour: '#000' }] },
  { scene: 'blind-cousins', id: 'line', style: 'line', rows: [[0, 12]], scale: 1.75 },
  { scene: 'blind-cousins', id: 'line-sticker', style: 'line', rows: [[3, 9]], scale: 2, covers: [{ what: 'names', how: 'sticker' }] },
  { scene: 'blind-cousins', id: 'messenger', style: 'messengerBlend', rows: [[3, 14]], scale: 1.75, jpeg: 75 },
  { scene: 'blind-cousins', id: 'messenger-blank', style: 'messenger', rows: [[2, 9]], scale: 2, covers: [{ what: 'names', how: 'blank' }] },
  { scene: 'blind-cousins', id: 'whatsapp-web', style: 'whatsappWeb', rows: [[0, 13]], scale: 1.25 },
  { scene: 'blind-cousins', id: 'whatsapp-web-names', style: 'whatsappWeb', rows: [[0, 9]], scale: 1.5, covers: [{ what: 'names', how: 'mosaic', size: 4 }] },
  { scene: 'blind-cousins', id: 'whatsapp-night', style: 'whatsappNight', rows: [[9, 17]], scale: 2, jpeg: 60 },
  { scene: 'blind-cousins', id: 'whatsapp-night-bar', style: 'whatsappNight', rows: [[0, 7]], scale: 1.5, covers: [{ what: 'names', how: 'bar', colour: '#ffffff' }] },

  { scene: 'blind-strings', id: 'nt', style: 'qqNt', rows: [[0, 10]], scale: 1.25 },
  { scene: 'blind-strings', id: 'nt-names', style: 'qqNt', rows: [[3, 12]], scale: 1.5, covers: [{ what: 'names', how: 'bar', colour: '#8f8f8f' }] },
  { scene: 'blind-strings', id: 'night', style: 'qqNight', rows: [[4, 16]], scale: 1.75, decor: { 4: 'flat avatar', 9: 'flat avatar' } },
  { scene: 'blind-strings', id: 'night-mosaic', style: 'qqNight', rows: [[3, 12]], scale: 2, covers: [{ what: 'names', how: 'mosaic', size: 4 }, { what: 'avatars', how: 'mosaic', size: 6 }], jpeg: 70 },
  { scene: 'blind-strings', id: 'plate', style: 'qqNight', rows: [[11, 16]], scale: 2, covers: [{ what: 'words', how: 'blur', find: '粤A·8Q21F', size: 5 }, { what: 'words', how: 'bar', find: '3317', colour: '#ff3b30' }] },

  { scene: 'blind-two', id: 'wechat', style: 'wechat', rows: [[0, 12]], scale: 1.5, change: { names: 'none', ground: 'linear-gradient(#fde2d4,#cfe3f5)' } },
  { scene: 'blind-two', id: 'imessage-dark', style: 'imessageDark', rows: [[0, 8]], scale: 2.5, change: { height: 620 } },
  { scene: 'blind-two', id: 'weibo', style: 'weibo', rows: [[2, 15]], scale: 1.75, jpeg: 75 },
  { scene: 'blind-two', id: 'weibo-words', style: 'weibo', rows: [[0, 7]], scale: 2, covers: [{ what: 'words', how: 'mosaic', find: '抑郁症', size: 5 }, { what: 'words', how: 'bar', find: '舍曲林', colour: '#000' }] },
  { scene: 'blind-two', id: 'selected', style: 'wechatPc', rows: [[7, 15]], scale: 1.25, change: { names: 'none' }, decor: { 9: 'selected', 12: 'selected' } },
  { scene: 'blind-two', id: 'cut-wide', style: 'wechat', rows: [[3, 7]], scale: 1, change: { top: 'none', names: 'none', width: 375 }, cut: { from: [3, -0.1], to: [5, 0.5] } },
  { scene: 'blind-two', id: 'avatars-covered', style: 'wechat', rows: [[0, 7]], scale: 2, change: { names: 'none' }, covers: [{ what: 'avatars', how: 'sticker' }, { what: 'title', how: 'bar', colour: '#000' }] },
];
