import type { Setup } from './look.ts';

/** Colours of one screen, CSS. */
export interface Palette {
  readonly page: string; readonly wallpaper: string; readonly bar: string; readonly barText: string; readonly line: string;
  readonly left: string; readonly leftText: string; readonly own: string; readonly ownText: string; readonly card: string;
  readonly name: string; readonly dim: string; readonly chip: string; readonly chipText: string; readonly tag: string;
  readonly input: string; readonly field: string; readonly quote: string; readonly quoteText: string; readonly stamp: string; readonly tick: string;
}

const BASE = { line: '#d8d8d8', tag: '#a7adc4', tick: '#4fae4e', stamp: '#667781' };

const LOOKS: Readonly<Record<string, Omit<Palette, 'wallpaper'>>> = {
  'wechat light': {
    ...BASE, page: '#ededed', bar: '#ededed', barText: '#111111', left: '#ffffff', leftText: '#191919', own: '#95ec69', ownText: '#101010', card: '#ffffff', name: '#7e7e7e', dim: '#b2b2b2',
    chip: 'transparent', chipText: '#a3a3a3', input: '#f7f7f7', field: '#ffffff', quote: '#e1e1e1', quoteText: '#737373',
  },
  'wechat dark': {
    ...BASE, line: '#262626', page: '#111111', bar: '#111111', barText: '#d2d2d2', left: '#2c2c2c', leftText: '#d5d5d5', own: '#3eb575', ownText: '#060606', card: '#2c2c2c', name: '#757575', dim: '#666666',
    chip: 'transparent', chipText: '#6b6b6b', input: '#1e1e1e', field: '#2a2a2a', quote: '#222222', quoteText: '#8a8a8a',
  },
  'qq light': {
    ...BASE, page: '#f0f1f5', bar: '#f7f8fa', barText: '#1a1c1e', left: '#ffffff', leftText: '#1a1c1e', own: '#0099ff', ownText: '#ffffff', card: '#ffffff', name: '#8a9099', dim: '#a5acb5',
    chip: 'transparent', chipText: '#9aa0a9', input: '#f7f8fa', field: '#ffffff', quote: 'rgba(120,130,145,.14)', quoteText: '#7b828c',
  },
  'qq dark': {
    ...BASE, line: '#1d1d1f', page: '#0b0b0d', bar: '#141416', barText: '#e4e6ea', left: '#252528', leftText: '#e4e6ea', own: '#0066cc', ownText: '#f1f5fa', card: '#252528', name: '#7d838c', dim: '#666b73',
    chip: 'transparent', chipText: '#6f757d', input: '#141416', field: '#202023', quote: 'rgba(255,255,255,.09)', quoteText: '#a0a6ae',
  },
  'whatsapp light': {
    ...BASE, page: '#efeae2', bar: '#008069', barText: '#ffffff', left: '#ffffff', leftText: '#111b21', own: '#d9fdd3', ownText: '#111b21', card: '#ffffff', name: '#888888', dim: '#8696a0',
    chip: '#fdfdfd', chipText: '#54656f', input: '#efeae2', field: '#ffffff', quote: 'rgba(11,20,26,.05)', quoteText: '#667781',
  },
  'whatsapp dark': {
    ...BASE, line: '#1b262d', page: '#0b141a', bar: '#1f2c34', barText: '#e9edef', left: '#202c33', leftText: '#e9edef', own: '#005c4b', ownText: '#e9edef', card: '#202c33', name: '#888888', dim: '#8696a0', stamp: '#9aa7ae',
    chip: '#182229', chipText: '#8696a0', input: '#0b141a', field: '#202c33', quote: 'rgba(0,0,0,.22)', quoteText: '#aab6bc',
  },
  'telegram light': {
    ...BASE, page: '#c9dcbc', bar: '#517da2', barText: '#ffffff', left: '#ffffff', leftText: '#000000', own: '#effdde', ownText: '#000000', card: '#ffffff', name: '#888888', dim: '#9aa2aa', stamp: '#8aa37d',
    chip: 'rgba(80,110,70,.45)', chipText: '#ffffff', input: '#ffffff', field: '#ffffff', quote: 'rgba(80,140,220,.12)', quoteText: '#3b4a55',
  },
  'telegram dark': {
    ...BASE, line: '#101921', page: '#0e1621', bar: '#17212b', barText: '#f5f5f5', left: '#182533', leftText: '#f5f5f5', own: '#2b5278', ownText: '#f5f5f5', card: '#182533', name: '#888888', dim: '#6d7f8f', stamp: '#6d8da6', tick: '#73b9f5',
    chip: 'rgba(30,44,58,.9)', chipText: '#f0f4f8', input: '#17212b', field: '#17212b', quote: 'rgba(255,255,255,.08)', quoteText: '#b9c7d4',
  },
};

const DOODLE = (ink: string): string => `url("data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90' fill='none' stroke='${encodeURIComponent(ink)}' stroke-width='1.4'>`
  + "<circle cx='18' cy='20' r='9'/><path d='M50 12 l14 6 l-9 12z M20 58 c8 -12 20 -2 12 10 s-22 4 -12 -10 M62 56 h18 v14 h-18z M62 60 l9 6 l9 -6'/><circle cx='74' cy='30' r='3'/></svg>\")";

export function paletteOf({ app, dark, wallpaper, bundle }: Setup): Palette {
  const key = `${app} ${dark ? 'dark' : 'light'}`;
  const look = LOOKS[key];
  if (look === undefined) throw new RangeError(key);
  if (bundle) return { ...look, page: dark ? '#111111' : '#ffffff', wallpaper: dark ? '#111111' : '#ffffff', bar: dark ? '#111111' : '#ffffff' };
  const ink = dark ? '#ffffff14' : '#00000014';
  const over = {
    plain: look.page,
    green: dark ? '#1d2b24' : '#cfe3d2',
    pattern: `${DOODLE(ink)} ${look.page}`,
    gradient: dark ? 'linear-gradient(160deg,#1a2238,#2a1a33 60%,#12262b)' : `${DOODLE(ink)},linear-gradient(150deg,#dbddbb,#6ba587 45%,#d5d88d 70%,#88b884)`,
  }[wallpaper];
  // On a picture the dim words of WeChat stand in a shade of their own.
  const chip = app === 'wechat' && wallpaper !== 'plain' ? { chip: 'rgba(0,0,0,.18)', chipText: '#ffffff' } : {};
  return { ...look, ...chip, wallpaper: over };
}
