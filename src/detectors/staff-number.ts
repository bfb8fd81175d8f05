import type { Detector } from '../model/detector.ts';
import { canonical, labelledFinder } from './_labelled.ts';

/** Said by a service desk of itself, or of several people at once. */
const SERVICE = /为您服务|為您服務|很高兴为|客服工号|坐席/;
const MANY = /^\s?(?:开头|打头|结尾|之前|之后|以前|以后|以内|到|至|[-~～—]\s?\d|位数?|班|号楼|室|等)/;
/** Said of a beginning or an end that several share. */
const SHARED = /^\s?的(?:同学|都|人)/;

const find = labelledFinder([{
  label: /(?:学号|學號|学籍号|學籍號|学籍辅号|准考证|准考證|考生|考号|報名序|报名序|工号|工號|工牌|胸牌|学员号?|员工|員工|职工|職工|教工|警号|警號|教师编|校园卡|校园一卡通|一卡通|饭卡|学生证|學生證|工作证|工作證|借书证|借阅证)(?:号码?|號碼?|编号|ID|卡号)?|(?<![a-z])(?:student (?:id|no|number|num|card)|staff (?:id|no|number|num)|employee (?:id|no|number|num)|badge (?:id|no|number|num)|matric(?:ulation)? (?:no|number|num)|roll (?:no|number|num)|candidate (?:no|number|num)|enrol?lment (?:no|number)|payroll (?:no|number|num))(?![a-z])/gi,
  between: '(?:丢|掉|没|不见|补办|找不到|捡到|落下?)了?|卡号',
  value: '[GLJglj]\\d{17}[0-9X]|(?:[A-Z]{1,4}-?)?\\d{4,18}(?:-\\d{1,4})?[A-Z]?',
  judge({ raw, label, text, start, end }) {
    const named = /[号號]$|码|编号|id|no|num|card/i.test(label);
    const value = canonical(raw);
    if (value.length < 8 && SHARED.test(text.slice(end, end + 6))) return null;
    if (!named && !(value.length >= 7 && /证|證|卡/.test(label))) return null;
    if (SERVICE.test(text.slice(Math.max(0, start - 16), end + 12)) || MANY.test(text.slice(end, end + 6))) return null;
    // Four digits are as often a year or a class.
    const short = value.replace(/[^0-9]/g, '').length < 6;
    return { value, confidence: short ? 0.75 : 0.9, reasons: [] };
  },
}]);

/** Numbers by which a school, an examination office or an employer knows one person. Known by their label. */
export default {
  id: 'staff-number',
  jurisdiction: 'any',
  words: ['学号', '學號', '学籍', '學籍', '准考证', '准考證', '考生', '考号', '报名序', '報名序', '工号', '工號', '工牌', '胸牌', '学员', '员工', '員工', '职工', '職工', '教工', '警号', '警號', '教师编', '校园卡', '校园一卡通', '一卡通', '饭卡', '学生证', '學生證', '工作证', '工作證', '借书证', '借阅证', 'student', 'staff', 'employee', 'badge', 'matric', 'roll n', 'candidate', 'enrol', 'payroll'],
  rank: 43,
  find,
  examples: {
    hit: ['我学号是[[2021213456]]', '准考证号：[[420116021305]] 别忘了', '工号[[A00872]]，帮我查下考勤', '[[20230914]]是我的学号', 'my student id is [[U20194471]]', '员工编号 [[E102938]]', '学号[[2023638869]] 的同学来一下', '警号[[031872]]的那个', '考生号[[26110105110234]]', 'employee number [[558213]]'],
    miss: ['学号尾号是单数的先做', '工号9527为您服务', '学号20210101到20210130的同学', '准考证打印了吗', '员工1234人', '考生2026年', '学号是多少', '工号忘了', '学生证打8折', '员工10086人次', '客服工号 88213'],
  },
} satisfies Detector;
