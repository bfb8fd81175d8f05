import type { MapField } from '../model/format.ts';

/** What is read beside the fields a user can map. `day`: a column of dates beside a column of times of day. */
export const EXTRA_FIELDS = ['day', 'nature', 'self', 'recalled', 'remark', 'card'] as const;
export type Field = MapField | (typeof EXTRA_FIELDS)[number];

/** Without case, spaces and joints: `Created_At`, `createdAt` and `created at` are one heading. */
export function foldHeading(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/[\s_.\u200b\ufeff\u00b7-]+/g, '');
}

const words = (list: string): readonly string[] => list.split(' ');

/** Headings of ids of accounts: what stands below them is no name. */
export const ID_HEADINGS: readonly string[] = words(
  '发送者id 发送人id 发送者微信id 发送者账号 发送人账号 发言人id 发布者id 作者id 用户id 成员id 微信id 微信号 wxid qq号 qq号码 账号 帐号 账户 账号id 工号 员工号 员工id '
  + 'senderid fromid fromuserid authorid userid accountid account uid openid memberid staffid senderstaffid senderuserid useropenid',
);

const NAME_HEADINGS: readonly string[] = words(
  '发送者 发送人 发送者昵称 发送人昵称 发送者姓名 发送人姓名 发送者名称 发送人名称 发言人 发言者 发件人 用户昵称 用户名 用户名称 用户 昵称 作者 作者昵称 发布者 发布人 发帖人 评论者 评论人 评论用户 层主 '
  + 'sender sendername sendernick sendernickname senderdisplayname from fromname fromnick author authorname authornick screenname userscreenname nickname usernickname username displayname user '
  + 'speaker postedby nick 姓名 name',
);

/** Folded headings per field, the surest first. */
export const SYNONYMS: Readonly<Record<Exclude<Field, 'account' | 'name'>, readonly string[]>> = {
  at: words(
    '发送时间 消息时间 发布时间 发言时间 发帖时间 回复时间 评论时间 聊天时间 创建时间 发送日期时间 日期时间 时间 时间戳 发布日期 发送日期 日期 '
    + 'sentat sendtime senttime msgtime messagetime createat createdat createtime createdtime createdatetime publishtime publishedat posttime postedat datetime timestamp time date ts senddate',
  ),
  text: words(
    '消息内容 聊天内容 发言内容 评论内容 回复内容 帖子内容 微博正文 消息正文 正文 内容 消息文本 文本内容 文本 消息 评论 '
    + 'textcontent messagecontent msgcontent messagetext msgtext messagebody content text message body msg',
  ),
  group: words('群名 群名称 群聊名称 群聊 会话名称 会话名 会话 聊天名称 聊天 群组名称 群组 群 频道名称 频道 讨论组 贴吧名称 贴吧 吧名 '
    + 'conversationtitle conversationname conversation groupname group chatname chattitle chat channelname channel roomname room tiebaname'),
  'group-id': words('群号 群id 群聊id 会话id 频道id openconversationid conversationid groupid chatid channelid roomid'),
  id: words('消息id 消息编号 微博id 评论id 回复id 帖子id messageid msgid commentid postid noteid mid id bid pid'),
  'reply-to': words('引用消息id 回复消息id 父评论id replyto replytoid replytomessageid replytomsgid parentcommentid parentid parentmessageid quotemessageid'),
  forwarded: words('引用内容 被引用内容 引用消息 转发内容 quotedtext quotedcontent forwardedtext forwardedcontent retweettext'),
  kind: words('消息类型 内容类型 类型 messagetype msgtype contenttype type'),
  attachment: words('附件 附件名 附件名称 附件路径 文件名 文件路径 attachments attachment filename filepath mediapath'),
  views: words('阅读数 阅读量 浏览量 浏览数 播放数 播放量 观看数 阅读 浏览 播放 views viewcount viewscount readcount readscount playcount reads plays'),
  forwards: words('转发数 转发量 转发次数 分享数 转发 repostscount repostcount reposts forwards forwardcount forwardscount sharecount sharedcount sharescount shares retweetcount retweets'),
  comments: words('评论数 评论量 评论次数 回复数 评论 commentscount commentcount comments replycount repliescount replies subcommentcount totalreplaynum'),
  likes: words('点赞数 点赞量 点赞次数 赞数 点赞 赞 attitudescount likecount likescount likedcount likes commentlikecount'),
  day: words('日期 发送日期 date senddate day'),
  nature: words('会话类型 聊天类型 conversationtype chattype'),
  self: words('是否自己 是否本人 是否本人发送 issend issender isself isme isfromme fromme'),
  recalled: words('是否撤回 已撤回 撤回 recalled isrecalled isrevoked revoked'),
  remark: words('备注 发送者备注 发送人备注 备注名 remark'),
  card: words('群昵称 群名片 groupnickname groupcard'),
};

/** Position of the first heading known under one of these names; -1: none. */
export function find(folded: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const at = folded.indexOf(name);
    if (at >= 0) return at;
  }
  return -1;
}

export const findId = (folded: readonly string[]): number => find(folded, ID_HEADINGS);
export const findName = (folded: readonly string[]): number => find(folded, NAME_HEADINGS);
