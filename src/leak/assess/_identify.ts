import { traitsIn } from '../../checks/_disclosure-traits.ts';
import type { Factors, YesNo } from '../../law/decision/factors.ts';
import type { GroundRef } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAct, LeakItem } from '../types.ts';
import { namedBeside } from './_beside.ts';
import { isListed } from './_audience.ts';
import { type Frame, instantOf } from './_frame.ts';
import { also, type Found, found, lineRefs, open, settled, w } from './_ground.ts';
import { type Identifiers, identifiersOf } from './_identifiers.ts';
import { type Knowing, knowingOf } from './_knowing.ts';
import { isMeant } from './_meant.ts';
import { membersAt } from './_members.ts';
import type { Concerned } from './_persons.ts';

type F3 = Found<Factors['F3']>;

interface Identified { readonly F3: F3; readonly knowsLink: YesNo }

const ASK: Words = w('Who got it, and whether one of them knows who is meant: common chats, names shown there, what was told before.', '何人收到，其中是否有人知悉所指：共同群聊、其中显示的姓名、此前的消息。');

/** F3, for the audience of the act and not for the chat that the lines come from. */
export function identify(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[]): Identified {
  const ids = identifiersOf(frame, person, items);
  const knowing = knowingOf(frame, act, person, ids.screen);
  const told = isMeant(frame, act) ? (frame.scene.given.audience?.knowsLink ?? null) : null;
  const knowsLink = linkKnown(frame, act, ids, knowing, told);
  const value = noted(ids, knowing, foundLink(frame, act, person, ids, knowing, told));
  const given = person.given?.identifiability ?? null;
  return { F3: settled(given, w('Identifiability', '可识别性'), value, frame.warnings, value.value !== 'unknown'), knowsLink };
}

function linkKnown(frame: Frame, act: LeakAct, ids: Identifiers, knowing: Knowing, told: YesNo | null): YesNo {
  const seen: YesNo = ids.isNamed || knowing.sure.size > 0 ? 'yes' : knowing.roster.size === 0 && isListed(frame, act) ? 'no' : 'unknown';
  if (told === null || told === 'unknown') return seen;
  if (seen !== 'unknown' && told !== seen && !(told === 'yes' && seen === 'no')) {
    frame.warnings.add(ids.isNamed
      ? w('Whether the audience knows the person – given: no; the excerpt itself shows a name, number or document that tells it. Both are printed.', '受众是否知悉所指——用户提供：否；摘录本身显示可识别的姓名、号码或者证件。两者均予列明。')
      : w('Whether the audience knows the person – given: no; the record shows somebody in it who was told. What was given is used, both are printed.', '受众是否知悉所指——用户提供：否；记录显示其中有人已获知。以用户提供的为准，两者均予列明。'));
  }
  return told;
}

function foundLink(frame: Frame, act: LeakAct, person: Concerned, ids: Identifiers, knowing: Knowing, told: YesNo | null): F3 {
  if (ids.isNamed) return found('named', 'excerpt', w('The excerpt itself shows a full name, a phone number or a document of the person, or an account that holds it.', '摘录本身显示该人的全名、手机号或者证件信息。'), ids.named);
  const beside = namedBeside(frame, act, ids.screen);
  if (beside.length > 0) return found('named', 'record', w('Whoever spread it gave a full name for the screen name, near the act and where it went.', '传播者在行为前后、在同一处就该网名给出了全名。'), beside);
  if (told === 'yes') return found('link_known', 'given', w('Given: somebody in the audience knows who stands behind what is shown.', '用户提供：受众中有人知悉所指何人。'));
  const known = counted(knowing);
  if (told !== 'no' && knowing.sure.size > 0) return found('link_known', 'record', known, knowing.refs);
  if (told !== 'no' && knowing.roster.size > 0) return found('link_known', 'facts', w('A roster ties the account to a name, and members of that chat are in the audience; whether they see the roster is not known.', '名册将该账号与姓名对应，且该群成员在受众之中；其能否看到名册不明。'), knowing.refs);
  const traits = narrowedTo(frame, person);
  if (ids.combined.length > 0) return found('linkable', 'excerpt', w('What is shown may lead to one person, by itself or together.', '所示信息单独或者结合起来可能指向一人。'), ids.combined);
  if (traits.length > 0) return found('linkable', 'record', w('What the excerpt tells of the person fits one member of the chat only, of which a member list is there.', '摘录中的描述在有名单的全部成员中仅一人符合。'), traits);
  if (ids.covered && ids.screen.length === 0) return found('redacted', 'excerpt', w('The name is covered wherever it would stand, and nothing else that was read tells who it is; pictures beside the bubbles were not judged.', '姓名在各处均已遮盖，所识读内容未见其他标识；头像未作判断。'), lineRefs(person.lines));
  if (ids.screen.length > 0 && isListed(frame, act)) return found('pseudonym_only', 'record', also(w('Only a screen name is shown.', '仅显示网名。'), known), lineRefs(person.lines));
  if (told === 'no') return found('pseudonym_only', 'given', w('No more than a screen name is shown; given: nobody in the audience knows who it is.', '至多显示网名；用户提供：受众中无人知悉。'), lineRefs(person.lines));
  const why = ids.screen.length > 0 ? w('Only a screen name is shown, and the audience is not known to the last account.', '仅显示网名，受众未完全查明。') : w('Nothing that was read tells whose words they are.', '所识读内容未显示发言人。');
  return open('unknown', why, ASK, lineRefs(person.lines));
}

function counted({ sure, looked }: Knowing): Words {
  if (sure.size === 0) return w(`Of ${looked} accounts in the audience none is shown to know who it is.`, `受众的${looked}个账号中未见有人知悉所指。`);
  return w(`Of ${looked} accounts in the audience ${sure.size} had the means to know who it is: told in a message that they could read, by a name shown in a chat they share, or as members of a small or family chat.`, `受众的${looked}个账号中有${sure.size}个具备知悉所指的条件：可读到相关消息、共同群聊中的显示名，或者同在小群、家庭群。`);
}

/** What is left beside a covered name, and why a name was not enough. */
function noted(ids: Identifiers, { shared, looked, sure }: Knowing, value: F3): F3 {
  let said = value;
  const add = (words: Words, refs: readonly GroundRef[] = []): void => { said = { ...said, says: also(said.says, words), refs: [...said.refs, ...refs.filter(({ line }) => !said.refs.some((one) => one.line === line && line !== undefined))].slice(0, 40) }; };
  const lines = [...new Set(ids.left.flatMap(({ line }) => (line === undefined ? [] : [line + 1])))];
  if (ids.covered && lines.length > 0) add(w(`The name beside the bubbles is covered, but a name of the account is left in line ${lines.slice(0, 12).join(', ')}: not redacted throughout.`, `气泡旁的姓名已遮盖，但第${lines.slice(0, 12).join('、')}行仍留有该账号的名称：遮盖不完整。`), ids.left);
  if (ids.inFile) add(w('A file name of the excerpt holds a name of the person.', '摘录的文件名含有该人的名称。'));
  if (shared) add(w('Several accounts of a shared chat show the same name, so the name does not tell which of them is meant.', '共同群聊中有多个账号使用同一名称，无法据此区分。'));
  if (value.value === 'named' && looked > 0 && sure.size > 0) add(counted({ sure, looked, roster: new Set(), refs: [], shared }));
  return said;
}

/** Places of what the excerpt says of the person where two or more of its traits fit one member of the source chat. */
function narrowedTo(frame: Frame, person: Concerned): GroundRef[] {
  const { source } = frame.scene;
  // Of those who spoke one fits by chance: only a list of everybody tells that nobody else does.
  if (source === null || person.account === null || source.facts.group.kind === 'private' || !membersAt(frame, source, instantOf(frame, null)).whole) return [];
  const { traits } = frame.people(source);
  const keys = new Map<string, number>();
  for (const index of person.lines) {
    const seen = frame.lines[index];
    if (seen === undefined) continue;
    const shown = person.spoken.includes(index) && seen.line.nameState === 'shown' ? (seen.line.name ?? '') : '';
    for (const { key } of traitsIn(`${shown} ${seen.text.slice(0, 2_000)}`)) keys.set(key, index);
  }
  const match = traits.match([...keys.keys()]);
  return match.keys.length >= 2 && match.accounts.length === 1 && match.accounts[0] === person.account ? lineRefs([...new Set(match.keys.flatMap((key) => keys.get(key) ?? []))]) : [];
}
