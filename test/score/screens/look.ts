import type { App, Media, Row, Scene } from './scene.ts';
import { drawing, face, glyph } from './drawings.ts';
import { paletteOf, type Palette } from './palette.ts';

/** How one screen is set up; lengths are CSS pixels. */
export interface Setup {
  readonly app: App;
  readonly phone: 'ios' | 'android';
  readonly dark: boolean;
  /** Of the words in bubbles. */
  readonly fontSize: number;
  readonly serif: boolean;
  readonly wallpaper: 'plain' | 'green' | 'pattern' | 'gradient';
  readonly width: number;
  /** Null: as long as the talk, as tools that join screenshots make it. */
  readonly height: number | null;
  /** Of the talk from its beginning; null: to its end, as a phone opens it. */
  readonly scroll: number | null;
  /** The page on which a forwarded bundle is read. */
  readonly bundle: boolean;
}

/** A row as it stands in the picture: perhaps not as it was said. */
export interface Shown extends Row {
  readonly own: boolean;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Words with drawn faces in place of `{face}`; the text nodes together are exactly `plain(text)`. */
const worded = (text: string): string => escape(text).replace(/\{(\w+)\}/g, (_, name: string) => face(name));

/** The words without the faces. */
export const plain = (text: string): string => text.replace(/\{\w+\}/g, '');

/** One HTML page; what the measuring script looks for carries the classes row, bubble, nm, tx, qt, chip, av. */
export function pageOf(scene: Scene, shown: readonly Shown[], setup: Setup): string {
  const palette = paletteOf(setup);
  const body = setup.bundle ? shown.map((row, at) => bundleRow(row, at, scene)) : shown.map((row, at) => chatRow(row, at, scene, setup, shown[at - 1]));
  return `<!doctype html><html lang="${/[會圍飯羣]/.test(scene.title) ? 'zh-HK' : 'zh-CN'}"><meta charset="utf-8"><style>${sheet(setup, palette)}</style><body>
<div id="top">${statusBar(setup)}${titleBar(scene, setup)}</div><div id="talk"><div id="inner">${body.join('\n')}</div></div>${setup.bundle ? '' : inputBar(setup)}</body></html>`;
}

function statusBar({ phone }: Setup): string {
  const battery = '<i class="bat"><b></b></i>';
  return phone === 'ios' ? `<div id="status"><span style="font-weight:600">21:47</span><span><i class="sig"></i> 5G ${battery}</span></div>`
    : `<div id="status"><span>9:41 <small>0.8K/s</small></span><span><small>HD</small> 5G <i class="sig"></i> <small>76%</small>${battery}</span></div>`;
}

function titleBar(scene: Scene, { app, bundle }: Setup): string {
  const back = '<svg class="back" width="12" height="20" viewBox="0 0 12 20"><path d="M10 2 L2 10 L10 18" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
  if (bundle) return `<div id="bar">${back}<b id="title">${escape(scene.kind === 'group' ? '群聊的聊天记录' : `${scene.title}和${scene.me}的聊天记录`)}</b><em>···</em></div>`;
  const group = scene.kind === 'group';
  if (app === 'wechat') return `<div id="bar">${back}<i class="unread">12</i><b id="title">${escape(scene.title)}${group ? `(${scene.members})` : ''}</b><em>···</em></div>`;
  if (app === 'qq') return `<div id="bar">${back}<div class="two"><b id="title">${escape(scene.title)}(${scene.members})</b></div><em>☰</em></div>`;
  const others = scene.people.map(({ name }) => name).join(', ');
  const second = app === 'whatsapp' ? others : `${scene.members} members, 17 online`;
  return `<div id="bar">${back}<i class="av head" style="background:#5b8fb9">${glyph(scene.title)}</i><div class="two"><b id="title">${escape(scene.title)}</b><small>${escape(second)}</small></div><em>⋮</em></div>`;
}

const HINT: Readonly<Record<App, string>> = { wechat: '', qq: '', whatsapp: 'Message', telegram: 'Message' };

function inputBar({ app }: Setup): string {
  const round = '<i class="round"></i>';
  return `<div id="input">${round}<div class="field">${HINT[app]}</div>${round}${round}</div>`;
}

function chatRow(row: Shown, at: number, scene: Scene, setup: Setup, previous: Shown | undefined): string {
  const chip = row.heading === null ? '' : `<div class="row mid" data-i="${at}" data-kind="time"><span class="chip tx time">${escape(row.heading)}</span></div>`;
  if (row.name === null) return `${chip}<div class="row mid" data-i="${at}" data-kind="system"><span class="chip tx">${escape(row.text)}</span></div>`;
  const inside = setup.app === 'whatsapp' || setup.app === 'telegram';
  const first = previous?.name !== row.name || row.heading !== null;
  const person = scene.people.find(({ name }) => name === row.name);
  const colour = person?.colour ?? '#888888';
  const named = scene.kind === 'group' && (!row.own || setup.app === 'qq') && (!inside || first);
  const tags = setup.app === 'qq' ? (person?.tags ?? []).map((tag) => `<u class="tag ${tag === '群主' ? 'gold' : tag === '管理员' ? 'mint' : ''}">${escape(tag)}</u>`) : [];
  const nm = named ? `<span class="nm"${inside ? ` style="color:${colour}"` : ''}>${escape(row.name.trim())}</span>` : '';
  const line = !named || inside ? '' : `<div class="nameline">${row.own ? tags.join('') + nm : nm + tags.join('')}</div>`;
  const avatar = setup.app === 'whatsapp' || (setup.app === 'telegram' && row.own) ? '' : `<i class="av" style="background:${colour}">${glyph(row.name)}</i>`;
  return `${chip}<div class="row ${row.own ? 'own' : 'left'} ${first ? 'first' : ''}" data-i="${at}" data-kind="message">${avatar}<div class="col">${line}${bubble(row, setup, inside ? nm : '')}</div></div>`;
}

function bubble(row: Shown, { app }: Setup, name: string): string {
  const at = new Date(row.at + 8 * 3_600_000).toISOString().slice(11, 16);
  const stamp = app === 'whatsapp' || app === 'telegram' ? `<span class="stamp">${at}${row.own ? ' <b>✓✓</b>' : ''}</span>` : '';
  if (row.media !== null) return `<div class="bubble media ${row.media.sort}">${name}${mediaOf(row.media)}${stamp}</div>`;
  const quote = row.quoted === null ? '' : `<div class="quote"><span class="qt">${quoteHead(app, row.quoted.name, at)}${escape(plain(row.quoted.text))}</span></div>`;
  const words = `<span class="tx">${worded(row.text)}</span>`;
  // WeChat hangs the quotation under the bubble, the others put it inside, above the words.
  return app === 'wechat' ? `<div class="bubble"><s></s>${words}</div>${quote}` : `<div class="bubble">${name}${quote}${words}${stamp}</div>`;
}

function quoteHead(app: App, name: string, at: string): string {
  if (app === 'wechat') return `${escape(name)}：`;
  return `<b>${escape(name)}${app === 'qq' ? ` ${at}` : ''}</b><br>`;
}

function mediaOf({ sort, words }: Media): string {
  const [first = '', second = ''] = words.map(escape);
  if (sort === 'pic' || sort === 'sticker') return drawing(sort);
  if (sort === 'voice') return `<span class="wave">${drawing('voice')}</span> <span class="mt">${first}"</span>`;
  if (sort === 'packet') return `${drawing('packet')}<span class="mt">${first}</span><small>微信红包</small>`;
  if (sort === 'transfer') return `${drawing('transfer')}<span class="mt">¥${first}</span><small>微信转账</small>`;
  if (sort === 'file') return `${drawing('file')}<span class="mt">${first}</span><small>${second}</small>`;
  if (sort === 'location') return `<span class="mt">${first}</span><small>${second}</small>${drawing('map')}`;
  return `${drawing('thumb')}<span class="mt">${first}</span><small>${second}</small>`;
}

function bundleRow(row: Shown, at: number, scene: Scene): string {
  const time = new Date(row.at + 8 * 3_600_000).toISOString();
  const colour = scene.people.find(({ name }) => name === row.name)?.colour ?? '#888';
  const body = row.media === null ? `<div class="bubble"><span class="tx">${worded(row.text)}</span></div>` : `<div class="bubble media ${row.media.sort}">${mediaOf(row.media)}</div>`;
  return `<div class="row entry" data-i="${at}" data-kind="message"><i class="av" style="background:${colour}">${glyph(row.name ?? '')}</i><div class="col">
<div class="nameline"><span class="nm">${escape(row.name ?? '')}</span><span class="when">${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日 ${time.slice(11, 16)}</span></div>${body}</div></div>`;
}

function sheet({ app, phone, fontSize, serif, width, height, scroll, bundle }: Setup, c: Palette): string {
  const family = serif ? "'Noto Serif CJK SC',serif" : app === 'whatsapp' || app === 'telegram' ? "'DejaVu Sans Condensed','Noto Sans CJK SC',sans-serif" : "'Noto Sans CJK SC',sans-serif";
  const inside = app === 'whatsapp' || app === 'telegram';
  const round = app === 'wechat' ? '5px' : '50%';
  const most = inside ? width * 0.8 : width - 2 * 58 - (app === 'qq' ? 0 : 6);
  return `*{box-sizing:border-box}html,body{margin:0;background:${c.page}}body{width:${width}px;${height === null ? '' : `height:${height}px;overflow:hidden;`}display:flex;flex-direction:column;font-family:${family};color:${c.leftText};-webkit-font-smoothing:antialiased}
i,u,s,em{font-style:normal;text-decoration:none}
#top{background:${c.bar};color:${c.barText};flex:none;${app === 'wechat' && !bundle ? `border-bottom:.5px solid ${c.line};` : ''}}
#status{display:flex;justify-content:space-between;align-items:center;height:${phone === 'ios' ? 44 : 28}px;padding:0 ${phone === 'ios' ? 24 : 12}px;font-size:${phone === 'ios' ? 15 : 12}px}
#status span{display:flex;gap:4px;align-items:center}.bat{display:inline-block;width:22px;height:11px;border:1px solid;border-radius:3px;padding:1px}.bat b{display:block;width:70%;height:100%;background:currentColor}
.sig{display:inline-block;width:15px;height:10px;background:linear-gradient(90deg,currentColor 3px,transparent 3px 5px,currentColor 5px 8px,transparent 8px 10px,currentColor 10px 13px,transparent 13px)}
#bar{display:flex;align-items:center;height:${inside ? 54 : 44}px;padding:0 14px;gap:10px}#bar em{margin-left:auto;font-size:20px}
${app === 'wechat' ? '#title{position:absolute;left:64px;right:64px;text-align:center;font-size:17px;font-weight:500;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.unread{background:rgba(128,128,128,.25);border-radius:10px;font-size:12px;padding:1px 7px}' : '#title{font-size:17px;font-weight:600;white-space:nowrap}'}
.two{overflow:hidden}.two small{display:block;font-size:12px;opacity:.8;white-space:nowrap;text-overflow:ellipsis;overflow:hidden}
#talk{flex:1 1 auto;position:relative;overflow:hidden;background:${c.wallpaper}}#inner{position:${height === null ? 'relative' : 'absolute'};top:${-(scroll ?? 0)}px;left:0;right:0;padding:8px 0 14px}
#input{flex:none;display:flex;align-items:center;gap:9px;background:${c.input};padding:9px 12px ${phone === 'ios' ? 26 : 9}px;border-top:.5px solid ${c.line}}
.field{flex:1;height:38px;border-radius:${inside ? 19 : 6}px;background:${c.field};color:${c.dim};padding:8px 14px;font-size:16px}.round{width:27px;height:27px;border:1.5px solid ${c.barText};border-radius:50%;opacity:.75}
.row{display:flex;padding:0 12px;margin-top:${inside ? 3 : 16}px;gap:8px;align-items:flex-start}.row.first{margin-top:${inside ? 9 : 16}px}.row.own{flex-direction:row-reverse}.row.mid{justify-content:center;margin-top:14px}
.chip{font-size:${inside ? 12.5 : 13}px;line-height:1.45;color:${c.chipText};background:${c.chip};border-radius:${inside ? 8 : 4}px;padding:${inside ? '4px 11px' : '0'};max-width:80%;text-align:center}
.av{width:40px;height:40px;border-radius:${round};flex:none;overflow:hidden;display:block}.av.head{width:36px;height:36px}${app === 'telegram' ? '.row .av{width:34px;height:34px;align-self:flex-end}' : ''}
.col{display:flex;flex-direction:column;align-items:flex-start;max-width:${most}px;min-width:0}.own .col{align-items:flex-end}
.nameline{font-size:12px;line-height:16px;color:${c.name};margin:-2px 0 3px;display:flex;gap:4px;align-items:center}.tag{font-size:9.5px;line-height:14px;padding:0 4px;border-radius:3px;background:${c.tag};color:#fff}.tag.gold{background:#f5a623}.tag.mint{background:#2fbf8f}
.bubble{position:relative;font-size:${fontSize}px;line-height:1.42;padding:${inside ? '6px 9px 7px' : '9px 12px'};border-radius:${app === 'wechat' ? 5 : app === 'qq' ? 11 : 9}px;background:${c.left};color:${c.leftText};word-break:break-word;white-space:pre-wrap;${inside ? 'box-shadow:0 1px .5px rgba(11,20,26,.13);' : ''}min-height:${inside ? 0 : 40}px}
.own .bubble{background:${c.own};color:${c.ownText}}.bubble s{position:absolute;left:-4px;top:15px;width:9px;height:9px;background:inherit;transform:rotate(45deg);border-radius:1px}.own .bubble s{left:auto;right:-4px}
.bubble .nm{display:block;width:fit-content;font-size:${fontSize - 3}px;font-weight:600;line-height:1.35}
.stamp{float:right;font-size:11px;color:${c.stamp};margin:${fontSize * 0.5}px -2px -4px 10px;line-height:15px}.stamp b{font-weight:400;color:${app === 'whatsapp' ? '#53bdeb' : c.tick}}
.quote{font-size:${fontSize - 4}px;line-height:1.4;color:${c.quoteText};background:${c.quote};border-radius:4px;padding:${inside ? '4px 9px' : '6px 9px'};${app === 'wechat' ? 'margin-top:5px;' : 'margin-bottom:5px;'}${inside ? 'border-left:4px solid #06a2c9;' : ''}max-width:100%}
.own .quote{${app === 'qq' ? 'color:rgba(255,255,255,.78);background:rgba(255,255,255,.17)' : ''}}.quote .qt{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;white-space:normal}
.media.pic,.media.sticker{padding:${inside ? 3 : 0}px;background:none}.media svg{vertical-align:middle}.media small{display:block;font-size:12px;opacity:.7}.media.packet,.media.transfer{background:#fa9d3b!important;color:#fff;width:230px}.media.card,.media.file,.media.location{background:${c.card}!important;color:${c.leftText};width:236px}.media.voice{min-width:${app === 'wechat' ? 110 : 190}px}.media.packet svg,.media.transfer svg{float:left;margin-right:9px}.media.card svg,.media.file svg{float:right}
.entry{margin:0;padding:13px 14px;border-bottom:.5px solid ${c.line}}.entry .col{flex:1;max-width:none}.entry .nameline{width:100%;justify-content:space-between}.entry .bubble{background:none;padding:0;min-height:0}.when{font-size:11px}`;
}
