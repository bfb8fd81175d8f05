import assert from 'node:assert/strict';
import { test } from 'node:test';
import kakaotalk from '../../../src/formats/kakaotalk.ts';
import { collect, slice } from '../../helpers/collect.ts';
import { fixture, inOrder, placed, said, told } from '../line/told.ts';

test('Windows: lines without a time are events at the end of a record, text in its middle', () => {
  const bytes = fixture('kakaotalk/windows-ko.txt');
  const result = collect(kakaotalk, bytes);
  assert.deepEqual(said(result), [
    '01-02 09:05 민지 text 안녕하세요|둘째 줄||넷째 줄', '01-02 12:00 도윤/서울#7 text 도윤/서울#7님이 나갔습니다.', '01-02 12:01 하늘 text 목록|민지님이 나갔습니다.|라고 적혀 있었음',
    '01-02 12:02 하늘 image 사진 3장', '01-03 00:10 민지 text --------------- 2026년 1월 4일 토요일 ---------------', '01-03 00:11 민지 recalled 메시지가 삭제되었습니다.', '01-03 00:12 하늘 file 파일: 회의 자료.hwp',
  ]);
  assert.deepEqual(told(result), ['01-02 00:00 invite 민지 > 하늘+도윤/서울#7 = ', '01-02 12:02 role - > 하늘 = admin', '01-02 12:02 recall 채팅방 관리자 >  = ', '01-03 00:00 remove - > 도윤/서울#7 = ']);
  assert.deepEqual(result.groups, [{ platform: 'kakaotalk', nativeId: null, name: '견본 모임', kind: 'group', kindFrom: 'inferred' }]);
  assert.deepEqual(result.accounts.map((account) => account.name), ['민지', '하늘', '도윤/서울#7']);
  assert.deepEqual(result.declared, [{ exportedAt: Date.UTC(2026, 0, 4, 2) }]);
  assert.deepEqual([result.rejects.length, result.truncated.length, result.notes.length], [0, 0, 3]);
  assert.equal(slice(bytes, result.events[1] ?? { start: 0, end: 0 }), '하늘님이 부방장이 되었습니다.\r\n');
  inOrder(result, bytes);
  placed(result, bytes);
});

test('Mac: the room\'s words under a name are an event only when they name that person', () => {
  const bytes = fixture('kakaotalk/mac.csv');
  const result = collect(kakaotalk, bytes, { name: 'KakaoTalk_Chat_견본 모임_2026-01-04-09-05-00.csv' });
  assert.deepEqual(said(result), ['01-02 08:00 민지 text 안녕, "모두"', '01-02 08:02 민지 text 하늘님이 나갔습니다.', '01-02 08:04 민지 sticker 이모티콘', '01-02 08:07 하늘 recalled 삭제된 메시지입니다.']);
  assert.deepEqual(told(result), ['01-02 08:01 join 하늘 >  = ', '01-02 08:03 leave 하늘 >  = ']);
  assert.deepEqual(result.rejects.map((reject) => [reject.code, slice(bytes, reject).slice(0, 10)]), [['bad-timestamp', '2026-13-02'], ['row-width', '2026-01-02']]);
  assert.deepEqual([result.groups[0]?.name, result.notes.length], ['견본 모임', 2]);
});

test('Android: the first colon between spaces ends the name; dates above records are no text', () => {
  const bytes = fixture('kakaotalk/android-ko.txt');
  const result = collect(kakaotalk, bytes);
  assert.deepEqual(said(result), ['01-02 15:16 민지 text 첫 줄 : 그대로|2026년 1월 2일 오후 3:15|하늘님이 나갔습니다.', '01-02 15:17 하늘, 팀장 text 네', '01-03 00:00 민지 call 보이스톡 해요']);
  assert.deepEqual(told(result), ['01-02 15:15 invite 민지 > 하늘 = ', '01-02 15:18 leave 하늘, 팀장 >  = ', '01-03 00:01 owner 민지 > 하늘 = ']);
  assert.deepEqual(result.declared, [{ exportedAt: Date.UTC(2026, 0, 3, 6, 23) }]);
  inOrder(result, bytes);
  placed(result, bytes);
});

test('iPhone: the parts of one export are one room', () => {
  const parts = [1, 2].map((part) => collect(kakaotalk, fixture(`kakaotalk/ios-ko-${part}.txt`), { name: `Talk_2026.1.4 09_05-${part}.txt` }));
  assert.deepEqual(parts.map((part) => part.groups[0]?.name), ['Talk_2026.1.4 09:05', 'Talk_2026.1.4 09:05']);
  assert.deepEqual(parts.map(said), [['01-02 09:05 민지 text 네', '01-02 21:08 하늘 text 스물넷'], ['01-02 21:06 민지 text 다시', '01-02 21:08 하늘 text 스물넷']]);
  assert.equal(collect(kakaotalk, fixture('kakaotalk/ios-ko-1.txt'), { groupName: 'Given' }).groups[0]?.name, 'Given');
});
