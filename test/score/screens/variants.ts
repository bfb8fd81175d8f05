import type { Setup } from './look.ts';

export type How = 'bar' | 'mosaic' | 'blur' | 'blank' | 'stroke' | 'sticker';

/** Something made unreadable after the screenshot was taken. */
export interface Hide {
  readonly what: 'names' | 'avatars' | 'words' | 'title' | 'bubble';
  readonly how: How;
  /** Default black. */
  readonly colour?: string;
  /** Whose names or avatars; default everybody's that are shown. */
  readonly who?: readonly string[];
  /** The words, with `what: words`; every place where they stand. */
  readonly find?: string;
  /** Row of the scene, with `what: bubble`. */
  readonly row?: number;
}

/** The picture shows another thing than was said. `row`: row of the scene. */
export interface Forgery {
  readonly kind: 'replaced' | 'number' | 'negation' | 'swapped' | 'name' | 'inserted';
  readonly row: number;
  /** What stands there now; for `inserted` the line put in before the row. */
  readonly text?: string;
  /** The other writer. */
  readonly name?: string;
  /** The other row of a swap. */
  readonly other?: number;
}

export interface Variant {
  readonly id: string;
  readonly scene: string;
  /** Rows of the scene, half-open. */
  readonly rows: readonly [number, number];
  /** Rows left out where two pieces of a screenshot were put together. */
  readonly omit?: readonly number[];
  readonly scale: number;
  readonly setup?: Partial<Setup>;
  readonly hide?: readonly Hide[];
  readonly forge?: readonly Forgery[];
  /** Written over the picture by whoever spread it. */
  readonly caption?: { readonly text: string; readonly row: number };
  /** CSS pixels taken off: left, top, right, bottom. */
  readonly crop?: readonly [number, number, number, number];
  readonly width?: number;
  /** Qualities, one after the other: each sending through a chat compresses again. */
  readonly jpeg?: readonly number[];
  readonly series?: string;
}

const names = (how: How, colour?: string, who?: readonly string[]): Hide => ({ what: 'names', how, ...(colour === undefined ? {} : { colour }), ...(who === undefined ? {} : { who }) });
const words = (find: string, how: How, colour?: string): Hide => ({ what: 'words', find, how, ...(colour === undefined ? {} : { colour }) });
const ios: Partial<Setup> = { phone: 'ios', width: 390 };
const dark: Partial<Setup> = { dark: true };

export const VARIANTS: readonly Variant[] = [
  { id: 'plain', scene: 'wechat-owners', rows: [0, 9], scale: 3 },
  { id: 'dark', scene: 'wechat-owners', rows: [5, 16], scale: 2.77, setup: dark },
  { id: 'second', scene: 'wechat-owners', rows: [9, 18], scale: 1.5 },
  { id: 'jpeg35', scene: 'wechat-owners', rows: [0, 9], scale: 2.77, width: 720, jpeg: [35] },
  { id: 'names-bar', scene: 'wechat-owners', rows: [5, 12], scale: 2.77, hide: [names('bar')] },
  { id: 'names-red-540', scene: 'wechat-owners', rows: [5, 12], scale: 2.77, hide: [names('bar', '#e02020', ['风铃', '12栋阿芸']), { what: 'avatars', how: 'mosaic' }], width: 540, jpeg: [60] },
  { id: 'names-mosaic', scene: 'wechat-owners', rows: [5, 12], scale: 3, hide: [names('mosaic'), { what: 'avatars', how: 'mosaic' }], width: 720, jpeg: [60] },
  { id: 'words-bar', scene: 'wechat-owners', rows: [4, 11], scale: 2, hide: [words('0000031', 'bar'), words('乳腺那边的毛病', 'bar', '#d22'), words('人民医院', 'mosaic')] },
  { id: 'forged-number', scene: 'wechat-owners', rows: [5, 15], scale: 2, forge: [{ kind: 'number', row: 9, text: '听说是乳腺那边的毛病，住了19天了，床位在外科楼6层17床' }] },
  { id: 'forged-inserted', scene: 'wechat-owners', rows: [5, 15], scale: 2.77, setup: dark, forge: [{ kind: 'inserted', row: 10, name: '物业小林', text: '这个月的物业费先不用交了，公司正在内部调查' }], width: 720, jpeg: [60] },
  { id: 'caption', scene: 'wechat-owners', rows: [5, 12], scale: 2.77, caption: { text: '大家看看这是什么人', row: 9 }, hide: [names('bar', '#000', ['12栋阿芸'])], jpeg: [60], width: 720 },
  { id: 'joined', scene: 'wechat-owners', rows: [5, 15], scale: 1.5, omit: [10, 11] },
  { id: 'bundle', scene: 'wechat-owners', rows: [5, 14], scale: 2.77, setup: { bundle: true } },

  { id: 'ios', scene: 'wechat-parents', rows: [0, 8], scale: 3, setup: ios },
  { id: 'ios-dark', scene: 'wechat-parents', rows: [3, 12], scale: 2, setup: { ...ios, dark: true } },
  { id: 'jpeg60', scene: 'wechat-parents', rows: [3, 10], scale: 3, setup: ios, width: 720, jpeg: [60] },
  { id: 'names-blank', scene: 'wechat-parents', rows: [3, 9], scale: 3, setup: ios, hide: [names('blank', undefined, ['小宇爸爸'])], width: 720, jpeg: [80] },
  { id: 'names-blur', scene: 'wechat-parents', rows: [3, 9], scale: 2.77, setup: ios, hide: [names('blur'), { what: 'avatars', how: 'blur' }] },
  { id: 'names-white', scene: 'wechat-parents', rows: [3, 9], scale: 2, setup: ios, hide: [names('bar', '#fff')] },
  { id: 'names-stroke', scene: 'wechat-parents', rows: [3, 9], scale: 2, setup: ios, hide: [names('stroke', '#e23', ['小宇爸爸', '朵朵奶奶'])], width: 720, jpeg: [60] },
  { id: 'words-mosaic', scene: 'wechat-parents', rows: [3, 9], scale: 3, setup: ios, hide: [words('注意力缺陷', 'mosaic'), words('小宇', 'mosaic')], width: 720, jpeg: [60] },
  { id: 'forged-negation', scene: 'wechat-parents', rows: [3, 11], scale: 2, setup: ios, forge: [{ kind: 'negation', row: 4, text: '好的，注意休息，多喝水。退烧不满48小时再返校。' }] },
  { id: 'middle', scene: 'wechat-parents', rows: [0, 9], scale: 2, setup: ios, crop: [0, 190, 0, 230] },
  { id: 'scroll-1', scene: 'wechat-parents', rows: [0, 16], scale: 2, setup: { ...ios, height: 720, scroll: 0 }, series: 'scroll' },
  { id: 'scroll-2', scene: 'wechat-parents', rows: [0, 16], scale: 2, setup: { ...ios, height: 720, scroll: 400 }, series: 'scroll' },
  { id: 'scroll-3', scene: 'wechat-parents', rows: [0, 16], scale: 2, setup: { ...ios, height: 720, scroll: 770 }, series: 'scroll' },
  { id: 'large', scene: 'wechat-parents', rows: [8, 14], scale: 2.77, setup: { ...ios, fontSize: 23 } },

  { id: 'dark', scene: 'wechat-office', rows: [0, 9], scale: 3, setup: { ...ios, dark: true }, width: 828 },
  { id: 'names-sticker', scene: 'wechat-office', rows: [2, 9], scale: 2, setup: ios, hide: [names('sticker', undefined, ['椰子', 'Momo']), { what: 'avatars', how: 'sticker', who: ['椰子', 'Momo'] }] },
  { id: 'small-540', scene: 'wechat-office', rows: [0, 9], scale: 2.77, setup: { ...ios, fontSize: 15 }, width: 540, jpeg: [60] },
  { id: 'twice', scene: 'wechat-office', rows: [0, 7], scale: 3, setup: { ...ios, dark: true }, width: 720, jpeg: [60, 60, 35] },
  { id: 'names-bar-dark', scene: 'wechat-office', rows: [0, 8], scale: 2.77, setup: { ...ios, dark: true }, hide: [names('bar', '#000')] },
  { id: 'names-grey-dark', scene: 'wechat-office', rows: [0, 8], scale: 2, setup: { ...ios, dark: true }, hide: [names('bar', '#808080', ['Momo', '椰子'])], width: 720, jpeg: [90] },
  { id: 'names-blank-dark', scene: 'wechat-office', rows: [0, 8], scale: 2, setup: { ...ios, dark: true }, hide: [names('blank', undefined, ['Momo', '老K', '椰子'])] },
  { id: 'words-blur', scene: 'wechat-office', rows: [2, 9], scale: 2, setup: { ...ios, dark: true }, hide: [words('18,640.50', 'blur'), words('离婚', 'bar', '#000')] },
  { id: 'forged-replaced', scene: 'wechat-office', rows: [2, 10], scale: 2, setup: ios, forge: [{ kind: 'replaced', row: 7, text: '私事怎么了，大家都说说看' }] },

  { id: 'light', scene: 'wechat-couple', rows: [0, 9], scale: 2 },
  { id: 'dark', scene: 'wechat-couple', rows: [3, 14], scale: 2.77, setup: dark },
  { id: 'green', scene: 'wechat-couple', rows: [3, 12], scale: 2, setup: { wallpaper: 'green' }, width: 720, jpeg: [60] },
  { id: 'cut', scene: 'wechat-couple', rows: [2, 11], scale: 2, setup: { height: 560, scroll: 26 } },
  { id: 'forged-swapped', scene: 'wechat-couple', rows: [2, 7], scale: 2, forge: [{ kind: 'swapped', row: 4, other: 5 }] },

  { id: 'light', scene: 'wechat-rent', rows: [0, 9], scale: 2 },
  { id: 'card-bar', scene: 'wechat-rent', rows: [3, 8], scale: 2.77, hide: [words('0000 0000 0012', 'bar', '#000'), words('刘某', 'bar', '#fff'), { what: 'title', how: 'bar' }], width: 720, jpeg: [60] },
  { id: 'whole-bubble', scene: 'wechat-rent', rows: [3, 8], scale: 2, hide: [{ what: 'bubble', row: 5, how: 'mosaic' }] },
  { id: 'serif', scene: 'wechat-rent', rows: [0, 6], scale: 2, setup: { serif: true } },
  { id: 'forged-number', scene: 'wechat-rent', rows: [0, 6], scale: 2, forge: [{ kind: 'number', row: 0, text: '小蒋，7月房租3800，加上水电186.7，一共3986.7，今天转一下' }] },

  { id: 'light', scene: 'wechat-shop', rows: [0, 10], scale: 2, setup: ios },
  { id: 'cards-dark', scene: 'wechat-shop', rows: [5, 16], scale: 2, setup: { ...ios, dark: true } },
  { id: 'names-mix', scene: 'wechat-shop', rows: [7, 13], scale: 2, setup: ios, hide: [names('mosaic', undefined, ['李四光了']), words('8号楼2201', 'bar', '#000'), words('李四光了', 'mosaic')] },
  { id: 'forged-name', scene: 'wechat-shop', rows: [7, 13], scale: 2, setup: ios, forge: [{ kind: 'name', row: 11, name: '仓库-小赵' }] },

  { id: 'traditional', scene: 'wechat-hometown', rows: [0, 9], scale: 2, setup: { wallpaper: 'gradient' }, width: 720, jpeg: [60] },
  { id: 'names-blank-wall', scene: 'wechat-hometown', rows: [2, 9], scale: 2, setup: { wallpaper: 'green' }, hide: [names('blank', '#cfe3d2', ['小雪'])], width: 720, jpeg: [60] },
  { id: 'dark-long', scene: 'wechat-hometown', rows: [0, 13], scale: 1.5, setup: dark },

  { id: 'light', scene: 'wechat-clinic', rows: [0, 9], scale: 2, setup: ios },
  { id: 'card-bar', scene: 'wechat-clinic', rows: [4, 11], scale: 2.77, setup: ios, hide: [words('A02-5567-0098', 'bar', '#000')], width: 720, jpeg: [35] },
  { id: 'dark', scene: 'wechat-clinic', rows: [2, 13], scale: 2, setup: { ...ios, dark: true } },

  { id: 'stitched', scene: 'wechat-long', rows: [0, 28], scale: 1.5 },
  { id: 'stitched-540', scene: 'wechat-long', rows: [12, 28], scale: 2, setup: dark, hide: [names('bar', '#c8c8c8', ['304老丁'])], width: 540, jpeg: [60] },

  { id: 'light', scene: 'qq-class', rows: [0, 8], scale: 2 },
  { id: 'dark', scene: 'qq-class', rows: [3, 14], scale: 2, setup: dark },
  { id: 'names-bar', scene: 'qq-class', rows: [3, 9], scale: 2.77, hide: [names('bar', '#000', ['ㅤ浮生若梦', '晚风~']), words('7731', 'bar', '#000')], width: 720, jpeg: [60] },
  { id: 'names-mosaic', scene: 'qq-class', rows: [2, 9], scale: 2, hide: [names('mosaic'), { what: 'avatars', how: 'mosaic' }] },
  { id: 'dark', scene: 'qq-guild', rows: [0, 10], scale: 2, setup: dark },
  { id: 'light-540', scene: 'qq-guild', rows: [4, 16], scale: 2.77, width: 540, jpeg: [60] },
  { id: 'address-bar', scene: 'qq-guild', rows: [3, 10], scale: 2, setup: dark, hide: [words('示范市梧桐路14号', 'bar', '#e33'), names('bar', '#fff', ['奶盖不加冰'])] },
  { id: 'forged-negation', scene: 'qq-guild', rows: [0, 7], scale: 2, setup: dark, forge: [{ kind: 'negation', row: 4, text: '卡机制，DPS check过得去' }, { kind: 'number', row: 0, text: '21:30准时开团，T位缺1，奶妈缺2，装分≥4350的打1' }] },

  { id: 'light', scene: 'whatsapp-badminton', rows: [0, 9], scale: 2, setup: { wallpaper: 'pattern' } },
  { id: 'dark', scene: 'whatsapp-badminton', rows: [5, 17], scale: 2, setup: { ...dark, wallpaper: 'pattern' } },
  { id: 'names-bar', scene: 'whatsapp-badminton', rows: [5, 12], scale: 2.77, setup: { wallpaper: 'pattern' }, hide: [names('bar'), words('Marta', 'bar'), words('7700 900123', 'bar')], width: 720, jpeg: [60] },
  { id: 'names-blur-dark', scene: 'whatsapp-badminton', rows: [5, 12], scale: 2, setup: dark, hide: [names('blur'), words('rehab', 'blur')] },
  { id: 'forged-number', scene: 'whatsapp-badminton', rows: [1, 9], scale: 2, forge: [{ kind: 'number', row: 1, text: "Court 3 is booked for Tuesday 7:30 pm, it's £21 each this time" }] },
  { id: 'forged-name', scene: 'whatsapp-family', rows: [3, 9], scale: 2, setup: dark, forge: [{ kind: 'name', row: 4, name: '大家姐' }, { kind: 'number', row: 7, text: '真，下星期五上庭' }] },
  { id: 'dark', scene: 'whatsapp-family', rows: [0, 10], scale: 2, setup: dark },
  { id: 'light', scene: 'whatsapp-family', rows: [2, 12], scale: 2.77, setup: { wallpaper: 'pattern' }, width: 720, jpeg: [60] },

  { id: 'light', scene: 'telegram-reading', rows: [0, 9], scale: 2, setup: { wallpaper: 'gradient' }, jpeg: [60] },
  { id: 'dark', scene: 'telegram-reading', rows: [3, 13], scale: 2, setup: dark },
  { id: 'names-bar', scene: 'telegram-reading', rows: [3, 9], scale: 2, setup: { wallpaper: 'gradient' }, hide: [names('bar', '#111', ['林檎', '半糖']), words('阿宁', 'stroke', '#e22')], jpeg: [60], width: 720 },
  { id: 'forged-inserted', scene: 'telegram-reading', rows: [3, 10], scale: 1.5, forge: [{ kind: 'inserted', row: 6, name: '林檎', text: '反正她迟早要走，说了又怎样' }, { kind: 'replaced', row: 8, text: '已经没人在看了' }] },
  { id: 'dark', scene: 'telegram-dev', rows: [0, 10], scale: 2, setup: dark },
  { id: 'light', scene: 'telegram-dev', rows: [4, 13], scale: 1.5 },
];
