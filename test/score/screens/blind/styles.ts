/** How an app draws its screen; lengths are CSS pixels, the rest CSS values. */
export interface Style {
  readonly app: string;
  readonly dark: boolean;
  readonly width: number;
  /** Null: as long as the talk. */
  readonly height: number | null;
  readonly font: number;
  readonly family: string;
  /** `lines`: no bubbles, name and time above words that begin at one edge. */
  readonly form: 'bubbles' | 'lines';
  readonly top: 'phone' | 'desk' | 'none';
  readonly ground: string;
  readonly bar: string;
  readonly barText: string;
  readonly left: string;
  readonly leftText: string;
  readonly own: string;
  readonly ownText: string;
  readonly nameColour: string | null;
  readonly names: 'above' | 'inside' | 'all' | 'none';
  /** 0: none. */
  readonly avatar: number;
  readonly round: string;
  readonly ownAvatar: boolean;
  readonly low: boolean;
  readonly stamp: 'none' | 'inside' | 'beside' | 'head';
  readonly pill: string | null;
  readonly chipText: string;
  readonly quote: 'under' | 'in';
  readonly radius: number;
  readonly pad: string;
  readonly gap: number;
  readonly most: number;
  readonly border: string;
  readonly link: string;
  readonly ownLeft: boolean;
}

const BASE: Style = {
  app: 'wechat', dark: false, width: 390, height: null, font: 17, family: "'Noto Sans CJK SC',sans-serif", form: 'bubbles', top: 'phone', ground: '#ededed', bar: '#ededed', barText: '#111',
  left: '#fff', leftText: '#111', own: '#95ec69', ownText: '#0a0a0a', nameColour: '#8c8c8c', names: 'above', avatar: 38, round: '6px', ownAvatar: true, low: false, stamp: 'none', pill: null,
  chipText: '#9b9b9b', quote: 'under', radius: 6, pad: '10px 12px', gap: 14, most: 0.64, border: 'none', link: '#576b95', ownLeft: false,
};

const style = (more: Partial<Style>): Style => ({ ...BASE, ...more });
const LATIN = "'DejaVu Sans','Noto Sans CJK SC',sans-serif";
const CONDENSED = "'DejaVu Sans Condensed','Noto Sans CJK SC',sans-serif";

export const STYLES: Readonly<Record<string, Style>> = {
  wechat: style({}),
  wechatSmall: style({ font: 14, avatar: 36, gap: 12, width: 375 }),
  wechatHuge: style({ font: 27, avatar: 46, gap: 20, width: 393, most: 0.66, pad: '14px 15px' }),
  wechatBlack: style({ dark: true, ground: '#000', bar: '#111', barText: '#d8d8d8', left: '#2a2a2a', leftText: '#d4d4d4', own: '#3eb575', ownText: '#04140b', nameColour: '#6f6f6f', chipText: '#666', link: '#7d90a9' }),
  wechatTablet: style({ width: 1080, height: 760, font: 18, avatar: 42, most: 0.5 }),
  wechatPc: style({ width: 760, top: 'desk', font: 14, avatar: 34, round: '3px', gap: 18, pad: '8px 11px', most: 0.56, ground: '#f5f5f5', bar: '#f5f5f5', radius: 4 }),
  wecom: style({ app: 'wecom', width: 375, font: 16, ground: '#f2f4f7', bar: '#f7f8fa', own: '#c8e1ff', nameColour: '#7c8592', avatar: 36, round: '4px', radius: 4, link: '#2f7df6', border: '1px solid #e4e8ee' }),
  wecomPc: style({ app: 'wecom', width: 720, top: 'desk', font: 14, ground: '#fff', bar: '#fff', left: '#f1f3f5', own: '#cce4fc', nameColour: '#8a94a3', avatar: 32, round: '4px', radius: 4, most: 0.6, link: '#2f7df6' }),
  dingtalk: style({ app: 'dingtalk', width: 360, font: 16, ground: '#f3f5f8', bar: '#fff', own: '#cbe3ff', ownText: '#171a1d', nameColour: '#747a80', avatar: 38, round: '11px', radius: 9, quote: 'in', pad: '9px 13px', link: '#0066ff' }),
  feishu: style({ app: 'feishu', width: 412, font: 16, ground: '#fff', bar: '#fff', left: '#f2f3f5', own: '#d1e3ff', nameColour: '#646a73', avatar: 40, round: '50%', radius: 8, quote: 'in', names: 'all', link: '#245bdb', most: 0.68 }),
  feishuDark: style({ app: 'feishu', dark: true, width: 412, font: 16, ground: '#1a1a1a', bar: '#1a1a1a', barText: '#ebebeb', left: '#292929', leftText: '#ebebeb', own: '#173166', ownText: '#e6ecf8', nameColour: '#8f8f8f', avatar: 36, round: '50%', radius: 8, quote: 'in', link: '#75a4ff', chipText: '#757575' }),
  qqNt: style({ app: 'qq', width: 780, top: 'desk', font: 15, ground: '#f2f2f2', bar: '#f2f2f2', own: '#0099ff', ownText: '#fff', nameColour: '#999', names: 'all', avatar: 34, round: '50%', radius: 8, quote: 'in', most: 0.58, link: '#2d77e5' }),
  qqNight: style({ app: 'qq', dark: true, width: 384, ground: '#0d0d10', bar: '#141418', barText: '#eee', left: '#26262b', leftText: '#e8e8ea', own: '#004f9e', ownText: '#fff', nameColour: '#77777d', names: 'all', avatar: 40, round: '50%', radius: 14, quote: 'in', chipText: '#6a6a70', link: '#6cb6ff' }),
  imessage: style({ app: 'imessage', width: 393, font: 17, family: LATIN, ground: '#fff', bar: '#f6f6f6', left: '#e9e9eb', own: '#0a84ff', ownText: '#fff', nameColour: '#8a8a8e', avatar: 28, round: '50%', ownAvatar: false, low: true, radius: 18, pad: '7px 13px', gap: 5, most: 0.72, quote: 'in', link: '#0a84ff' }),
  imessageDark: style({ app: 'imessage', dark: true, width: 393, font: 17, family: LATIN, ground: '#000', bar: '#161618', barText: '#fff', left: '#26262a', leftText: '#fff', own: '#0a84ff', ownText: '#fff', nameColour: '#8e8e93', names: 'none', avatar: 0, ownAvatar: false, radius: 18, pad: '7px 13px', gap: 5, most: 0.72, quote: 'in', chipText: '#8e8e93' }),
  line: style({ app: 'line', width: 375, font: 15, family: LATIN, ground: '#8cabd8', bar: '#8cabd8', own: '#8de055', nameColour: '#34455e', avatar: 34, round: '50%', ownAvatar: false, radius: 16, pad: '8px 12px', gap: 8, stamp: 'beside', pill: 'rgba(60,80,110,.35)', chipText: '#fff', quote: 'in', most: 0.6 }),
  messenger: style({ app: 'messenger', width: 400, font: 16, family: LATIN, ground: '#fff', bar: '#fff', left: '#f0f0f0', own: '#a033ff', ownText: '#fff', nameColour: '#8a8d91', avatar: 28, round: '50%', ownAvatar: false, low: true, radius: 18, pad: '8px 12px', gap: 4, quote: 'in', most: 0.68 }),
  messengerBlend: style({ app: 'messenger', width: 400, font: 16, family: LATIN, ground: 'linear-gradient(#ffe3ec,#e3d4ff 60%,#c9e6ff)', bar: '#fff', left: '#fff', own: '#d6006c', ownText: '#fff', nameColour: '#6b5b70', avatar: 28, round: '50%', ownAvatar: false, low: true, radius: 18, pad: '8px 12px', gap: 4, quote: 'in', chipText: '#6b5b70', most: 0.68 }),
  slack: style({ app: 'slack', width: 820, top: 'desk', form: 'lines', font: 15, family: LATIN, ground: '#fff', bar: '#fff', left: 'transparent', own: 'transparent', nameColour: '#1d1c1d', names: 'all', avatar: 36, round: '5px', stamp: 'head', gap: 12, pad: '0', most: 0.86, ownLeft: true, quote: 'in', link: '#1264a3' }),
  discord: style({ app: 'discord', dark: true, width: 800, top: 'desk', form: 'lines', font: 16, family: LATIN, ground: '#313338', bar: '#313338', barText: '#f2f3f5', left: 'transparent', leftText: '#dbdee1', own: 'transparent', ownText: '#dbdee1', nameColour: null, names: 'all', avatar: 40, round: '50%', stamp: 'head', gap: 17, pad: '0', most: 0.86, ownLeft: true, chipText: '#949ba4', link: '#00a8fc', quote: 'in' }),
  whatsappWeb: style({ app: 'whatsapp', width: 860, top: 'desk', font: 14.2, family: CONDENSED, ground: '#efeae2', bar: '#f0f2f5', own: '#d9fdd3', nameColour: null, names: 'inside', avatar: 28, round: '50%', ownAvatar: false, radius: 8, pad: '6px 9px 8px', gap: 5, stamp: 'inside', pill: '#fff', chipText: '#54656f', quote: 'in', most: 0.6, link: '#027eb5' }),
  whatsappNight: style({ app: 'whatsapp', dark: true, width: 384, font: 19, family: CONDENSED, ground: '#0b141a', bar: '#1f2c34', barText: '#e9edef', left: '#202c33', leftText: '#e9edef', own: '#005c4b', ownText: '#e9edef', nameColour: null, names: 'inside', avatar: 0, ownAvatar: false, radius: 10, pad: '6px 10px 8px', gap: 5, stamp: 'inside', pill: '#182229', chipText: '#8696a0', quote: 'in', most: 0.8, link: '#53bdeb' }),
  weibo: style({ app: 'weibo', width: 375, font: 16, ground: '#f4f4f4', bar: '#fff', own: '#ffe0c2', names: 'none', avatar: 38, round: '50%', radius: 20, pad: '9px 14px', quote: 'in', link: '#eb7340' }),
  telegramPhoto: style({ app: 'telegram', width: 390, font: 16, family: CONDENSED, ground: 'noise', bar: '#fff', own: '#e1fec6', nameColour: null, names: 'inside', avatar: 36, round: '50%', ownAvatar: false, low: true, radius: 14, pad: '6px 11px 7px', gap: 5, stamp: 'inside', pill: 'rgba(40,60,40,.45)', chipText: '#fff', quote: 'in', most: 0.76, link: '#168acd' }),
};
