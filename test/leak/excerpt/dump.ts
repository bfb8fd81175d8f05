import type { ExcerptLine } from '../../../src/model/excerpt.ts';
import type { Pasted } from '../../../src/leak/excerpt/pasted.ts';

/** One line for each line: kind, name, side, time, text, and what else there is of it. */
export function dump({ form, title, members, lines }: Pick<Pasted, 'form' | 'title' | 'members' | 'lines'>): string {
  const head = [form, ...(title === null ? [] : [`title=${title}`]), ...(members === null ? [] : [`members=${members}`])].join(' ');
  return `${[head, ...lines.map(shown)].join('\n')}\n`;
}

function shown(line: ExcerptLine): string {
  const name = line.nameState === 'absent' ? (line.own === null ? '-' : line.own ? 'own' : 'other') : `${line.name ?? ''}${line.nameState === 'concealed' ? `(${line.nameConcealedBy})` : ''}`;
  const at = line.at === null ? '' : ` @${new Date(line.at).toISOString().slice(0, 19)}`;
  const quoted = line.quoted === null ? '' : ` quotes ${JSON.stringify(line.quoted)}`;
  return `${line.kind} ${name} <${line.shownTime ?? ''}>${at} ${JSON.stringify(line.text)}${line.media ? ' media' : ''}${quoted} line ${line.place.line}`;
}
