import assert from 'node:assert/strict';
import { test } from 'node:test';
import kakaotalk from '../../../src/formats/kakaotalk.ts';
import { systemKakao } from '../../../src/text/system-kakao.ts';
import { collect, headOf } from '../../helpers/collect.ts';
import { fixture, mutated, said, sturdy, told } from '../line/told.ts';

const NAMES = ['kakaotalk/windows-ko.txt', 'kakaotalk/mac.csv', 'kakaotalk/android-ko.txt', 'kakaotalk/ios-ko-1.txt'] as const;
const PC = '견본 님과 카카오톡 대화\n저장한 날짜 : 2026-01-04 10:00:00\n\n--------------- 2026년 1월 2일 금요일 ---------------\n';
const PHONE = '견본 님과 카카오톡 대화\n저장한 날짜 : 2026년 1월 3일 오후 2:23\n\n2026년 1월 2일 오전 9:05, 민지 : 네\n';

for (const name of NAMES) test(`${name}: any block size, any cut`, () => sturdy(kakaotalk, fixture(name)));

test('mutated files', () => mutated(kakaotalk, NAMES.map(fixture), ['[민지] [오전 9:05] ', '2026년 1월 2일 오전 9:05, ', ' : ', ',"', '하늘님이 나갔습니다.', '2026년 1월 2일 금요일']));

test('what a person typed on a line with a name stays a message', () => {
  const typed = ['하늘님이 나갔습니다.', '민지님을 내보냈습니다.', '방장이 민지님에서 하늘님으로 변경되었습니다.'];
  const pc = collect(kakaotalk, `${PC}${typed.map((text) => `[민지] [오전 9:05] ${text}\n`).join('')}`);
  const phone = collect(kakaotalk, `${PHONE}${typed.map((text) => `2026년 1월 2일 오전 9:06, 민지 : ${text}\n`).join('')}`);
  assert.deepEqual([pc.events.length, pc.messages.length, phone.events.length, phone.messages.length], [0, 3, 0, 4]);
});

test('a name without text, an empty name, a colon in a new name of the room', () => {
  const result = collect(kakaotalk, `${PHONE}2026년 1월 2일 오전 9:06, 민지 :\n2026년 1월 2일 오전 9:07,  : 알림\n2026년 1월 2일 오전 9:08, 민지님이 채팅방 이름을 '가 : 나'로 변경하였습니다.\n`);
  assert.deepEqual(said(result).slice(1), ['01-02 09:06 민지 other ']);
  assert.deepEqual(told(result), ['01-02 09:07 notice - >  = ', '01-02 09:08 rename 민지 >  = 가 : 나']);
});

test('a line that gives the day must name its day of the week', () => {
  const result = collect(kakaotalk, `${PC}[민지] [오전 9:05] 네\n--------------- 2026년 1월 3일 금요일 ---------------\n[민지] [오전 9:06] 네\n`);
  assert.deepEqual(said(result), ['01-02 09:05 민지 text 네|--------------- 2026년 1월 3일 금요일 ---------------', '01-02 09:06 민지 text 네']);
});

test('a file that ends inside a header or a cell is called cut', () => {
  for (const end of ['[민지', '[민지] [오전', '---------------']) assert.equal(collect(kakaotalk, `${PC}[민지] [오전 9:05] 네\n${end}`).truncated.length, 1, end);
  for (const end of ['2026년 1월 2일 오', '2026년 1월 2일 오전 9:06, 민', '2026년 1월 2일 오전 9:07\n']) assert.equal(collect(kakaotalk, `${PHONE}${end}`).truncated.length, 1, end);
  for (const end of ['2026-01-02 08:00:00,"민지","안', '2026-01-02 08:0']) assert.equal(collect(kakaotalk, `Date,User,Message\n${end}`).truncated.length, 1, end);
  assert.deepEqual([PC + '[민지] [오전 9:05] 네\n', PHONE].map((text) => collect(kakaotalk, text).truncated.length), [0, 0]);
});

test('English wordings', () => {
  const kinds = ['Ana invited Bo and Cy.', 'Bo joined this chatroom.', 'Bo left this chatroom.', 'Cy has been removed from this chatroom.', 'The message was hidden by the chatroom manager.'].map((text) => systemKakao(text, true)?.kind);
  assert.deepEqual(kinds, ['invite', 'join', 'leave', 'remove', 'recall']);
  assert.deepEqual(['Bo left', 'Ana invited Bo'].map((text) => systemKakao(text, false)), [null, null]);
});

test('any number of lines without a time is read without being held', () => {
  const result = collect(kakaotalk, `${PC}[민지] [오전 9:05] 네\n${'하늘님이 들어왔습니다.\n'.repeat(600)}${'\n'.repeat(600)}끝\n`);
  assert.deepEqual([result.events.length, result.messages.length, result.rejects.length], [600, 1, 1]);
});

test('hostile lines cost time in proportion to their size', () => {
  const began = performance.now();
  for (const text of ['님이 '.repeat(199), '님이 님을 '.repeat(99), ' invited '.repeat(66)]) systemKakao(text, true);
  collect(kakaotalk, `${PC}${`[${'] ['.repeat(3000)}\n`.repeat(20)}`);
  assert.ok(performance.now() - began < 1000);
});

test('what only looks a little like an export is not claimed', () => {
  for (const text of ['Date,User,Message\nx,y,z\n', '[a] [b] c\n', '2026년 1월 2일 금요일\n', 'Chat with me\n', '오전 9:05, 회의 : 회의실\n']) assert.ok(kakaotalk.sniff(headOf(Buffer.from(text))) < 0.5, text);
});
