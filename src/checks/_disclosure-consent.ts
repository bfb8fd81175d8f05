import { folded } from '../text/han-fold.ts';
import type { Consent, MessageRef } from '../model/check.ts';
import type { ConsentRow, Message } from '../model/timeline.ts';

/** What somebody said in the group about the posting of his data. */
interface Statement {
  readonly state: 'given' | 'refused';
  readonly at: number;
  /** Null: about everything. */
  readonly entities: ReadonlySet<string> | null;
  readonly ref: MessageRef;
}

const DAY = 86_400_000;
/** An agreement in a conversation is about what is going on, not for ever. */
const GIVEN_FOR = 7 * DAY;
/** An objection after the fact is looked for so long. */
const OBJECTED_WITHIN = 30 * DAY;
const PER_ACCOUNT = 16;

const POST = '发|公开|分享|转|推|贴|给|告诉|报|留|说出';
const GIVES = new RegExp(
  `(?:可以|能|同意|允许|授权|随便|尽管|麻烦|帮(?:我|忙)|直接)[^，,。！？!?\\n]{0,6}(?:把|将)?我(?!们)[^，,。！？!?\\n]{0,10}(?:${POST})|我(?!们)的?[^，,。！？!?\\n]{0,8}(?:可以|随便|尽管|同意)[^，,。！？!?\\n]{0,4}(?:${POST})`
  + `|(?:把|将)我(?!们)的?[^，,。！？!?\\n]{1,10}(?:${POST})[^，,。！？!?\\n]{0,8}(?:就行|就好|吧|没事|没问题|可以)|\\b(?:you (?:can|may)|feel free to|please|go ahead and) (?:share|post|give(?: \\w+)?|send|forward)[^.!?\\n]{0,16}\\bmy\\b`, 'iu');
const REFUSES = new RegExp(
  `谁把我(?!们)[^，,。！？!?\\n]{0,10}(?:发|贴|转|爆|公开)(?:出|上|到|在|的|了)|(?:别|不要|不许|不准|请勿|勿|谁(?:让|允许|同意)|凭什么|为什么|干嘛|怎么能|没(?:有)?同意|不同意)[^，,。！？!?\\n]{0,10}(?:发|公开|外传|转|泄露|曝光|分享|贴|说出去|告诉|爆)[^，,。！？!?\\n]{0,16}`
  + `|(?:删了?|删掉|删除|撤回)[^，,。！？!?\\n]{0,8}(?:我|电话|地址|照片|号码|信息|身份证|微信)|(?:我|电话|地址|照片|号码|信息)[^，,。！？!?\\n]{0,8}(?:删了?|删掉|撤回)|\\b(?:don['’]?t|do not|stop|never|who told you to|why (?:did|would) you) (?:share|post|send|give(?: out)?|forward|leak)[^.!?\\n]{0,24}|\\b(?:delete|remove|take down) (?:my|that|the)\\b`, 'iu');
const CLAUSES = /[，,。；;！!？?\n]|但是?|不过|\bbut\b/iu;
const MINE = /我(?!们)|\b(?:my|mine|me)\b|别外传|外传/iu;
const ASKS = new RegExp(`(?:能|可以|方便|介意|同意|允许|行|ok)[^？?。\\n]{0,24}(?:${POST})|(?:${POST})[^？?。\\n]{0,16}(?:行吗|可以吗|好吗|方便吗|ok吗|介意)|\\b(?:can|may|could|mind if) (?:i|we)\\b[^.?\\n]{0,40}(?:share|post|give|send|forward)`, 'iu');
const QUESTION = /[?？吗么嘛呢]|\b(?:can|may|could|mind)\b/iu;
const YES = /^[\s]*(?:可以|行|好|没问题|没事|同意|嗯|ok|发吧|可|当然|随便|sure|yes|fine|go ahead|no problem)/iu;
const NO = /^[\s]*(?:不行|不可以|不同意|别|不要|不(?:太|大|是很)?方便|不太(?:好|合适)|还是算了|算了|不了|no\b|please don['’]?t|rather not)/iu;
/** Cheap test, one pass: whether a text may be a statement or a question of this kind. */
const MAY = /发|發|公开|公開|分享|外传|外傳|泄露|洩露|曝光|删|刪|撤|转|轉|推|贴|貼|告诉|告訴|share|post|delete|send|give|forward|leak/i;
/** How long a question for permission stays open, and how long its answer may be. */
const OPEN = 600_000;
const ANSWER = 24;

const WORDS: readonly (readonly [words: RegExp, entities: readonly string[]])[] = [
  [/电话|手机|号码|phone|number|mobile/iu, ['phone', 'landline']],
  [/微信|wechat|vx|wx/iu, ['wechat-id']],
  [/地址|住址|住哪|房号|门牌|address/iu, ['address', 'lodging']],
  [/邮箱|e-?mail/iu, ['email']],
  [/身份证|证件|id card/iu, ['resident-id', 'passport', 'permit', 'biometric']],
  [/卡号|银行|账号|bank|card/iu, ['bank-card', 'payment-account']],
  [/照片|相片|photo|picture/iu, ['biometric', 'intimate']],
  [/名字|姓名|真名|name/iu, ['name']],
  [/病|health|diagnos/iu, ['health']],
  [/聊天|截图|chat|screenshot/iu, ['chat-record']],
];

function entitiesIn(text: string): ReadonlySet<string> | null {
  const found = WORDS.flatMap(([words, entities]) => (words.test(text) ? entities : []));
  return found.length === 0 ? null : new Set(found);
}

/** What the group's accounts said to the posting of their own data, and what a consent file says. */
export class Consents {
  readonly #said = new Map<number, Statement[]>();
  readonly #rows: ReadonlyMap<number | null, readonly ConsentRow[]>;
  /** A question for permission that nobody has answered, and whom it was put to. */
  #open: { readonly question: Message; readonly to: number | null } | null = null;

  constructor(rows: readonly ConsentRow[]) {
    this.#rows = Map.groupBy(rows, (row) => row.matched);
  }

  /** `called`: the account that the message mentions or replies to. */
  hear(message: Message, called: () => number | null, ref: () => MessageRef): void {
    const { sender, at } = message;
    if (sender === null) return;
    if (this.#open !== null) this.#answer(message, sender, this.#open, called, ref);
    if (message.text.length > 120 || !MAY.test(message.text)) return;
    // One spelling, so that the patterns need not say everything twice.
    const text = folded(message.text).replaceAll('別', '别').replaceAll('刪', '删').replaceAll('洩', '泄');
    if (QUESTION.test(text) && ASKS.test(text)) this.#open = { question: message, to: called() };
    else if (statement(text, text) !== null) {
      // `电话可以发，地址别发`: every clause says something of its own.
      const clauses = text.split(CLAUSES).filter((clause) => statement(clause, text) !== null);
      for (const clause of clauses.length > 0 ? clauses : [text]) this.#note(sender, { state: statement(clause, text) ?? 'given', at, entities: entitiesIn(clause), ref: ref() });
    }
  }

  #answer(message: Message, sender: number, { question, to }: { question: Message; to: number | null }, called: () => number | null, ref: () => MessageRef): void {
    if (message.at - question.at > OPEN) this.#open = null;
    else if (sender !== question.sender && message.text.length <= ANSWER && (to === sender || (to === null && (called() ?? question.sender) === question.sender))) {
      const state = YES.test(message.text) ? 'given' : NO.test(message.text.replaceAll('別', '别')) ? 'refused' : null;
      if (state === null) return;
      this.#note(sender, { state, at: message.at, entities: entitiesIn(question.text), ref: ref() });
      this.#open = null;
    }
  }

  #note(account: number, statement: Statement): void {
    const list = this.#said.get(account);
    if (list === undefined) this.#said.set(account, [statement]);
    else if (list.length < PER_ACCOUNT) list.push(statement);
  }

  /** What the person said to this kind of datum before a message, else afterwards, else what a file says. Null: nothing seen. */
  about(account: number, entity: string, at: number): Consent | null {
    const said = (this.#said.get(account) ?? []).filter(({ entities }) => entities === null || entities.has(entity));
    const before = said.findLast((one) => one.at <= at && (one.state === 'refused' || at - one.at <= GIVEN_FOR));
    const after = said.find((one) => one.at > at && one.at - at <= OBJECTED_WITHIN && one.state === 'refused');
    if (after) return consent(after, { en: 'the person objected afterwards', zh: '当事人事后表示反对' });
    if (before) return consent(before, before.state === 'given' ? { en: 'the person agreed to it in the group before', zh: '当事人此前在群内表示同意' } : { en: 'the person had asked not to post it', zh: '当事人此前要求不要发布' });
    const row = this.#rows.get(account)?.find((one) => (one.at === null || one.at <= at) && covers(one.scope, entity));
    return row ? { state: 'given', message: null, fact: row, says: { en: 'the consent file has a row of the person that may cover it; scope and audience are for a person to read', zh: '同意清单中有该人的记录，可能涵盖；范围与受众须人工核对' } } : null;
  }
}

/** What one clause of a text says to the posting of the writer's data. */
function statement(clause: string, text: string): Statement['state'] | null {
  if (REFUSES.test(clause) && MINE.test(text)) return 'refused';
  return GIVES.test(clause) ? 'given' : null;
}

const consent = ({ state, ref }: Statement, says: Consent['says']): Consent => ({ state, message: ref, fact: null, says });

function covers(scope: string | null, entity: string): boolean {
  if (scope === null) return true;
  const found = entitiesIn(scope);
  return found === null || found.has(entity) || scope.toLowerCase().includes(entity);
}
