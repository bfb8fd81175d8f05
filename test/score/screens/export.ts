import type { Media, Row, Scene } from './scene.ts';
import type { Chat } from './record.ts';

const HOURS_EAST = 8 * 3_600_000;
const KIND: Readonly<Record<Media['sort'], number>> = { pic: 1, voice: 2, file: 4, sticker: 5, card: 7, location: 8, packet: 20, transfer: 21 };
const HOLDER: Readonly<Record<Media['sort'], string>> = {
  pic: '[图片]', voice: '[语音]', file: '[文件]', sticker: '[动画表情]', card: '[链接]', location: '[位置]', packet: '[红包]', transfer: '[转账]',
};
const FACES: Readonly<Record<string, string>> = {
  angry: '[发怒]', rose: '[玫瑰]', facepalm: '[捂脸]', laugh: '[破涕为笑]', moon: '[月亮]', cry: '[流泪]', thumb: '[强]', thanks: '[合十]',
};

const clock = (at: number): string => new Date(at + HOURS_EAST).toISOString();
const withFaces = (text: string): string => text.replace(/\{(\w+)\}/g, (_, face: string) => FACES[face] ?? '');
const said = ({ text, media }: Row): string => media === null ? withFaces(text) : [HOLDER[media.sort], ...media.words].filter((one) => one !== '').join(' ');
const account = (scene: Scene, name: string): string => `demo_${scene.theme}_${scene.people.findIndex((one) => one.name === name)}`;

/** The chat as an export that the tool reads, in a form that circulates for that app. */
export function exportOf(scene: Scene, chat: Chat): { readonly name: string; readonly text: string } {
  if (scene.app === 'whatsapp') return { name: `WhatsApp Chat with ${scene.title}.txt`, text: whatsapp(chat) };
  if (scene.app === 'telegram') return { name: 'result.json', text: telegram(scene, chat) };
  if (scene.app === 'qq') return { name: `${scene.title}.txt`, text: qq(scene, chat) };
  return { name: 'export.json', text: chatlab(scene, chat) };
}

function chatlab(scene: Scene, { rows }: Chat): string {
  const group = scene.kind === 'group';
  const platformId = group ? `demo_${scene.theme}@chatroom` : account(scene, scene.title);
  const messages = rows.map((row, at) => ({
    sender: row.name === null ? platformId : account(scene, row.name), accountName: row.name ?? scene.title,
    timestamp: Math.floor(row.at / 1000), type: row.name === null ? 80 : row.media === null ? 0 : KIND[row.media.sort], content: said(row), platformMessageId: `m${at}`,
  }));
  const head = {
    chatlab: { version: '0.0.2', exportedAt: Math.floor((rows.at(-1)?.at ?? 0) / 1000) + 86_400, generator: 'demo' },
    meta: { name: scene.title, platform: 'wechat', type: scene.kind, ...(group ? { groupId: platformId } : {}), ownerId: account(scene, scene.me) },
    members: scene.people.map(({ name }) => ({ platformId: account(scene, name), accountName: name })),
  };
  const [open] = JSON.stringify(head, null, 1).split(/\n\}$/);
  return `${open ?? ''},\n "messages": [\n${messages.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n ]\n}\n`;
}

function qq(scene: Scene, { rows }: Chat): string {
  const rule = '='.repeat(64);
  const body = rows.map((row) => {
    const at = clock(row.at);
    const who = row.name === null ? '系统消息(10000)' : `${row.name}(1000${scene.people.findIndex(({ name }) => name === row.name)}55)`;
    return `${at.slice(0, 10)} ${at.slice(11, 19)} ${who}\n${said(row)}\n\n`;
  });
  return `消息记录（此消息记录为文本格式，不支持重新导入）\n\n${rule}\n消息分组:我的群聊\n${rule}\n消息对象:${scene.title}\n${rule}\n\n${body.join('')}`;
}

function whatsapp({ rows }: Chat): string {
  return rows.map((row) => {
    const at = clock(row.at);
    const time = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}, ${at.slice(11, 16)}`;
    return `${time} - ${row.name === null ? row.text : `${row.name}: ${row.media === null ? withFaces(row.text) : '<Media omitted>'}`}\n`;
  }).join('');
}

function telegram(scene: Scene, { rows }: Chat): string {
  const messages = rows.map((row, at) => {
    const base = { id: at + 1, type: 'message', date: clock(row.at).slice(0, 19), date_unixtime: String(Math.floor(row.at / 1000)) };
    return { ...base, from: row.name, from_id: `user10${scene.people.findIndex(({ name }) => name === row.name)}`, text: row.media === null ? withFaces(row.text) : '', text_entities: [] };
  });
  const head = JSON.stringify({ name: scene.title, type: 'private_supergroup', id: 1500000000 + scene.members }, null, 1).replace(/\n\}$/, '');
  return `${head},\n "messages": [\n${messages.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n ]\n}\n`;
}
