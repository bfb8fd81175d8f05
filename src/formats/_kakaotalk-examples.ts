import type { FormatExample } from '../model/format.ts';

/** Invented chats, one per program that exports. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'Windows, Korean: a text of two lines, lines of the room without a time',
    text: '示範 모임 5 님과 카카오톡 대화\r\n저장한 날짜 : 2026-01-03 14:23:11\r\n\r\n--------------- 2026년 1월 2일 금요일 ---------------\r\n甲님이 乙님, 丙님을 초대했습니다.\r\n[甲/팀#1] [오전 9:05] 첫 줄\r\n둘째 줄\r\n[乙] [오후 12:30] 사진\r\n丙님이 나갔습니다.\r\n[甲/팀#1] [24:10] 없음\r\n',
    messages: 2, events: 2, rejects: 1,
  },
  {
    name: 'Windows, English',
    text: 'Demo room with KakaoTalk Chats\nDate Saved : 2026-01-03 14:23:11\n\n--------------- Friday, January 2, 2026 ---------------\n[Ana] [9:05 AM] hello\n[Bo [x]] [12:05 AM] yes\nCy has joined this chatroom.\n',
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'Mac: a table; the room speaks under the names of people',
    text: 'Date,User,Message\n2025-12-31 08:00:00,"甲","안녕, 여러분"\n2025-12-31 08:01:00,"乙","乙님이 들어왔습니다."\n2025-12-31 08:02:00,"甲","乙님이 나갔습니다."\n2025-12-31 08:03:00,"乙","메시지가 삭제되었습니다."\n2025-12-31 08:04:00,"甲","두\n줄"\n',
    messages: 4, events: 1, rejects: 0,
  },
  {
    name: 'Android, Korean: dates above the records, colons in a text and in a new name of the room',
    text: '示範 카카오톡 대화\n저장한 날짜 : 2026년 1월 3일 오후 2:23\n\n\n2026년 1월 2일 오전 9:05\n2026년 1월 2일 오전 9:05, 甲님이 들어왔습니다.\n운영정책을 위반한 메시지로 신고 접수 시 카카오톡 이용에 제한이 있을 수 있습니다.\n2026년 1월 2일 오전 9:06, 甲 : 하나 : 둘\n셋\n2026년 1월 2일 오전 9:07, 甲님이 채팅방 이름을 "A : B"으로 변경했습니다.\n2026년 1월 2일 오전 9:08, 채팅방 관리자가 메시지를 가렸습니다.\n',
    messages: 1, events: 3, rejects: 0,
  },
  {
    name: 'iPhone, Korean: points in the dates',
    text: '示範 님과 카카오톡 대화\n저장한 날짜 : 2026. 1. 3. 오전 11:02\n\n\n2026년 1월 2일 금요일\n2026. 1. 2. 오전 10:22, 甲 : 네\n2026. 1. 2. 오후 12:23, 乙 : 아니요\n2026. 1. 2. 오후 12:24: 丙님을 내보냈습니다.\n2026. 2. 30. 오전 9:00, 甲 : 없음\n',
    messages: 2, events: 1, rejects: 1,
  },
  {
    name: 'iPhone, a time only under the line of the day',
    text: '示範 카카오톡 대화\n저장한 날짜 : 2026년 1월 3일 오후 7:17\n\n\n2026년 1월 2일 금요일\n오전 12:05,  : 알림\n오후 8:36, 甲 : 네\n오후 8:37, 乙님이 나갔습니다.\n2026년 1월 3일 토요일\n오전 12:00, 甲 : 다음날\n',
    messages: 2, events: 2, rejects: 0,
  },
  {
    name: 'iPhone, English, one part of several',
    text: 'Talk_2026.4.25 10:20-1.txt\nDate Saved : Apr 25, 2026 at 10:38\n\n\nWednesday, December 31, 2014\nDec 31, 2014 at 19:12: Ana invited Bo .\nDec 31, 2014 at 19:13, Ana : hello\nmore\n\nTuesday, February 17, 2015\nFeb 17, 2015 at 21:00, Bo : Photo\nFeb 17, 2015 at 21:01: Bo left this chatroom.\n',
    messages: 2, events: 2, rejects: 0,
  },
  {
    name: 'Android, English',
    text: 'KakaoTalk Chats with Demo\nDate Saved : January 3, 2026 at 9:05 AM\n\nJanuary 2, 2026 at 9:05\u202fAM, Ana : hello\nJanuary 2, 2026 at 9:06\u202fPM, Bo : This message was deleted.\n',
    messages: 2, events: 0, rejects: 0,
  },
];
