import { face, glyph } from '../drawings.ts';
import type { Media, Row, Scene } from '../scene.ts';
import type { Style } from './styles.ts';

/** What a picture does to single rows, by their place in the scene. */
export type Decor = 'code' | 'selected' | 'spoiler' | 'flat avatar' | 'dark' | 'loading';

export interface Shown { readonly row: Row; readonly place: number; readonly own: boolean; readonly decor: Decor | null }

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const worded = (text: string): string => escape(text)
  .replace(/(https?:\/\/\S+|@[\p{L}\d]+|\d{3}\*{4}\d{4})/gu, '<a>$1</a>').replace(/\{(\w+)\}/g, (_, name: string) => face(name));
const clock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);

/** One column: bars and talk. `columns` of them side by side make a collage. */
export function blindPage(scene: Scene, columns: readonly (readonly Shown[])[], style: Style, noise: string): string {
  const one = (shown: readonly Shown[], at: number): string => `<div class="column">${at === 0 ? top(scene, style) : ''}<div ${at === 0 ? 'id="talk"' : ''} class="talk"><div ${at === 0 ? 'id="inner"' : ''} class="inner">${shown.map((line, place) => rowOf(line, shown[place - 1], scene, style)).join('')}</div></div>${foot(style)}</div>`;
  const body = columns.map(one).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${sheet(style, columns.length, noise)}</style><body>${style.top === 'desk' ? side(scene) : ''}${body}</body></html>`;
}

function top(scene: Scene, { top: kind, app }: Style): string {
  if (kind === 'none') return '';
  const members = scene.kind === 'group' ? ({ wechat: `(${scene.members})`, qq: `(${scene.members})`, wecom: `(${scene.members})`, dingtalk: `(${scene.members})`, feishu: '', line: `(${scene.members})` }[app] ?? '') : '';
  const title = `<b id="title">${app === 'slack' || app === 'discord' ? '# ' : ''}${escape(scene.title)}${members}</b>`;
  if (kind === 'desk') return `<div class="bar desk">${title}<em>⋯</em></div>`;
  return `<div class="status"><span>22:08</span><span>LTE <i class="cell"></i></span></div><div class="bar"><i class="chev"></i>${title}<em>···</em></div>`;
}

const side = (scene: Scene): string => `<div class="side"><div class="find">搜索</div>${[scene.title, '文件传输助手', '周末爬山', '订阅号'].map((name, at) => `<div class="peer"><i class="pa">${glyph(name)}</i><div><b>${escape(name)}</b><small>${['好', '[图片]', '明早七点北门', '昨日要闻'][at] ?? ''}</small></div></div>`).join('')}</div>`;
const foot = ({ top: kind }: Style): string => (kind === 'none' ? '' : kind === 'desk' ? '<div class="foot tall"><u></u><u></u><u></u></div>' : '<div class="foot"><u></u><div class="in"></div><u></u><u></u></div>');

function rowOf({ row, place, own, decor }: Shown, before: Shown | undefined, scene: Scene, s: Style): string {
  const time = row.heading === null ? '' : `<div class="row mid" data-i="${place}" data-kind="time"><span class="chip tx">${escape(row.heading)}</span></div>`;
  if (row.name === null) return `${time}<div class="row mid" data-i="${place}" data-kind="system"><span class="chip tx">${escape(row.text)}</span></div>`;
  const colour = scene.people.find(({ name }) => name === row.name)?.colour ?? '#888';
  const fresh = s.names === 'above' || s.form === 'lines' || before?.row.name !== row.name || row.heading !== null;
  const named = scene.kind === 'group' && fresh && (s.names === 'all' || (s.names !== 'none' && !own));
  const tint = s.nameColour === null ? ` style="color:${colour}"` : '';
  const nm = named ? `<span class="nm"${tint}>${escape(row.name)}</span>` : '';
  const head = named && s.names !== 'inside' ? `<div class="head">${nm}${s.stamp === 'head' ? `<small>${clock(row.at)}</small>` : ''}</div>` : '';
  const av = s.avatar === 0 || (own && !s.ownAvatar) ? '' : `<i class="av" style="background:${colour}">${decor === 'flat avatar' ? '' : glyph(row.name)}</i>`;
  const stamp = s.stamp === 'inside' || s.stamp === 'beside' ? `<span class="stamp">${clock(row.at)}</span>` : '';
  const quote = row.quoted === null ? '' : `<div class="quote"><span class="qt">${escape(row.quoted.name)}${s.quote === 'under' ? '：' : '<br>'}${escape(row.quoted.text)}</span></div>`;
  const inner = row.media === null ? `<span class="tx ${decor ?? ''}">${worded(row.text)}</span>` : mediaOf(row.media, decor);
  const within = s.names === 'inside' ? nm : '';
  const bubble = `<div class="bubble ${row.media?.sort ?? ''} ${decor === 'code' ? 'codeful' : ''}">${within}${s.quote === 'in' ? quote : ''}${inner}${s.stamp === 'inside' ? stamp : ''}</div>${s.quote === 'under' ? quote : ''}`;
  return `${time}<div class="row ${own && !s.ownLeft ? 'own' : 'left'}" data-i="${place}" data-kind="message">${av}<div class="col">${head}${bubble}</div>${s.stamp === 'beside' ? stamp : ''}</div>`;
}

function mediaOf({ sort, words: [first = '', second = ''] }: Media, decor: Decor | null): string {
  if (sort === 'pic') return decor === 'loading' ? '<svg width="160" height="120"><rect width="160" height="120" fill="#c9c9c9"/><circle cx="80" cy="60" r="14" fill="none" stroke="#eee" stroke-width="4"/></svg>' : decor === 'dark' ? '<svg width="150" height="110"><rect width="150" height="110" fill="#151515"/><path d="M20 90 L60 40 L90 75 L110 55 L135 90z" fill="#2c2c2c"/></svg>' : '<svg width="140" height="150"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#7fb5a0"/><stop offset="1" stop-color="#e9c58d"/></linearGradient></defs><rect width="140" height="150" fill="url(#g)"/><circle cx="50" cy="55" r="24" fill="#c46a52"/><path d="M0 150 L70 80 L140 150z" fill="#5a6f52"/></svg>';
  if (sort === 'sticker') return '<svg width="110" height="100"><ellipse cx="55" cy="55" rx="42" ry="38" fill="#1b1b1f"/><circle cx="40" cy="48" r="8" fill="#fff"/><circle cx="70" cy="48" r="8" fill="#fff"/><path d="M38 72 q16 12 32 0" stroke="#fff" stroke-width="4" fill="none"/></svg>';
  if (sort === 'voice') return `<span class="v">${first}″ ▮▯▮▯▯▮▮▯</span>`;
  if (sort === 'packet') return `<div class="pk"><i></i><span>${escape(first)}</span></div><small>微信红包</small>`;
  if (sort === 'transfer') return `<div class="pk"><i></i><span>¥${escape(first)}</span></div><small>转账</small>`;
  return `<span class="v">${escape(first)}</span><small>${escape(second)}</small>${sort === 'location' ? '<svg width="200" height="80" style="display:block"><rect width="200" height="80" fill="#dfe8d8"/><path d="M0 20 L200 60 M70 0 V80" stroke="#fff" stroke-width="8"/></svg>' : ''}`;
}

function sheet(s: Style, columns: number, noise: string): string {
  const desk = s.top === 'desk' ? 210 : 0;
  const wide = (s.width - desk) / columns;
  const ground = s.ground === 'noise' ? `url(${noise}) 0 0/${wide}px auto` : s.ground;
  const line = s.dark ? '#2b2b2b' : '#dcdcdc';
  return `*{box-sizing:border-box}body{margin:0;width:${s.width}px;${s.height === null ? '' : `height:${s.height}px;overflow:hidden;`}display:flex;font-family:${s.family};color:${s.leftText};background:${s.bar}}
i,u,em{font-style:normal;text-decoration:none}a{color:${s.link}}.own a{color:inherit;text-decoration:underline}
.side{width:${desk}px;background:${s.dark ? '#202225' : '#e4e5e8'};font-size:13px;flex:none;color:${s.barText}}.find{margin:12px;padding:4px 10px;background:rgba(128,128,128,.2);border-radius:4px;opacity:.7}.peer{display:flex;gap:8px;padding:10px 12px}.peer small{display:block;opacity:.6}.peer b{font-weight:400;white-space:nowrap;display:block;width:136px;overflow:hidden}.pa{width:36px;height:36px;background:#8aa2b8;flex:none}
.column{width:${wide}px;display:flex;flex-direction:column;${s.height === null ? '' : 'height:100%;'}${columns > 1 ? `border-right:2px solid ${line};` : ''}}
.status{display:flex;justify-content:space-between;padding:8px 22px;font-size:14px;background:${s.bar};color:${s.barText}}.cell{display:inline-block;width:20px;height:10px;border:1.5px solid;border-radius:3px}
.bar{display:flex;align-items:center;gap:12px;background:${s.bar};color:${s.barText};padding:9px 16px;font-size:${Math.min(20, s.font + 1)}px;border-bottom:1px solid ${line}}.bar em{margin-left:auto}.bar b{font-weight:600;white-space:nowrap}.chev{width:10px;height:10px;border-left:2px solid;border-bottom:2px solid;transform:rotate(45deg)}
.bar:not(.desk) b{${s.app === 'wechat' || s.app === 'wecom' || s.app === 'imessage' || s.app === 'weibo' ? 'flex:1;text-align:center' : ''}}
.talk{flex:1;position:relative;overflow:hidden;background:${ground}}.inner{padding:6px 0 16px;${s.height === null ? 'position:relative' : 'position:absolute;left:0;right:0'}}
.foot{display:flex;gap:10px;align-items:center;padding:8px 12px;background:${s.bar};border-top:1px solid ${line}}.foot u{width:24px;height:24px;border-radius:50%;border:2px solid ${s.barText};opacity:.6}.foot.tall{height:110px;align-items:flex-start}.in{flex:1;height:36px;border-radius:8px;background:${s.dark ? '#2b2b2b' : '#fff'}}
.row{display:flex;gap:9px;padding:0 ${s.top === 'desk' ? 20 : 11}px;margin-top:${s.gap}px;align-items:flex-start}.row.own{flex-direction:row-reverse}.row.mid{justify-content:center;margin-top:${s.gap + 5}px}
.chip{font-size:${Math.max(11, s.font * 0.74)}px;color:${s.chipText};${s.pill === null ? '' : `background:${s.pill};padding:3px 11px;border-radius:12px;`}max-width:84%;text-align:center}
.av{width:${s.avatar}px;height:${s.avatar}px;border-radius:${s.round};overflow:hidden;flex:none;${s.low ? 'align-self:flex-end' : ''}}
.col{display:flex;flex-direction:column;align-items:flex-start;max-width:${wide * s.most}px;min-width:0}.own .col{align-items:flex-end}
.head{font-size:${s.form === 'lines' ? s.font : Math.max(11, s.font * 0.72)}px;color:${s.nameColour ?? 'inherit'};line-height:1.3;margin-bottom:${s.form === 'lines' ? 1 : 4}px;${s.form === 'lines' ? 'font-weight:600' : ''}}.head small{font-weight:400;font-size:${s.font * 0.78}px;opacity:.6;margin-left:8px}
.bubble{font-size:${s.font}px;line-height:1.4;padding:${s.pad};background:${s.left};color:${s.leftText};border-radius:${s.radius}px;border:${s.border};white-space:pre-wrap;overflow-wrap:anywhere;max-width:100%}.own .bubble{background:${s.own};color:${s.ownText}}
.bubble .nm{display:block;font-size:${s.font * 0.86}px;font-weight:600}.stamp{font-size:${s.font * 0.7}px;opacity:.55}.bubble .stamp{float:right;margin:${s.font * 0.4}px 0 -4px 10px}.row>.stamp{align-self:flex-end;color:#34455e}
.quote{font-size:${s.font * 0.82}px;line-height:1.4;padding:5px 9px;margin:${s.quote === 'under' ? '6px 0 0' : '0 0 5px'};border-radius:4px;background:rgba(128,128,128,.16);color:inherit;opacity:.8;${s.quote === 'in' ? 'border-left:3px solid #8aa' : ''}}.qt{white-space:normal}
.code{display:block;background:#1e1e1e;color:#d4d4d4;font-family:'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace;font-size:.86em;padding:7px 9px;border-radius:5px}.selected{background:rgba(51,144,255,.35)}
.spoiler{color:transparent!important;background:radial-gradient(circle at 2px 2px,rgba(90,90,90,.75) .9px,transparent 1px) 0 0/5px 4px,radial-gradient(circle at 1px 3px,rgba(120,120,120,.6) .8px,transparent 1px) 2px 1px/7px 6px}
.pic,.sticker{padding:0!important;background:none!important;border:none!important}.pic svg,.sticker svg{display:block;border-radius:6px}.bubble small{display:block;opacity:.7;font-size:.74em}
.packet,.transfer{background:#f2994a!important;color:#fff!important;width:220px}.pk{display:flex;gap:10px;align-items:center}.pk i{width:30px;height:36px;background:#d9482b;border-radius:3px}.file,.location{width:224px}`;
}
