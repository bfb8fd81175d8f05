import type { EventKind } from '../model/format.ts';
import type { SystemText } from './system-whatsapp.ts';

/** Longer lines are not tried: no template is that long, and the patterns stay cheap. UTF-16 code units. */
const LONGEST = 600;

interface Template { readonly kind: EventKind; readonly pattern: RegExp; readonly value?: string; readonly loose?: boolean }

function all(kind: EventKind, sources: readonly string[], more: { value?: string; loose?: boolean } = {}): Template[] {
  return sources.map((source) => ({ kind, pattern: new RegExp(`^${source}\\s?[.]?$`), ...more }));
}

const Q = `["'“”‘’「」]`;
const ROOM = '(?:오픈 ?채팅방|채팅방|대화방|방)';
const THIS = '(?:this|the) (?:open chat|chatroom|chat room|group chat|chat)';

const MANAGER = '(?<a>(?:채팅방 )?(?:관리자|방장|부방장))';

/** In this order: the first that fits decides. */
const TEMPLATES: readonly Template[] = [
  ...all('recall', [`${MANAGER}가 메시지를 가렸습니다`, `${MANAGER}이 메시지를 가렸습니다`, '(?<a>.+?)님이 메시지를 삭제(?:했|하였)습니다', '(?:The|This) message (?:was|has been) hidden by (?<a>the (?:chatroom )?(?:manager|host|admin))', '(?<a>.+?) (?:deleted|unsent) a message']),
  ...all('recall', ['메시지가 삭제되었습니다', '삭제된 메시지입니다', '(?:This|The) message (?:was|has been) deleted', 'Message deleted'], { loose: true }),
  ...all('invite', ['(?<a>.+?)님이 (?<t>.+?)님을 초대(?:했|하였)습니다', `(?<a>.+?) (?:has )?invited (?<t>.+?) to ${THIS}`]),
  ...all('invite', ['(?<a>.+?) (?:has )?invited (?<t>.+?)'], { loose: true }),
  ...all('role', ['(?<t>.+?)님이 부방장(?:이 되었습니다|으로 (?:지정|임명)되었습니다)', '(?<t>.+?) (?:is now|became|has become) (?:a|the) (?:deputy|sub|co-|vice )?-?manager'], { value: 'admin' }),
  ...all('role', ['(?<t>.+?)님이 부방장에서 (?:해제되었습니다|내려왔습니다)', '(?<t>.+?) is no longer (?:a|the) (?:deputy|sub|co-|vice )?-?manager'], { value: 'member' }),
  ...all('owner', ['방장이 (?<a>.+?)님에서 (?<t>.+?)님으로 변경되었습니다', '(?<t>.+?)님이 (?:새 |새로운 )?방장(?:이 되었습니다|으로 (?:지정|변경)되었습니다)', 'The (?:host|owner) (?:was|has been) changed from (?<a>.+?) to (?<t>.+?)']),
  ...all('remove', ['(?<a>.+?)님이 (?<t>.+?)님을 (?:내보냈습니다|강퇴(?:했|하였)습니다)', '(?<t>.+?)님을 (?:내보냈습니다|강퇴(?:했|하였)습니다)', '(?<t>.+?) (?:was|has been) (?:removed|kicked out|kicked)(?: from .{1,40})?', `(?<a>.+?) removed (?<t>.+?) from ${THIS}`]),
  ...all('rename', [`(?<a>.+?)님이 ${ROOM} ?(?:이름|제목|명)을 ${Q}(?<v>.+?)${Q} ?(?:으로|로|\\(으\\)로) (?:변경(?:했|하였)|바꾸었|바꿨)습니다`, `(?:${ROOM} ?(?:이름|제목|명)|방제)이 ${Q}(?<v>.+?)${Q} ?(?:으로|로|\\(으\\)로) (?:변경|설정)되었습니다`, `(?<a>.+?) changed the (?:chatroom|chat room|group) name to ${Q}(?<v>.+?)${Q}`]),
  ...all('join', ['(?<a>.+?)님이 (?:채팅방에 |그룹에 )?들어왔습니다', `(?<a>.+?) (?:has )?(?:joined|entered) ${THIS}`]),
  ...all('join', ['(?<a>.+?) (?:has )?joined'], { loose: true }),
  ...all('leave', ['(?<a>.+?)님이 (?:채팅방을 |그룹을 )?나갔습니다', `(?<a>.+?) (?:has )?left ${THIS}`]),
  ...all('leave', ['(?<a>.+?) (?:has )?left'], { loose: true }),
  ...all('create', [`(?<a>.+?)님이 ${ROOM}을 (?:개설(?:했|하였)|만들었)습니다`]),
  ...all('announcement', ['(?<a>.+?)님이 (?:새로운 )?공지를 (?:등록|변경)(?:했|하였)습니다']),
  ...all('notice', ['운영정책을 위반한 메시지로 신고 접수 시.{1,60}', '타인, 기관 등의 사칭에 유의.{1,300}', '불법촬영물 등 식별 및 게재제한.{0,300}', '관리자만 말하기 기능이.{1,40}', '(?:보이스룸|라이브톡)(?:이|을)? ?(?:방금 )?(?:시작|종료).{0,40}']),
];

/** `B님, C님과 D` → B, C, D: the honorific tells where a name ends, in Korean lines. */
function people(list: string): string[] {
  const pieces = list.includes('님') ? list.split(/님(?:, |과 |와 |, 그리고 )/) : list.split(/, (?:and )?| and /);
  return pieces.map((name) => name.trim()).filter((name) => name !== '');
}

/**
 * Reads a line that KakaoTalk itself wrote, in Korean or English, without its time. Null when no template fits. `loose` also
 * tries wordings so short that a person may write them: only for lines whose shape already says that nobody typed them.
 */
export function systemKakao(text: string, loose: boolean): SystemText | null {
  if (text.length > LONGEST) return null;
  const line = text.trim();
  for (const template of TEMPLATES) {
    if (template.loose === true && !loose) continue;
    const m = template.pattern.exec(line);
    if (m === null) continue;
    const { a, t, v } = m.groups ?? {};
    return { kind: template.kind, actor: a?.trim() || null, targets: t === undefined ? [] : people(t), value: template.value ?? v ?? null };
  }
  return null;
}

const DELETED: ReadonlySet<string> = new Set([
  '메시지가 삭제되었습니다', '삭제된 메시지입니다', '(삭제된 메시지입니다)', '채팅방 관리자가 메시지를 가렸습니다', '관리자가 메시지를 가렸습니다',
  'This message was deleted', 'This message has been deleted', 'The message was deleted', 'The message has been deleted', 'Message deleted', 'Deleted message',
]);

/** True for what stands in the place of a message that was deleted or hidden. */
export function isDeletedKakao(text: string): boolean {
  if (text.length > 48) return false;
  const bare = text.trim().replace(/\.\)$/, ')').replace(/\.$/, '');
  return DELETED.has(bare);
}
