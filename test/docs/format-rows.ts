import type { Format } from '../../src/model/format.ts';

/** Heading of README's table of formats. */
export const FORMAT_HEADING = ['format', 'reads', 'zone', 'message ids', 'accounts', 'group id', 'roles', 'member list', 'counter', 'declared count', 'tried on'];

const yes = (given: boolean): string => (given ? 'yes' : '–');

/** A format's row there, from the format itself. */
export function formatRow({ id, title, carries, assumedZone, tried }: Format): string[] {
  const zone = carries.zone === 'none' ? 'none in the file' : carries.zone;
  return [
    id, title, assumedZone === null ? zone : `${zone}; else ${assumedZone}`,
    { platform: 'the platform’s', file: 'of the file', none: '–' }[carries.messageIds], carries.accountIds === 'stable' ? 'ids' : 'names only',
    yes(carries.groupId), yes(carries.roles), yes(carries.roster), yes(carries.counter), yes(carries.declaredCount),
    tried === 'sample' ? 'published test files; not tested on a real file' : 'hand-made files; not tested on a real file',
  ];
}
