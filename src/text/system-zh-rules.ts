import type { EventKind } from '../model/format.ts';
import { compilePattern, type Pattern } from './system-zh-match.ts';

interface Rule {
  readonly kind: EventKind;
  readonly pattern: Pattern;
  /** Value of the event; `text`: the whole text. Default: slot `v`, else slot `s`. */
  readonly value?: string;
}

/** Words outside quotes that show that nothing was done yet, or that it is a poke: no pattern is tried. */
export const UNDECIDED = ['拍了拍', '想邀请', '申请加入', '无法', '未能', '拒绝', ' tickled ', ' nudged ', ' wants to invite ', ' unable to '];

const IN = '(加入了群聊|加入群聊|加入了本群|加入本群|加入了该群|加入了群组|加入群组|加入了群|进入了群聊|进入群聊)';
const OUT = '(移出了群聊|移出群聊|移出了本群|移出本群|移出了群组|移出群组|移出了该群|移出该群|移出了群|移出群|踢出了群聊|踢出群聊|移除出群聊)';
const LEFT = '(主动退出了群聊|退出了群聊|退出群聊|退出了本群|退出本群|退出了群组|退出群组|退出了该群|离开了群聊|离开群聊|离开了群组|离开群组)';
const TAKE = '(已撤回了|已撤回|撤回了|撤回|已收回了|已收回|收回了|收回)';
const ONE = '(一条消息|一则讯息|一条讯息|一个讯息|一则消息|讯息|消息)';
/** What a member sent who is not named. */
const OF_MEMBER = '(一条成员消息|一条群成员消息|一条成员的消息|一条群成员的消息|一条其他成员的消息|一条他人的消息|一条他人消息|其他成员的一条消息|其他成员的消息|群成员的一条消息|群成员的消息|成员的一条消息|成员的消息|他人的一条消息|他人的消息|成员消息|一则成员讯息|成员的一则讯息|成员的讯息|一则成员的讯息)';
const BY_CODE = '(分享的二维码加入了群聊|分享的二维码加入群聊|分享的二维码加入了本群|分享的二维码加入本群|分享的二维码加入了群组|分享的二维码加入群组|分享的QR码加入群组|分享的链接加入了群聊|分享的链接加入群聊|分享的行动条码加入群组|分享的行动条码加入了群组)';
const RENAME = '(修改群名为|修改群名称为|修改了群名为|修改了群名称为|修改群聊名称为|修改群聊名为|修改了群聊名称为|更改群名为|更改群名称为|更改了群名为|变更群名为|将群名修改为|将群名称修改为|将群名改为|将群名称改为|将群聊名称改为|修改群组名称为|更改群组名称为|变更群组名称为|将群组名称变更为|将群组名称改为)';
const ADMIN = '(群管理员|管理员)';
const CHAT = '(the group chat|the group|group chat)';

/** In order: the first pattern that fits the whole text decides. Slots: a actor, j actor of an own act, t targets, s sharer, v value. */
const SOURCES: readonly (readonly [EventKind, string, string?])[] = [
  ['join', `{j}(通过扫描|扫描|通过){s}${BY_CODE}`],
  ['join', `{j}(通过扫描二维码|通过二维码|通过搜索|通过群链接)${IN}`],
  ['invite', `{a}邀请{t}${IN}`],
  ['invite', `{t}(受|被){a}邀请${IN}`],
  ['invite', `{t}(已被邀请|被邀请|受邀)${IN}`],
  ['join', '(你已是群成员|你已经是群成员|你已成为群成员)'],
  ['join', `{j}${IN}`],
  ['join', IN],
  ['remove', `{t}(已被移出|被移出|已被踢出|被踢出)(了群聊|群聊|了本群|本群|了群组|群组|该群|群)`],
  ['remove', `{t}(已被|被){a}${OUT}`],
  ['remove', `{a}(已将|将|已把|把){t}${OUT}`],
  ['leave', `{j}${LEFT}`],
  ['leave', LEFT],
  ['recall', `{a}${TAKE}(成员|群成员){t}(的一条消息|的一则讯息|的一条讯息|的消息|的讯息)`],
  ['recall', `{a}${TAKE}${OF_MEMBER}`, 'member'],
  ['recall', `{a}${TAKE}${ONE}`],
  ['recall', `{a}${TAKE}{t}(的一条消息|的一则讯息|的一条讯息|的消息|的讯息)`],
  ['recall', `{t}(的一条消息|的一则讯息|的一条讯息|的消息|的讯息)(已被|被){a}(撤回|收回|删除|移除)`],
  ['recall', '(一条成员消息|成员消息|该消息|此消息|这条消息|此讯息|该讯息|一条消息|消息)(已被|被)(群主|管理员|群管理员){a}(撤回|收回|删除|移除)', 'member'],
  ['recall', '(一条成员消息|成员消息|该消息|此消息|这条消息|此讯息|该讯息|一条消息|消息)(已被群主|被群主|已被管理员|被管理员|已被群管理员|被群管理员)(撤回|收回|删除|移除)', 'member'],
  ['recall', `{a}(已删除了|已删除|删除了|已移除了|移除了)(成员|群成员){t}(的一条消息|的一则讯息|的一条讯息|的消息|的讯息)`],
  ['recall', `{a}(已删除了|已删除|删除了|已移除了|移除了)${OF_MEMBER}`, 'member'],
  ['recall', `{a}(已删除了|已删除|删除了){t}(的一条消息|的一则讯息|的一条讯息|的消息|的讯息)`],
  ['recall', `${TAKE}${ONE}`],
  ['rename', `{a}${RENAME}{v}`],
  ['owner', '{a}(已将群主转让给了|已将群主转让给|将群主转让给了|将群主转让给|已将群主身份转让给|将群主身份转让给|已将群主转让给了|将群主移交给){t}'],
  ['owner', '{t}(已成为新的群主|已成为新群主|成为新的群主|成为了新的群主|成为了新群主|成为新群主|已成为群主|成为群主|已成为新的群组拥有者)'],
  ['role', `{a}(取消了|已取消){t}(的管理员身份|的管理员资格|的管理员权限|的群管理员身份|的管理员)`, 'member'],
  ['role', `{a}(已将|将){t}(从群管理员中移除|从管理员中移除|移出了管理员|移出管理员|移出群管理员)`, 'member'],
  ['role', `{t}(已从群管理员中移除|已从管理员中移除|被取消了管理员身份|被取消管理员身份|被取消管理员|已被取消管理员|已不再是群管理员|已不再是管理员|的管理员身份被取消|已被移出群管理员)`, 'member'],
  ['role', `{t}(已被添加为|被添加为|已添加为|已被设为|被设为|已被设置为|被设置为|已成为|成为了|成为)${ADMIN}`, 'admin'],
  ['role', `{t}(已被|被){a}(设为|设置为|添加为|任命为)${ADMIN}`, 'admin'],
  ['role', `{a}(已将|将|已添加了|已添加|添加了|添加|已把|把){t}(添加为|设为|设置为|设定为|任命为|为)${ADMIN}`, 'admin'],
  ['mute', '{a}(开启了全员禁言|已开启全员禁言|关闭了全员禁言|已关闭全员禁言|开启全员禁言|关闭全员禁言|解除了全员禁言)', 'text'],
  ['mute', '{t}(已被|被){a}(解除了禁言|解除禁言|取消了禁言|取消禁言)', 'text'],
  ['mute', '{t}(已被解除禁言|被解除禁言)', 'text'],
  ['mute', '{t}(已被禁言|被禁言){v}', 'text'],
  ['mute', '{t}(已被禁言|被禁言)', 'text'],
  ['mute', '{t}(已被|被){a}禁言{v}', 'text'],
  ['mute', '{t}(已被|被){a}禁言', 'text'],
  ['mute', '{a}(已将|将|把){t}(解除禁言|禁言){v}', 'text'],
  ['mute', '{a}(已将|将|把){t}(解除禁言|禁言)', 'text'],
  ['mute', '{a}(解除了|已解除){t}(的禁言|禁言)', 'text'],
  ['mute', '{a}(禁言了|已禁言){t}', 'text'],
  ['dissolve', '(该群已被解散|本群已被解散|群聊已被解散|群聊已解散|该群聊已被解散|该群聊已解散|该群已解散|本群已解散|群已解散|群已被解散)'],
  ['dissolve', '(该群已被|本群已被|群聊已被|该群聊已被|群已被|群聊被){a}解散'],
  ['dissolve', '{a}(已解散该群聊|已解散该群|已解散本群|已解散群聊|解散了该群聊|解散了该群|解散了群聊|解散了本群|解散了群组|已解散群组|解散该群)'],
  ['announcement', '{a}(发布了新的群公告|发布了新群公告|发布了群公告|发布群公告|发布了公告|修改了群公告|更新了群公告|编辑了群公告){v}'],
  ['announcement', '{a}(发布了新的群公告|发布了新群公告|发布了群公告|发布群公告|发布了公告|修改了群公告|更新了群公告|编辑了群公告)'],
  ['announcement', '(群公告|[群公告]|【群公告】)(:|：|\n){v}'],
  ['create', '{a}(创建了群聊|创建了本群|创建了该群|创建了群组|创建群聊|发起了群聊|建立了群聊|建立了群组)'],
  ['pin', '{a}(置顶了一条消息|将一条消息置顶|置顶了消息)'],
  ['join', `{j}( joined | has joined )${CHAT}( via the qr code shared by | via qr code shared by | by scanning the qr code shared by | via a qr code shared by ){s}`],
  ['invite', `{a}( has invited | invited ){t}( to join | to | into )${CHAT}`],
  ['invite', `{t}( was invited | were invited | has been invited )(to join |to |into )${CHAT}( by ){a}`],
  ['join', `{j}( joined | has joined )${CHAT}`],
  ['remove', `{t}( was removed from | were removed from | has been removed from | have been removed from )${CHAT}( by ){a}`],
  ['remove', `{t}( was removed from | were removed from | has been removed from | have been removed from )${CHAT}`],
  ['remove', `{a}( has removed | removed ){t}( from )${CHAT}`],
  ['leave', `{j}( has left | left )${CHAT}`],
  ['recall', '{a}( has recalled | recalled )(a message from | a message sent by ){t}'],
  ['recall', '{a}( has recalled | recalled )(a message|the message|one message)'],
  ['recall', "{a}( has recalled | recalled ){t}('s message|’s message)"],
  ['rename', `{a}( has changed | changed )(the group name to |the group chat name to |the name of the group to |group name to ){v}`],
  ['owner', '{t}( has become the new group owner| became the new group owner| has become the group owner| is now the group owner| is the new group owner| are now the group owner| have become the new group owner)'],
  ['owner', '{a}( transferred group ownership to | transferred the group ownership to | has transferred group ownership to ){t}'],
  ['role', '{t}( has been added as | was added as | has been set as | is now | are now )(a group admin|group admin|an admin|admin|a group administrator)', 'admin'],
  ['role', '{a}( set | added ){t}( as )(a group admin|group admin|an admin|admin|a group administrator)', 'admin'],
  ['role', '{t}( has been removed from | was removed from | is no longer )(the group admins|group admins|a group admin|an admin|group admin)', 'member'],
  ['mute', '{a}( muted | has muted | unmuted | has unmuted ){t}', 'text'],
  ['dissolve', `{a}( disbanded | dismissed | dissolved | has disbanded | has dissolved )${CHAT}`],
  ['create', `{a}( created )${CHAT}`],
];

export const RULES: readonly Rule[] = SOURCES.map(([kind, source, value]) => ({
  kind,
  pattern: compilePattern(source),
  ...(value === undefined ? {} : { value }),
}));
