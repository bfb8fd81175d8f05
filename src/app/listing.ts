import { fileURLToPath } from 'node:url';
import { ownLexicons } from '../checks/_conduct-lexicons.ts';
import { loadChecks } from '../checks/_load.ts';
import { loadDetectors } from '../detectors/_load.ts';
import { loadFormats } from '../formats/_load.ts';
import { loadPacks } from '../law/packs.ts';
import { allProvisions, citeOn } from '../law/provisions.ts';
import { allRules } from '../law/rules.ts';
import type { Lang } from '../model/words.ts';
import { loadRenderer, rendererIds } from '../reports/_load.ts';
import type { Db } from '../store/open.ts';
import { readGroups } from '../store/read-facts.ts';
import { listRuns } from '../store/runs.ts';
import { parseLexicon } from '../text/lexicon.ts';
import { iso } from '../text/zone.ts';
import { makeMasker } from './mask-foreign.ts';

type Row = Record<string, string | number | boolean | null>;
export type Thing = 'formats' | 'detectors' | 'checks' | 'rules' | 'provisions' | 'packs' | 'lexicons' | 'reports' | 'groups' | 'runs';

/** Headings of the lists in Chinese; in English a heading is the field's own name. */
const HEADINGS_ZH: Readonly<Record<string, string>> = {
  id: '编号', zone: '时区', ids: '消息编号', accounts: '账号', group: '群编号', roles: '角色', roster: '成员名册', counter: '计数器', declared: '自称条数',
  title: '说明', jurisdiction: '法域', rule: '规则', needs: '所需材料', severity: '严重程度', cite: '引用', extension: '扩展名', mediaType: '媒体类型',
  state: '状态', role: '角色', before: '此前', after: '此后', account: '账号', tried: '验证材料',
  entries: '条目', file: '文件', sign: '方向', object: '对象', period: '期限', checks: '检查', platform: '平台', kind: '类型', kindFrom: '类型来源', name: '名称', asOf: '基准日', toolVersion: '工具版本', status: '状态', findings: '发现数',
};

const CARRIED = {
  zone: { en: 'zone', zh: '时区' }, ids: { en: 'message ids', zh: '消息编号' }, accounts: { en: 'account ids', zh: '账号编号' }, group: { en: 'group id', zh: '群编号' },
  roles: { en: 'roles', zh: '角色' }, roster: { en: 'member list', zh: '成员名册' }, counter: { en: 'counter', zh: '计数器' }, declared: { en: 'declared count', zh: '自称条数' },
} as const;
const LACKING: ReadonlySet<unknown> = new Set(['none', 'name-only', false]);

/** What a format can and cannot show in a sentence: its columns side by side are wider than a terminal. */
function inWords(row: Row, lang: Lang): Row {
  const facts = Object.entries(CARRIED).map(([key, words]) => ({ words: words[lang], lacking: LACKING.has(row[key]) }));
  const comma = lang === 'zh' ? '、' : ', ';
  const names = (lacking: boolean) => facts.filter((fact) => fact.lacking === lacking).map((fact) => fact.words).join(comma) || '–';
  const told = lang === 'zh' ? `可见：${names(false)}；不可见：${names(true)}` : `shows ${names(false)}; not ${names(true)}`;
  return { id: row['id'] ?? null, tried: row['tried'] ?? null, title: `${row['title']} · ${told}` };
}

/** A member in as many columns as a terminal has room for. */
function inShort({ account, state, role, name, group, before, after }: Row): Row {
  return { state: state ?? null, role: role ?? null, account: account ?? null, name: [name === account ? null : name, group, `${before ?? '…'} → ${after ?? '…'}`].filter(Boolean).join(' · ') };
}

/** A rule pack in as many columns as a terminal has room for. */
function packInShort({ id, sign, object, period, checks, title }: Row): Row {
  return { id: id ?? null, period: [sign, period ?? '–', object].join(' '), title: `${title} · ${checks}` };
}

/** The same rows with headings and fixed words for people, in their language. Rows for scripts stay as they are. */
export function forPeople(given: readonly Row[], lang: Lang): Row[] {
  const rows = given.map((row) => ('declared' in row ? inWords(row, lang) : 'before' in row ? inShort(row) : 'sign' in row ? packInShort(row) : row));
  if (lang === 'en') return rows;
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [HEADINGS_ZH[key] ?? key, typeof value === 'boolean' ? (value ? '是' : '否') : value])));
}

/** What there is, from the parts themselves. `today` (`YYYY-MM-DD`) decides how provisions are cited. */
export async function listing(what: Thing, lang: Lang, today: string, db: Db | null): Promise<Row[]> {
  switch (what) {
    case 'formats':
      return (await loadFormats()).map(({ id, carries, tried, title }) => ({
        id, zone: carries.zone, ids: carries.messageIds, accounts: carries.accountIds, group: carries.groupId, roles: carries.roles,
        roster: carries.roster, counter: carries.counter, declared: carries.declaredCount, tried, title,
      }));
    case 'detectors':
      return (await loadDetectors()).map(({ id, jurisdiction }) => ({ id, jurisdiction, rule: `disclosure.${id}` }));
    case 'checks':
      return (await loadChecks()).map(({ id, title, needs }) => ({ id, title: title[lang], needs: needs[lang] }));
    case 'rules':
      return allRules().map(({ id, severity, title }) => ({ id, severity, title: title[lang] }));
    case 'provisions':
      return allProvisions().map(({ id, title }) => ({ id, cite: citeOn(id, today)?.[lang] ?? null, title: title[lang] }));
    case 'packs':
      return loadPacks().map(({ id, retention, checks, title }) => ({
        id, sign: retention.sign, object: retention.object, period: retention.period === null ? null : `${retention.period} ${retention.unit}`, checks: checks.join(' '), title: title[lang],
      }));
    case 'lexicons':
      return ownLexicons().map(({ name, text }) => ({
        id: name.replace(/\.txt$/, ''), entries: parseLexicon(name, text).entries.length, file: fileURLToPath(new URL(`../checks/lexicons/${name}`, import.meta.url)),
      }));
    case 'reports':
      return Promise.all(rendererIds().map(async (id) => {
        const renderer = await loadRenderer(id);
        return { id, extension: renderer?.extension ?? null, mediaType: renderer?.mediaType ?? null };
      }));
    case 'groups': {
      const masker = await makeMasker(false);
      return db ? readGroups(db).map(({ key, platform, kind, kindFrom, name }) => ({ id: masker.label(key), platform, kind, kindFrom, name: masker.label(name) })) : [];
    }
    case 'runs':
      return db ? listRuns(db).map(({ id, asOf, toolVersion, status, findings }) => ({ id, asOf: iso(asOf, 'Asia/Shanghai'), toolVersion, status, findings })) : [];
  }
}
