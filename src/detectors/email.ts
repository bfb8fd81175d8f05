import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { insideLink } from './_context.ts';
import { readSpelt, SPELT_AT } from './_email-spelt.ts';

/** Endings that are file types or code, not top-level domains. */
const NOT_DOMAINS = /\.(?:png|jpe?g|gif|webp|svg|bmp|ico|js|mjs|cjs|tsx?|jsx|json|css|scss|md|txt|zip|gz|tar|pdf|docx?|xlsx?|mp[34]|avi|mov|html?|php|py|local|localhost|internal|lan|invalid|test)$/i;
/** Mailboxes of a role, not of a person. */
const ROLES = /^(?:no-?reply|do-?not-?reply|postmaster|mailer-daemon|webmaster|support|service|admin|root|info|help|kefu|abuse|notifications?|git)$/i;
const LOCAL = /[A-Za-z0-9._%+'-]/;

/** Commands that take an account on a machine. */
const COMMAND = /(?:^|[^A-Za-z])(?:ssh|scp|sftp|rsync|mosh|ftp|ssh-copy-id|telnet|git clone|git remote add [a-z]+)(?: -[A-Za-z](?: [\w./-]{1,24})?){0,3}(?: [\w./~-]{1,40})? (?:ssh:\/\/)?$/;

/** Mailbox addresses. The candidate is the part from `@`, or from what stands for it: what is before is read leftwards. */
export default {
  id: 'email',
  jurisdiction: 'any',
  pattern: `(?<=[A-Za-z0-9._%+-] ?)@ ?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}|(?<=[A-Za-z0-9_-])(?:${SPELT_AT})[A-Za-z0-9]`,
  prefilter: '@ ?[A-Za-z0-9-]{1,63}(?:\\.|[。，点 (（\\[【])|[(（\\[【{<] ?[aA@][tT)）\\]】}>]|艾特[A-Za-z0-9]| [aA][tT] [a-z0-9]{2,20} ?(?:\\.|点|[(（\\[【]| dot )|[#＃*&][a-z0-9]{2,12}\\.(?:com|cn|net)',
  needs: { chars: '@(（[【{<艾#＃*&' },
  words: [' dot ', '点com', '點com', '点cn', '点net', '点me', '点org', '点hk', '点tw', ' at gmail', ' at qq', ' at 163', ' at 126', ' at outlook', ' at hotmail', ' at yahoo', ' at foxmail', ' at icloud', ' at sina', ' at 139'],
  rank: 85,
  judge(candidate) {
    const { text } = candidate;
    if (text[candidate.start] !== '@' || !/\.[A-Za-z0-9-]+$/.test(text.slice(candidate.start, candidate.end))) return judgeSpelt(candidate);
    const raw = text.slice(candidate.start, candidate.end);
    const spaced = text[candidate.start - 1] === ' ';
    // `name @ host.com` reads as an address only where both sides of the sign are spaced.
    if (spaced !== raw.startsWith('@ ')) return null;
    const local = localPart(text, candidate.start - (spaced ? 1 : 0));
    const host = raw.replace(/^@ ?/, '').replace(/[-.]+$/, '');
    if (local === null) return null;
    const start = candidate.start - (spaced ? 1 : 0) - local.length;
    const end = candidate.start + raw.indexOf(host) + host.length;
    const before = text[start - 1] ?? '';
    if (/[@!~/\\]/.test(before) || NOT_DOMAINS.test(host) || !/\.[A-Za-z]{2,18}$/.test(host) || !/[A-Za-z]/.test(local + host)) return null;
    if (/^\d+\.\d+/.test(host) || /^[@:/(]/.test(text.slice(end, end + 2).replace(/^:(?=\s|$)/, '')) || host.split('.').some((label) => /^-|-$/.test(label))) return null;
    if (COMMAND.test(text.slice(Math.max(0, start - 80), start)) || insideLink({ ...candidate, start, end })) return null;
    return { value: `${local}@${host}`.toLowerCase(), confidence: spaced ? 0.75 : 0.95, reasons: ['shape'], start, end };
  },
  examples: {
    hit: [
      '邮箱[[xiao.ming99@qq.com]]发我', 'send it to [[Lily_w+chat@mail.tsinghua.edu.cn]] thanks', '[[13812345678@163.com]]', '发到[[a-b@foo-bar.co.uk]].', '邮箱：[[panda @ 126.com]]',
      '邮箱[[abc123(at)qq.com]]', '[[lucky艾特qq点com]]', 'mail [[neo_cat[at]gmail[dot]com]]', '我邮箱[[tom.cat at gmail dot com]]', '邮箱 [[lily77 at 163点com]]', '我邮箱是[[lily77 at gmail.com]]', '[[xiaoming#163.com]]（#换成@）', '[[panda99@qq。com]]',
    ],
    miss: [
      'npm i @lily/echo@1.2.3', '@xiaoming 看这个', 'git@github.com:a/b.git', 'icon@2x.png', 'react@latest', '联系 support@taobao.com', 'https://a@b.com/x', '@me@mastodon.social', 'nick!~me@host.example.net',
      'look at gmail.com', 'meet me at node.js', '艾特我一下', 'issue #163.com', 'f(at)x', 'foo@bar.baz()', 'ssh deploy@git.example.com', 'scp a.tgz dev@build.example.com:/tmp', 'ssh -p 2222 dev@build.example.com',
    ],
  },
} satisfies Detector;

function localPart(text: string, at: number): string | null {
  let from = at;
  while (from > 0 && from > at - 64 && LOCAL.test(text.charAt(from - 1))) from--;
  const local = text.slice(from, at).replace(/^[.'%+-]+/, '');
  return local === '' || local.endsWith('.') || local.includes('..') || ROLES.test(local) ? null : local;
}

function judgeSpelt(candidate: Candidate): Verdict | null {
  const { text } = candidate;
  const spelt = readSpelt(text, candidate.start, candidate.end - 1);
  const local = spelt === null ? null : localPart(text, candidate.start);
  if (spelt === null || local === null || /[@/\\]/.test(text.charAt(candidate.start - local.length - 1))) return null;
  const start = candidate.start - local.length;
  if (insideLink({ ...candidate, start, end: candidate.start })) return null;
  return { value: `${local}@${spelt.host}`.toLowerCase(), confidence: spelt.sure ? 0.9 : 0.75, reasons: ['shape', 'spelt-out'], start, end: spelt.end };
}
