import { heading, table, text, type Block, type Context } from './_document.ts';

/** What is still to be asked, what the user gave, and which parts of the law can apply. */
export function openBlocks(context: Context): Block[] {
  const { t, w, p, report } = context;
  const { questions, given, gates } = report;
  const names: Readonly<Record<string, string>> = p.gateNames;
  const applies = (gate: boolean | null): string => p.applies[gate === null ? 'unknown' : gate ? 'yes' : 'no'];
  return [
    heading(w.open),
    ...(questions.length === 0 ? [text(w.noQuestions)] : table(context, 'questions', w.openCaption, [p.number, w.question, w.changes], questions.map((one, i) => [
      `${i + 1}.`, one.says, one.changes.length === 0 ? '' : `${w.changes}${t.colon}${one.changes.join(t.semicolon)}`,
    ]))),
    ...(given.length === 0 ? [] : [heading(w.given, 3), ...table(context, 'given', w.givenCaption, [w.fact, w.value, w.whence], given.map((one) => [one.label, one.value, w.givenFrom[one.from]]))]),
    ...(gates.length === 0 ? [] : [heading(w.gates, 3), ...table(context, 'gates', p.gatesCaption, [p.gate, t.columns.status, t.columns.why], gates.map((one) => [names[one.id] ?? one.id, applies(one.applies), one.reason]))]),
  ];
}
