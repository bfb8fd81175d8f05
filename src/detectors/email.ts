import type { Detector } from '../model/detector.ts';
import { insideLink } from './_context.ts';

/** Endings that are file types or code, not top-level domains. */
const NOT_DOMAINS = /\.(?:png|jpe?g|gif|webp|svg|bmp|ico|js|mjs|cjs|tsx?|jsx|json|css|scss|md|txt|zip|gz|tar|pdf|docx?|xlsx?|mp[34]|avi|mov|html?|php|py|local|localhost|internal|lan|invalid|test)$/i;
/** Mailboxes of a role, not of a person. */
const ROLES = /^(?:no-?reply|do-?not-?reply|postmaster|mailer-daemon|webmaster|support|service|admin|root|info|help|kefu|abuse|notifications?|git)$/i;
const LOCAL = /[A-Za-z0-9._%+'-]{1,64}$/;

/** Mailbox addresses. The candidate is the part from `@`: what stands before it is read leftwards. */
export default {
  id: 'email',
  jurisdiction: 'any',
  pattern: '(?<=[A-Za-z0-9._%+-] ?)@ ?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}',
  prefilter: '@ ?[A-Za-z0-9-]{1,63}\\.',
  rank: 85,
  judge(candidate) {
    const { text } = candidate;
    const raw = text.slice(candidate.start, candidate.end);
    const spaced = text[candidate.start - 1] === ' ';
    // `name @ host.com` reads as an address only where both sides of the sign are spaced.
    if (spaced !== raw.startsWith('@ ')) return null;
    const head = text.slice(Math.max(0, candidate.start - 65), candidate.start - (spaced ? 1 : 0));
    const local = (LOCAL.exec(head)?.[0] ?? '').replace(/^[.'%+-]+/, '');
    const host = raw.replace(/^@ ?/, '').replace(/[-.]+$/, '');
    if (local === '' || local.endsWith('.') || local.includes('..') || ROLES.test(local)) return null;
    const start = candidate.start - (spaced ? 1 : 0) - local.length;
    const end = candidate.start + raw.indexOf(host) + host.length;
    const before = text[start - 1] ?? '';
    if (/[@!~/\\]/.test(before) || NOT_DOMAINS.test(host) || !/\.[A-Za-z]{2,18}$/.test(host) || !/[A-Za-z]/.test(local + host)) return null;
    if (/^\d+\.\d+/.test(host) || /^[@:/]/.test(text.slice(end, end + 2).replace(/^:(?=\s|$)/, '')) || host.split('.').some((label) => /^-|-$/.test(label))) return null;
    if (insideLink({ ...candidate, start, end })) return null;
    return { value: `${local}@${host}`.toLowerCase(), confidence: spaced ? 0.75 : 0.95, reasons: ['shape'], start, end };
  },
  examples: {
    hit: ['邮箱[[xiao.ming99@qq.com]]发我', 'send it to [[Lily_w+chat@mail.tsinghua.edu.cn]] thanks', '[[13812345678@163.com]]', '发到[[a-b@foo-bar.co.uk]].', '邮箱：[[panda @ 126.com]]'],
    miss: ['npm i @lily/echo@1.2.3', '@xiaoming 看这个', 'git@github.com:a/b.git', 'icon@2x.png', 'react@latest', '联系 support@taobao.com', 'https://a@b.com/x', '@me@mastodon.social', 'nick!~me@host.example.net'],
  },
} satisfies Detector;
