import { forMarkdown } from '../../text/sanitise.ts';
import { md, mdTable } from '../_md.ts';
import type { Answer, Block, Context, ExcerptRow } from './_document.ts';
import { decided, OUTCOME_SIGNS } from './_phrases.ts';
import { recordLines, STATE_SIGNS } from './_table-excerpt.ts';

/** One block of the report as lines of Markdown. */
export function mdLines(context: Context, block: Block): string[] {
  const { t } = context;
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${forMarkdown(block.text)}`];
    case 'text':
      return [block.tone === 'strong' || block.tone === 'warn' ? md`**${block.text}**` : block.tone === 'quiet' ? md`*${block.text}*` : md`${block.text}`];
    case 'facts':
      return block.pairs.flatMap(([label, cell]) => {
        const lines = (typeof cell === 'string' ? [cell] : cell).filter((line) => line !== '');
        const [first = '', ...others] = lines;
        if (lines.length === 0) return [];
        return [label === '' ? md`- ${first}` : md`- **${label}**${t.colon}${first}`, ...others.map((line) => md`  - ${line}`)];
      });
    case 'table':
      return mdTable(block.heads, block.rows);
    case 'list':
      return block.lines.map((line) => (block.mark === '☐' ? md`- ☐ ${line}` : block.mark === '!' ? md`- **!** ${line}` : md`- ${line}`));
    case 'draft':
      return block.lines.flatMap((line) => (line.trim() === '' ? [] : [md`> ${line}`, '>'])).slice(0, -1);
    case 'answer':
      return answer(context, block.rows);
    case 'excerpt':
      return excerpt(context, block.rows);
  }
}

function answer({ t, w, p }: Context, rows: readonly Answer[]): string[] {
  const tracks = ['privacy', 'personalInformation'] as const;
  const profiles = rows[0]?.outcomes.map(({ profile }) => profile) ?? [];
  const heads = [w.person, w.byWhom, ...tracks.flatMap((track) => profiles.map((profile) => `${w.track[track]}${t.colon}${t.profiles[profile]}`))];
  return mdTable(heads, rows.map((one) => [one.person, one.by, ...tracks.flatMap((track) => one.outcomes.map((each) => {
    const told = each[track];
    return told === null ? p.dash : `${OUTCOME_SIGNS[told.outcome]} ${decided(w, told)}`;
  }))]));
}

function excerpt(context: Context, rows: readonly ExcerptRow[]): string[] {
  const { w } = context;
  return mdTable([w.line, w.shown, w.record], rows.map((row) => {
    if ('file' in row) return ['▤', row.file, ''];
    if ('omitted' in row) return ['⋯', '', [row.omitted, ...row.messages]];
    const words = row.stretches.map((one) => (one.hidden ? `[█ ${one.text}]` : one.text)).join('');
    return [`${row.line} ${row.state === null ? '' : STATE_SIGNS[row.state]}`, [row.around.join(' · '), words], recordLines(context, row)];
  }));
}
