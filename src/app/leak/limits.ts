import type { Words } from '../../model/words.ts';

/** What no assessment of an excerpt can tell. */
export const LEAK_LIMITS: readonly Words[] = [
  { en: 'A picture or a text can be made: that its lines stand in a record says that they were written there, never that the picture is genuine or how it was taken.', zh: '图片、文字均可制作：内容与记录相符，仅说明记录中有该内容，不说明图片真实，也不说明如何取得。' },
  { en: 'Faces, avatars, voices and what pictures inside the chat show are not looked at; a person may be known by them.', zh: '未识别人脸、头像、声音以及聊天内图片的内容；他人可能据此认出当事人。' },
  { en: 'Who saw it outside the chats supplied, and what was said elsewhere, is not known.', zh: '所提供聊天之外有何人看到、另有何种言论，均无从得知。' },
  { en: 'Truth, harm to reputation, real intent and the weighing of interests are for people and courts.', zh: '内容真伪、名誉损害、真实意图以及利益衡量，须由人和法院判断。' },
];
