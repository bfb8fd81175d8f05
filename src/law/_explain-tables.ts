import type { Lang, Words } from '../model/words.ts';
import { GATES } from './decision/gates.ts';
import { LEVEL_TRIGGERS } from './decision/levels.ts';
import { CIVIL_CODE_ROWS, THREE_FACTOR_ROWS } from './decision/privacy-rows.ts';
import { RETENTION_GRADES } from './decision/retention-grades.ts';
import { OUTCOME_NAMES } from './factor-names.ts';
import { STATUS_NAMES } from './names.ts';
import { w } from './_words.ts';

/** A table of the tool's own by the name that `explain` knows it by, each line ready to print. */
interface Table {
  readonly id: string;
  readonly title: Words;
  readonly lines: (lang: Lang) => string[];
}

const TRACKS = { privacy: w('privacy', '隐私'), personalInformation: w('personal information', '个人信息') } as const;
const FACTS = w('Facts R0 to R3 come first; then:', '先看R0至R3，其后：');

const rowsOf = (rows: typeof CIVIL_CODE_ROWS, lang: Lang): string[] => rows.map((row) => {
  const tracks = (['privacy', 'personalInformation'] as const).flatMap((track) => {
    const outcome = row[track];
    return outcome === null ? [] : [`${TRACKS[track][lang]}${lang === 'zh' ? '：' : ': '}${OUTCOME_NAMES[outcome][lang]}`];
  });
  return `  ${row.id}  ${row.says[lang]} → ${tracks.join(lang === 'zh' ? '；' : '; ')}`;
});

const TABLES: readonly Table[] = [
  { id: 'gates', title: w('Gates before any rule, in order', '规则之前的门槛（按顺序）'), lines: (lang) => GATES.map(({ id, asks, says, ifShut }) => `  ${id}  ${asks[lang]} ${says[lang]} → ${STATUS_NAMES[ifShut][lang]}`) },
  { id: 'grades', title: w('What a sign of missing records may be called', '记录缺失迹象的分级'), lines: (lang) => RETENTION_GRADES.map(({ grade, evidence, mayBeCalled }) => `  ${grade}  ${evidence[lang]} → ${mayBeCalled[lang]}`) },
  { id: 'levels', title: w('Levels S0 to S4 and what raises to them', '等级S0至S4及其触发情形'), lines: (lang) => LEVEL_TRIGGERS.map(({ level, says }) => `  ${level}  ${says[lang]}`) },
  { id: 'civil-code', title: w('Leak assessment: profile civil-code', '外传评估：civil-code'), lines: (lang) => rowsOf(CIVIL_CODE_ROWS, lang) },
  { id: 'three-factor', title: w('Leak assessment: profile three-factor, for privacy', '外传评估：three-factor（针对隐私）'), lines: (lang) => [`  ${FACTS[lang]}`, ...rowsOf(THREE_FACTOR_ROWS.filter(({ id }) => id.startsWith('T')), lang)] },
];

/** The lines of a table, under its title; null when there is none of that name. */
export function aboutTable(id: string, lang: Lang): string[] | null {
  const table = TABLES.find((each) => each.id === id);
  return table ? [`${table.id}  ${table.title[lang]}`, ...table.lines(lang)] : null;
}
