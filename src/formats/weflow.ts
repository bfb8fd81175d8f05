import type { Format } from '../model/format.ts';
import { EXAMPLES } from './_weflow-examples.ts';
import { surveyFacts } from './_weflow-facts.ts';
import { openJson } from './_weflow-json.ts';
import { openMarkdown } from './_weflow-markdown.ts';
import { shapeOf, sniffWeflow } from './_weflow-shape.ts';
import { openTxt, surveyTxt } from './_weflow-txt.ts';

/**
 * WeFlow's exports of WeChat and those of EchoTrace before it. `carries` tells of the JSON forms: WeChat's own message id
 * stands there in most rows, but not in all and not from every version, so ids hold inside the file only. Markdown and text
 * have names, wall clocks and no ids.
 */
export default {
  id: 'weflow',
  title: 'WeFlow and EchoTrace (JSON, arkme-json, Markdown, text)',
  extensions: ['.json', '.md', '.txt'],
  carries: {
    zone: 'epoch', messageIds: 'file', accountIds: 'stable', groupId: true, roles: false, roster: true, counter: false, declaredCount: true,
  },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff: sniffWeflow,
  survey: (head) => (shapeOf(head) === 'txt' ? surveyTxt(head) : shapeOf(head) === 'json' ? surveyFacts(head) : markdownSurvey),
  open(opening, sink) {
    const shape = shapeOf(opening.head);
    return shape === 'markdown' ? openMarkdown(opening, sink) : shape === 'txt' ? openTxt(opening, sink) : openJson(opening, sink);
  },
  examples: EXAMPLES,
} satisfies Format;

/** Nothing stands behind the messages there. */
const markdownSurvey = {
  push: (bytes: Uint8Array) => bytes.length,
  finish: () => ({ order: null, needed: false, why: { en: 'times are wall clocks of the exporting computer', zh: '时间为导出电脑的本地时间' } }),
};
