import type { Opening, Party, Role, Sink } from '../model/format.ts';
import type { SystemParty } from '../text/system-zh.ts';
import type { Printed } from './_qq-txt-header.ts';
import type { ChatPlan } from './_qq-txt-plan.ts';

/** The chats of one file and the people in them. */
export class Chats {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #accounts = new Map<string, { readonly account: number; printed: string }>();
  readonly #roles = new Map<string, Role>();
  #plan: ChatPlan | null = null;
  #group = -1;
  /** True once a title hinted at a role. */
  hinted = false;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
  }

  begin(plan: ChatPlan): void {
    this.#plan = plan;
    this.#group = -1;
    void this.group;
  }

  get group(): number {
    if (this.#group < 0) {
      const { head, groupName } = this.#opening;
      const name = this.#plan?.name || groupName || head.name.replace(/\.txt$/i, '') || null;
      this.#group = this.#sink.group({ platform: 'qq', nativeId: null, name, kind: this.#kind, kindFrom: this.#plan?.kindFrom ?? 'inferred' });
    }
    return this.#group;
  }

  /** `at`: when this was printed. */
  sender(printed: Printed, at: number): number | null {
    const account = this.#account(printed);
    if (account !== null && printed.role !== null) {
      this.hinted = true;
      const key = `${this.group}:${account}`;
      if (this.#roles.get(key) !== printed.role) {
        this.#roles.set(key, printed.role);
        this.#sink.member({ group: this.group, account, role: printed.role, listedAt: at });
      }
    }
    return account;
  }

  party(party: SystemParty): Party {
    const account = party.id === null ? null : this.#account({ id: party.id, name: party.name ?? '', full: party.name ?? '', role: null });
    return { account, name: party.name };
  }

  get #kind(): 'group' | 'private' {
    return this.#plan?.kind === 'private' ? 'private' : 'group';
  }

  #account({ id, name, full }: Printed): number | null {
    if (id === null && full === '') return null;
    const key = id ?? `${this.group}\n${full}`;
    const printed = `${this.#kind}\n${full}`;
    const known = this.#accounts.get(key);
    if (known !== undefined && known.printed === printed) return known.account;
    const account = id === null
      ? this.#sink.account({ platform: 'qq', nativeId: null, group: this.group, name: full })
      : this.#sink.account({ platform: 'qq', nativeId: id, group: this.group, name: name || null, ...(this.#kind === 'group' && full !== '' && full !== name ? { groupName: full } : {}) });
    if (known === undefined) this.#accounts.set(key, { account, printed });
    else known.printed = printed;
    return account;
  }
}
