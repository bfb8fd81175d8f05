import type { Provision, Rule, Version } from '../model/law.ts';
import type { Lang, Words } from '../model/words.ts';
import { BEARER_NAMES, SEVERITY_NAMES, VERIFIED_NAMES } from './names.ts';
import { citeOn, provision } from './provisions.ts';
import { w } from './_words.ts';
import { rule } from './rules.ts';
import { SENTENCES } from './_sentences.ts';

/**
 * Lines that explain a rule or provision, its legal basis cited as on `onYmd` (`YYYY-MM-DD`, China's calendar).
 * Null when no rule and no provision has that id.
 */
export function explain(id: string, onYmd: string, lang: Lang): string[] | null {
  const asRule = rule(id);
  if (asRule !== undefined) return aboutRule(asRule, onYmd, lang);
  const asProvision = provision(id);
  return asProvision === undefined ? null : aboutProvision(asProvision, onYmd, lang);
}

function aboutRule(of: Rule, ymd: string, lang: Lang): string[] {
  return [
    `${of.id}  ${of.title[lang]}`,
    line(w('Method', '检查内容'), of.looksAt, lang),
    line(w('Severity', '严重程度'), SEVERITY_NAMES[of.severity], lang),
    `${label(w(`Legal basis on ${ymd}`, `法律依据（${ymd}）`), lang)}`,
    ...of.basis.map((each) => `  ${each}  ${(citeOn(each, ymd) ?? NOT_IN_FORCE)[lang]}`),
    line(w('Limits', '局限'), of.limits, lang),
    line(w('What would rebut it', '可反驳的情形'), of.rebuttal, lang),
    SENTENCES.disclaimer[lang],
  ];
}

function aboutProvision(of: Provision, ymd: string, lang: Lang): string[] {
  const bearers = of.bearers.map((each) => BEARER_NAMES[each][lang]).join(lang === 'zh' ? '、' : ', ');
  return [
    `${of.id}  ${of.title[lang]}`,
    line(w(`Cited on ${ymd}`, `引用（${ymd}）`), citeOn(of.id, ymd) ?? NOT_IN_FORCE, lang),
    label(w('Versions', '各时期文本'), lang),
    ...of.versions.map((each) => `  ${period(each)}  ${each.cite[lang]}`),
    line(w('Gist', '要旨'), of.gist, lang),
    label(w('Borne by', '义务主体'), lang) + gap(lang) + (bearers === '' ? '–' : bearers),
    line(w('How far verified', '核对程度'), VERIFIED_NAMES[of.verified], lang),
    line(w('Limits', '局限'), of.limits, lang),
    SENTENCES.disclaimer[lang],
  ];
}

const NOT_IN_FORCE: Words = w('(not in force that day)', '（当日未施行或者已失效）');

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
