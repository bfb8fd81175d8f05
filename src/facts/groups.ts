import type { FactKind } from '../model/facts.ts';

export default {
  id: 'groups',
  identifies: ['group', 'name'],
  within: [],
  columns: [
    { name: 'group', aliases: ['群', '群id', '群号', '群组', '群聊', '群组id', '群聊id', '群识别编码', '群组识别编码', '群编号', 'groupid', 'chat', 'chatid', 'chatroom', 'room', 'roomid'], type: 'text' },
    { name: 'name', aliases: ['群名', '群名称', '群聊名称', '群组名称', '名称', 'groupname', 'chatname', 'title'], type: 'text' },
    { name: 'created_at', aliases: ['建群时间', '建群日期', '创建时间', '创建日期', '成立时间', 'createdat', 'created', 'creationdate', 'createdon'], type: 'instant' },
    { name: 'category', aliases: ['类别', '分类', '群类别', '群类型', '类型', '群组类别', 'type', 'grouptype'], type: 'text' },
    { name: 'purpose', aliases: ['用途', '群用途', '群组用途', '使用目的', '群性质', '性质', '性质类别', 'use', 'grouppurpose'], type: 'text' },
    { name: 'member_cap', aliases: ['人数上限', '成员上限', '成员数上限', '群人数上限', '上限', 'membercap', 'cap', 'maxmembers', 'memberlimit'], type: 'number' },
    { name: 'info_page', aliases: ['群信息页', '信息页', 'infopage'], type: 'text' },
    { name: 'origin', aliases: ['来源', '导出方', '导出者', '导出人', '提供方', 'exportedby', 'exporter'], type: 'origin' },
  ],
} satisfies FactKind;
