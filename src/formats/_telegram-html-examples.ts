import type { FormatExample } from '../model/format.ts';

const HEAD = '<!DOCTYPE html>\n<html>\n<head><title>Exported Data</title></head>\n<body onload="CheckLocation();">\n<div class="page_wrap">\n<div class="page_header"><div class="content"><div class="text bold">\nDemo\n</div></div></div>\n<div class="page_body chat_page"><div class="history">\n';
const FOOT = '\n</div></div></div>\n</body>\n</html>\n';
const day = (text: string): string => `<div class="message service" id="message-1"><div class="body details">\n${text}\n</div></div>\n`;
const service = (id: number, text: string): string => `<div class="message service" id="message${id}"><div class="body details">\n${text}\n</div></div>\n`;
const message = (id: number, name: string, title: string, inner: string): string =>
  `<div class="message default clearfix${name === '' ? ' joined' : ''}" id="message${id}"><div class="body">\n<div class="pull_right date details" title="${title}">\n10:00\n</div>\n${name === '' ? '' : `<div class="from_name">\n${name}\n</div>\n`}${inner}</div></div>\n`;
const said = (text: string): string => `<div class="text">\n${text}\n</div>\n`;

export const TELEGRAM_PAGES: readonly FormatExample[] = [
  {
    name: 'group with a zone', messages: 2, events: 1, rejects: 0,
    text: HEAD + day('3 October 2025') + service(1, 'Ana created group &laquo;Demo&raquo;') + message(2, 'Ana', '03.10.2025 10:00:00 UTC+08:00', said('one<br>two')) + message(3, '', '03.10.2025 10:00:30 UTC+08:00', said('three')) + FOOT,
  },
  {
    name: 'older page without a zone, a photo', messages: 1, events: 0, rejects: 0,
    text: HEAD + message(7, 'Bo', '03.10.2019 10:00:00', '<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1@03-10-2019_10-00-00.jpg"><img class="photo" src="photos/photo_1_thumb.jpg"/></a></div>\n') + FOOT,
  },
  {
    name: 'no such date, no date', messages: 1, events: 0, rejects: 2,
    text: HEAD + message(1, 'Bo', '31.02.2025 10:00:00', said('x')) + message(2, 'Bo', '01.02.2025 10:00:00', said('y')) + '<div class="message default clearfix" id="message3"><div class="body"><div class="text">z</div></div></div>' + FOOT,
  },
];
