import type { Provision, Rule, Version } from '../model/law.ts';
import type { Lang, Words } from '../model/words.ts';
import { bearerTest } from './decision/bearer-tests.ts';
import type { BearerTest } from './decision/bearer-tests.ts';
import { aboutTable } from './_explain-tables.ts';
import { BEARER_NAMES, SEVERITY_NAMES, VERIFIED_NAMES } from './names.ts';
import { citeOn, provision } from './provisions.ts';
import { w } from './_words.ts';
import { rule } from './rules.ts';
import { SENTENCES } from './_sentences.ts';

/**
 * Lines that explain a rule, a provision, a line of the bearer table (`P-RET`) or a table of the tool's own (`gates`, `grades`,
 * `levels`, `civil-code`, `three-factor`), its legal basis cited as on `onYmd` (`YYYY-MM-DD`, China's calendar). Null when
 * nothing has that id.
 */
export function explain(id: string, onYmd: string, lang: Lang): string[] | null {
  const asRule = rule(id);
  if (asRule !== undefined) return aboutRule(asRule, onYmd, lang);
  const asProvision = provision(id);
  if (asProvision !== undefined) return aboutProvision(asProvision, onYmd, lang);
  const asTest = bearerTest(id);
  if (asTest !== undefined) return aboutTest(asTest, onYmd, lang);
  const table = aboutTable(id, lang);
  return table && [...table, OWN[lang], SENTENCES.disclaimer[lang]];
}

function aboutRule(of: Rule, ymd: string, lang: Lang): string[] {
  return [
    `${of.id}  ${of.title[lang]}`,
    line(w('Method', '检查内容'), of.looksAt, lang),
    line(w('Severity', '严重程度'), SEVERITY_NAMES[of.severity], lang),
    ...basis(of.basis, ymd, lang),
    line(w('Limits', '局限'), of.limits, lang),
    line(w('What would rebut it', '可反驳的情形'), of.rebuttal, lang),
    SENTENCES.disclaimer[lang],
  ];
}

function aboutProvision(of: Provision, ymd: string, lang: Lang): string[] {
  return [
    `${of.id}  ${of.title[lang]}`,
    line(w(`Cited on ${ymd}`, `引用（${ymd}）`), citeOn(of.id, ymd) ?? NOT_IN_FORCE, lang),
    label(w('Versions', '各时期文本'), lang),
    ...of.versions.flatMap((each) => [`  ${period(each)}  ${each.cite[lang]}`, ...(each.gist ? [`    ${each.gist[lang]}`] : [])]),
    // Both languages: the words that decide are Chinese, and their gloss is what the English reader has.
    ...(of.key ? [line(w('Key words', '关键用语'), w(`${of.key.zh} – ${of.key.en}`, `${of.key.zh}（${of.key.en}）`), lang)] : []),
    line(w('Gist', '要旨'), of.gist, lang),
    names(of.bearers, lang),
    line(w('How far verified', '核对程度'), VERIFIED_NAMES[of.verified], lang),
    line(w('Limits', '局限'), of.limits, lang),
    SENTENCES.disclaimer[lang],
  ];
}

function aboutTest(of: BearerTest, ymd: string, lang: Lang): string[] {
  return [
    `${of.id}  ${of.test[lang]}`,
    names(of.bearers, lang),
    line(w('Status', '状态判断'), of.status, lang),
    ...basis(of.cites, ymd, lang),
    label(w('Rules', '规则'), lang) + gap(lang) + (of.rules.length === 0 ? '–' : of.rules.join(lang === 'zh' ? '、' : ', ')),
    OWN[lang],
    SENTENCES.disclaimer[lang],
  ];
}

const OWN: Words = w('This tool’s own reading and order, not law.', '系本工具的理解与编排，并非法律。');
const NOT_IN_FORCE: Words = w('(not in force that day)', '（当日未施行或者已失效）');

function basis(ids: readonly string[], ymd: string, lang: Lang): string[] {
  return [
    label(w(`Legal basis on ${ymd}`, `法律依据（${ymd}）`), lang),
    ...ids.map((each) => `  ${each}  ${(citeOn(each, ymd) ?? NOT_IN_FORCE)[lang]}`),
  ];
}

function names(bearers: Provision['bearers'], lang: Lang): string {
  const shown = bearers.map((each) => BEARER_NAMES[each][lang]).join(lang === 'zh' ? '、' : ', ');
  return label(w('Borne by', '义务主体'), lang) + gap(lang) + (shown === '' ? '–' : shown);
}

function period(of: Version): string {
  return `${of.from ?? '…'} – ${of.to ?? '…'}`;
}

function line(name: Words, text: Words, lang: Lang): string {
  return label(name, lang) + gap(lang) + (text[lang] === '' ? '–' : text[lang]);
}

function label(name: Words, lang: Lang): string {
  return lang === 'zh' ? `${name.zh}：` : `${name.en}:`;
}

function gap(lang: Lang): string {
  return lang === 'zh' ? '' : ' ';
}
