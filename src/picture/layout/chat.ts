import type { Draft } from './draft.ts';
import { beside, heightOf, type Rect, widthOf } from './rect.ts';

const LISTS = /^(?:微信|WeChat|Weixin|QQ|消息|Chats|通讯录|通訊錄|钉钉|企业微信|飞书|LINE|WhatsApp|Telegram|Messages|Inbox|设置|Settings)\s?(?:[(（]\d{1,4}\+?[)）])?$/i;
const AGO = /^(?:\d{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|年)前|\d{1,3}\s?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|[smhdw])(?: ago)?|刚刚)/i;

/** Why lines that look like messages are none: false where nothing speaks against a chat. `width`: of the canvas. */
export function isNoChat(drafts: readonly Draft[], title: string | null, width: number): boolean {
  const said = drafts.filter(({ kind }) => kind === 'message');
  if (said.length === 0) return false;
  if (title !== null && LISTS.test(title.trim())) return true;
  if (abreast(said.map(({ rect }) => rect)) * 2 > said.length) return true;
  // Comments under a post stand below the age of the post.
  if (said.filter(({ name }) => name !== null && AGO.test(name)).length * 2 > said.length) return true;
  const across = said.filter(({ rect }) => widthOf(rect) > width * 0.8 && Math.abs(rect.left - (width - rect.right)) < width * 0.02);
  return said.length >= 4 && across.length > said.length * 0.8 && said.every(({ name, nameState }) => name === null && nameState !== 'concealed');
}

/** How many stand side by side with another, as cells of a table and columns of a chart do; bubbles come one after the other. */
function abreast(rects: readonly Rect[]): number {
  return rects.filter((rect) => rects.some((other) => other !== rect && beside(rect, other) > 0.6 && (other.left >= rect.right - heightOf(rect) * 0.2 || other.right <= rect.left + heightOf(rect) * 0.2))).length;
}

/** Lines of a picture without a chat: what was read, as words beside it. */
export const withoutChat = (drafts: readonly Draft[]): Draft[] => drafts.map((one) => (one.kind === 'other' ? one : { ...one, ...OTHER }));

const OTHER: Pick<Draft, 'kind' | 'name' | 'nameState' | 'nameConcealedBy' | 'own' | 'quoted' | 'media' | 'shown'> = { kind: 'other', name: null, nameState: 'absent', nameConcealedBy: null, own: null, quoted: null, media: false, shown: null };
