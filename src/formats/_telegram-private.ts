import type { Sink } from '../model/format.ts';
import type { Words } from '../model/words.ts';

const PERSON = 'personal_information';
const CONTACTS = 'contacts.list[*]';
const SESSIONS = ['sessions.list[*]', 'web_sessions.list[*]'] as const;

/** What an export of a whole account holds about the exporter besides the chats: counted, never read. */
export class PrivateData {
  static readonly PATHS: readonly string[] = [CONTACTS, ...SESSIONS];
  readonly #seen = new Map<string, number>();

  take(path: string): void {
    this.#seen.set(path, (this.#seen.get(path) ?? 0) + 1);
  }

  /** After the last byte. `chats`: there were chats, or there may have been before the file was cut. */
  tell(sink: Sink, chats: boolean): void {
    const contacts = this.#seen.get(CONTACTS) ?? 0;
    const sessions = SESSIONS.reduce((sum, path) => sum + (this.#seen.get(path) ?? 0), 0);
    const parts: Words[] = [];
    if (this.#seen.has(PERSON)) parts.push({ en: "the exporter's own name and phone number", zh: '导出者本人的姓名和电话号码' });
    if (contacts > 0) parts.push({ en: `${contacts} ${contacts === 1 ? 'contact' : 'contacts'} with name and phone number`, zh: `${contacts} 个联系人的姓名和电话号码` });
    if (sessions > 0) parts.push({ en: `${sessions} ${sessions === 1 ? 'session' : 'sessions'} with device and IP address`, zh: `${sessions} 条登录会话（设备与 IP 地址）` });
    if (parts.length > 0) {
      sink.note({
        en: `Besides chats the file holds ${parts.map((part) => part.en).join(', ')}. They are not messages and are not examined.`,
        zh: `除聊天记录外，文件还含有${parts.map((part) => part.zh).join('、')}。这些不是消息，未作检查。`,
      });
    }
    if (!chats) sink.supplement({ en: 'a Telegram export of account data without any chat', zh: 'Telegram 账号数据导出，不含聊天' });
  }
}
