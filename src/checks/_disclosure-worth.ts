import type { Hit } from '../model/detector.ts';
import { isJoke } from './_disclosure-intro.ts';
import type { Scene } from './_disclosure-person.ts';

/** How near another datum makes of a name a part of a record. UTF-16 code units. */
const NEAR = 90;

/**
 * Whether a hit is a disclosure of its own. People call each other by name all day: a name is one where the text says that it
 * is somebody's real name, where it stands with other data, where it ties an account that the group knows by another name,
 * and in records carried in from elsewhere. All names serve to tell whose the data beside them are.
 */
export function isDisclosure(scene: Scene, index: number): boolean {
  const hit = scene.hits[index] as Hit;
  if (hit.entity !== 'name') return true;
  if (shownToAll(scene, hit.value) || isJoke(scene.text, hit.value)) return false;
  if (hit.reasons.some((reason) => reason.startsWith('cue')) || scene.carried) return true;
  if (scene.introduced.has(hit.value)) return true;
  if (toldBefore(scene, hit.value)) return false;
  return [index - 1, index + 1].some((at) => {
    const other = scene.hits[at];
    return other !== undefined && other.entity !== 'name' && other.entity !== 'chat-record' && gap(hit, other) <= NEAR;
  });
}

/** The only member of that name bears it for all to see: saying it tells the group nothing. */
function shownToAll({ people }: Scene, name: string): boolean {
  if (people.traits.count(`child:${name}`) > 0) return true;
  const [only, ...more] = people.holders(name);
  return only !== undefined && more.length === 0 && people.shows(only, name);
}

/** The group was told before whose account goes by that name. */
function toldBefore({ memory }: Scene, name: string): boolean {
  return memory.introduced(name).length > 0;
}

const gap = (a: Hit, b: Hit): number => Math.max(0, b.start - a.end, a.start - b.end);
