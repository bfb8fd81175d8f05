import { RECORD_CAP, type Format, type Head } from '../model/format.ts';
import { HtmlTokens } from '../text/html-tokens.ts';
import { TELEGRAM_PAGES } from './_telegram-html-examples.ts';
import { TelegramPage } from './_telegram-html-page.ts';
import { PageRows } from './_telegram-html-rows.ts';

function sniff(head: Head): number {
  const { text } = head;
  if (!text.includes('class="page_wrap') || !/^\s*<!doctype html|<html/i.test(text.slice(0, 200))) return 0;
  if (/class="message (?:default clearfix|service)/.test(text)) return 0.97;
  return text.includes('class="page_header') && text.includes('<title>Exported Data') ? 0.9 : 0;
}

/** Pages that Telegram Desktop writes: one or several of a chat, or those that only lead to them. */
export default {
  id: 'telegram-html',
  title: 'Telegram Desktop pages (messages.html)',
  extensions: ['.html'],
  carries: { zone: 'offset', messageIds: 'file', accountIds: 'name-only', groupId: false, roles: false, roster: false, counter: false, declaredCount: false },
  assumedZone: null,
  tried: 'made',
  sniff,
  open(opening, sink) {
    const rows = new PageRows(opening, sink);
    const page = new TelegramPage(rows);
    const tokens = new HtmlTokens(page);
    return {
      push(bytes, base, last) {
        const used = tokens.push(bytes, base, last);
        if (last) {
          const open = page.from >= 0;
          page.end();
          const held = rows.end();
          if (open || tokens.cut || (page.hasRoot && !page.rootClosed)) sink.truncated('the page ends before its end tag');
          const missing = page.others.filter((name) => !opening.head.beside.has(name));
          if (missing.length > 0) sink.truncated(`this page leads to others that are not beside it: ${missing.join(', ')}`);
          if (!held) sink.supplement({ en: 'A page of a Telegram export that holds no messages: a list or a table of contents.', zh: 'Telegram 导出中的列表或目录页，不含消息。' });
          return used;
        }
        const starts = [page.from, rows.from].filter((start) => start >= 0).map((start) => start - base);
        const from = Math.max(0, Math.min(used, ...starts));
        return used - from > RECORD_CAP ? used : from;
      },
    };
  },
  examples: TELEGRAM_PAGES,
} satisfies Format;
