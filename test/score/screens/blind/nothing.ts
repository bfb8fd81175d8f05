import type { Chrome } from '../chrome.ts';
import { damaging } from '../damage.ts';
import { glyph } from '../drawings.ts';
import { withPalette } from '../palette-png.ts';
import type { Truth } from '../truth.ts';

/** A picture without a chat in it: no message is to be read there. */
interface Nothing { readonly scene: string; readonly id: string; readonly width: number; readonly scale: number; readonly dark: boolean; readonly html: string; readonly jpeg?: number }

const peers = [['海棠里3号院互助群', '晚风: 好', '21:18'], ['沈以安', '[转账]', '昨天'], ['快递柜', '您有1个包裹待取', '星期三'], ['羽毛球约局', 'Kay: 周六见', '9月10日'], ['服务通知', '缴费成功提醒', '9月9日'], ['老同学', '[语音]', '9月7日']];
const rows = (count: number, of: (at: number) => string): string => Array.from({ length: count }, (_, at) => of(at)).join('');

export const NOTHING: readonly Nothing[] = [
  { scene: 'blind-yard', id: 'none-chat-list', width: 375, scale: 2, dark: false, html: `<h4 style="text-align:center;margin:12px;font-weight:500">微信(3)</h4>${peers.map(([name, last, time]) => `<div style="display:flex;gap:12px;padding:11px 15px;background:#fff;border-bottom:1px solid #eee"><i style="width:46px;height:46px;background:#9ab;border-radius:5px;overflow:hidden">${glyph(name ?? '')}</i><div style="flex:1;font-size:16px">${name}<div style="color:#aaa;font-size:13px">${last}</div></div><span style="color:#bbb;font-size:12px">${time}</span></div>`).join('')}` },
  { scene: 'blind-yard', id: 'none-table', width: 640, scale: 1.5, dark: false, html: `<table style="border-collapse:collapse;margin:18px;font-size:15px">${rows(11, (at) => `<tr>${rows(5, (col) => `<td style="border:1px solid #999;padding:6px 16px;background:${at === 0 ? '#dbe7f5' : '#fff'}">${at === 0 ? ['房号', '表底', '表止', '用量', '金额'][col] : col === 0 ? `3-${1100 + at}` : ((at * 7919 + col * 104_729) % 9000 / 10).toFixed(col === 4 ? 2 : 0)}</td>`)}</tr>`)}</table>` },
  { scene: 'blind-studio', id: 'none-code', width: 700, scale: 1.25, dark: true, html: `<pre style="background:#1e1e1e;color:#d4d4d4;margin:0;padding:16px;font:14px/1.5 'DejaVu Sans Mono','Noto Sans Mono CJK SC'">${rows(14, (at) => `<span style="color:#6e7681">${String(at + 1).padStart(3)}</span>  ${['const total = rows.length;', 'if (total === 0) return null;', '// 先排序', 'for (const row of rows) {', '  sum += row.amount * 1.06;', '}', 'return sum / total;'][at % 7]}\n`)}</pre>` },
  { scene: 'blind-cousins', id: 'none-settings', width: 390, scale: 2, dark: false, html: `<div style="background:#f2f2f7;padding:10px 0"><h3 style="text-align:center;font-size:17px">Settings</h3>${['Airplane Mode', 'Wi-Fi', 'Bluetooth', 'Notifications', 'Screen Time', 'General', 'Battery'].map((name, at) => `<div style="display:flex;justify-content:space-between;background:#fff;padding:12px 16px;margin:${at % 3 === 0 ? 18 : 0}px 14px 0;border-bottom:1px solid #e5e5ea"><span>${name}</span><span style="color:#8e8e93">${['Off', 'Larch 5G', 'On', '', '', '', '78%'][at]}</span></div>`).join('')}</div>` },
  { scene: 'blind-strings', id: 'none-bill', width: 375, scale: 2, dark: false, html: `<div style="background:#fff;padding:24px"><div style="text-align:center;font-size:16px">便利店（弦乐路店）</div><div style="text-align:center;font-size:34px;margin:10px">-46.80</div>${[['当前状态', '支付成功'], ['商品', '松香 琴弦'], ['支付时间', '2026年5月30日 18:02:11'], ['支付方式', '零钱'], ['交易单号', '4200002718202605301287'], ['商户单号', '8817260530']].map(([key, value]) => `<div style="display:flex;justify-content:space-between;font-size:14px;padding:7px 0"><span style="color:#999">${key}</span><span>${value}</span></div>`).join('')}</div>` },
  { scene: 'blind-strings', id: 'none-feed', width: 390, scale: 1.75, dark: false, jpeg: 80, html: `<div style="background:#fff;padding:6px 14px">${['团长', '大提-罗罗', '低音老贝'].map((name, at) => `<div style="display:flex;gap:10px;padding:14px 0;border-bottom:1px solid #eee"><i style="width:42px;height:42px;background:#7a9;border-radius:5px;overflow:hidden;flex:none">${glyph(name)}</i><div style="font-size:16px"><b style="color:#576b95;font-weight:500">${name}</b><div>${['今晚演出顺利，谢谢大家！', '新弓子到了，手感不错', '复查回来，医生说恢复得可以'][at]}</div><div style="color:#999;font-size:13px;margin-top:8px">${at + 2}小时前</div><div style="background:#f3f3f5;font-size:14px;padding:6px 9px;margin-top:6px"><span style="color:#576b95">小满妈妈</span>：恭喜恭喜</div></div></div>`).join('')}</div>` },
];

export async function shootNothing(chrome: Chrome, { id, width, scale, dark, html, jpeg }: Nothing): Promise<{ readonly bytes: Buffer; readonly truth: Truth }> {
  await chrome.show(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>body{margin:0;width:${width}px;font-family:'Noto Sans CJK SC';background:${dark ? '#1e1e1e' : '#f4f4f4'}}i{display:block}</style><body>${html}</body></html>`, width, 300, scale);
  const height = await chrome.value<number>('Math.ceil(document.body.getBoundingClientRect().height)');
  const made = await chrome.value<{ url: string; width: number; height: number }>(damaging(await chrome.png(width, height), jpeg === undefined ? [] : [{ op: 'jpeg', quality: jpeg }]));
  const file = Buffer.from(made.url.slice(made.url.indexOf(',') + 1), 'base64');
  const truth: Truth = { image: `${id}.${jpeg === undefined ? 'png' : 'jpg'}`, app: 'blind nothing', dark, title: null, members: null, width: made.width, height: made.height, damage: [], series: null, lines: [] };
  return { bytes: jpeg === undefined ? withPalette(file) : file, truth };
}
