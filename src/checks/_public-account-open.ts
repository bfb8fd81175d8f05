import type { NotAssessable } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import type { Posts } from './_public-account-posts.ts';

const LIST: Words = {
  en: 'accounts.csv with the columns verified and status, best from the platform and dated',
  zh: '含“是否认证”“状态”两列的 accounts.csv，以平台出具并载明日期者为佳',
};

/** What stays unjudged of public accounts, with what would show it. `im`: the texts of 2014 govern. */
export function openPoints(posts: readonly Posts[], im: boolean): NotAssessable[] {
  const open: NotAssessable[] = [];
  const add = (rule: string, reason: Words, wouldNeed: Words) => open.push({ rule, reason, wouldNeed });
  const rows = posts.flatMap(({ operator }) => (operator.row ? [operator.row] : []));
  const identity = im ? 'cn.im2014.6' : 'cn.pubacct.2021';
  if (rows.length === 0) {
    add(identity, { en: 'No line of a list of accounts speaks of who publishes here, so whether the operator was verified is not known.', zh: '没有账号名单载明此处的发布者，运营者是否认证不明。' }, LIST);
  } else if (rows.every(({ verified }) => verified === null)) {
    add(identity, { en: 'The list of accounts says of no public account here whether it was verified.', zh: '账号名单未载明此处公众账号是否认证。' }, LIST);
  }
  add(
    identity,
    { en: 'The user agreement is not in the material; of the lines that it is to name only the lawful rights of citizens show in data, and truthfulness by a cue at most.', zh: '用户协议不在材料中；其应载明的各条底线中，仅公民合法权益可从数据中看出，信息真实性至多有提示词。' },
    { en: 'the agreement as the operator accepted it', zh: '运营者所接受的协议文本' },
  );
  const licensed = rows.filter(({ licence }) => licence !== null).length;
  add(
    im ? 'cn.im2014.4' : 'cn.pubacct.2021',
    licensed > 0
      ? { en: `${licensed === 1 ? 'A licence stands' : `${licensed} licences stand`} in the list; whether ${licensed === 1 ? 'it was' : 'they were'} valid on the days of the posts does not show.`, zh: `名单载有${licensed}项许可；发布当日是否有效无法显示。` }
      : { en: 'Whether the services offered here needed a licence, and had one, is not in the record.', zh: '所提供的服务是否需要许可、是否取得许可，记录中没有。' },
    { en: 'the licence with its term and scope', zh: '许可证及其期限、范围' },
  );
  if (im) {
    add(
      'cn.im2014.7',
      { en: 'Review and filing of the account by category do not show, and news on current politics is not classified by this tool.', zh: '账号的审核与分类备案无法显示；本工具不对时政类新闻作分类。' },
      { en: 'the platform’s review and filing record, and the page of the account with its category and labels', zh: '平台的审核、备案记录，以及载明类别、标识的账号页面' },
    );
  }
  return open;
}
