import type { Heading } from './headings.ts';

/** Which application writes such headings, as far as they tell it: `headings` where several do. */
export function formOf(headings: readonly (Heading | null)[], turns: boolean): string {
  const counts = new Map<string, number>();
  for (const heading of headings) if (heading !== null && heading.name !== null) counts.set(appOf(heading), (counts.get(appOf(heading)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? (headings.some((one) => one !== null) ? 'whatsapp' : turns ? 'dialogue' : 'lines');
}

function appOf({ style, when, key }: Heading): string {
  const { written } = when;
  switch (style) {
    case 'dash':
      return 'whatsapp';
    case 'bracket':
      return when.date === null ? 'dialogue' : /[,，]/.test(written) ? 'whatsapp' : /\d\.\d/.test(written) ? 'telegram' : 'dialogue';
    case 'telegram':
    case 'discord':
      return style;
    case 'when-qq':
    case 'qq-when':
      return 'qq';
    case 'name-when':
      if (/[ap]\.? ?m/i.test(written)) return 'slack';
      return (/^\d{4}\/\d/.test(written) || (key.includes('wide') && !when.dated)) && when.clock?.seconds === false ? 'wechat' : 'headings';
    case 'when-name':
      return 'headings';
    default:
      return 'dialogue';
  }
}
