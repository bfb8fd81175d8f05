import type { FactKind } from '../model/facts.ts';

export default {
  id: 'groups',
  identifies: ['group', 'name'],
  within: [],
  columns: [
    { name: 'group', aliases: ['群', '群id', '群号', 'groupid'], type: 'text' },
    { name: 'name', aliases: ['群名', '群名称', '名称', 'groupname'], type: 'text' },
    { name: 'created_at', aliases: ['建群时间', '创建时间', 'createdat'], type: 'instant' },
    { name: 'category', aliases: ['类别', '分类'], type: 'text' },
    { name: 'purpose', aliases: ['用途'], type: 'text' },
    { name: 'member_cap', aliases: ['人数上限', '成员上限', 'membercap'], type: 'number' },
    { name: 'info_page', aliases: ['群信息页', '信息页', 'infopage'], type: 'text' },
    { name: 'origin', aliases: ['来源', '导出方'], type: 'origin' },
  ],
} satisfies FactKind;
