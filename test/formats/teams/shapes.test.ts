import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import teams from '../../../src/formats/teams.ts';
import { collect } from '../../helpers/collect.ts';

const CHAT = '19:aa11@thread.v2';
const message = (more: object = {}) => ({ id: '1', messageType: 'message', createdDateTime: '2026-01-05T02:00:00Z', chatId: CHAT, from: { user: { id: 'u1', displayName: 'Ana' } }, body: { contentType: 'text', content: 'hi' }, ...more });
const event = (type: string, more: object) => ({ ...message({ from: null }), messageType: 'systemEventMessage', eventDetail: { '@odata.type': `#microsoft.graph.${type}EventMessageDetail`, initiator: { user: { id: 'u1' } }, ...more } });
const read = (value: unknown, options = {}) => collect(teams, JSON.stringify(value), options);

describe('Teams records', () => {
  it('a chat object beside a page tells its name and kind', () => {
    const beside = { 'chats.json': JSON.stringify({ value: [{ id: CHAT, chatType: 'oneOnOne', topic: 'Us' }] }) };
    assert.deepEqual(read({ value: [message()] }, { beside }).groups, [{ platform: 'teams', nativeId: CHAT, name: 'Us', kind: 'private', kindFrom: 'file' }]);
    assert.deepEqual(read({ value: [message({ chatId: '19:a_b@unq.gbl.spaces' })] }).groups.map(({ kind, kindFrom }) => [kind, kindFrom]), [['private', 'inferred']]);
  });

  it('a list of members is a supplement; only a channel has owners that are some', () => {
    const context = (id: string) => `https://graph.microsoft.com/v1.0/$metadata#chats('${encodeURIComponent(id)}')/members`;
    const members = [{ '@odata.type': '#microsoft.graph.aadUserConversationMember', userId: 'u1', displayName: 'Ana', roles: ['owner'] }, { userId: 'u2', displayName: 'Ben', roles: [] }, { userId: 'u3', displayName: 'Cy', roles: ['guest'] }];
    const chat = read({ '@odata.context': context(CHAT), value: members });
    assert.deepEqual([chat.supplements.length, chat.messages.length, chat.groups[0]?.nativeId, chat.members.map(({ role }) => role)], [1, 0, CHAT, [null, null, null]]);
    const channel = read({ '@odata.context': context('19:c@thread.tacv2'), value: members });
    assert.deepEqual([channel.members.map(({ role }) => role), channel.accounts[2]?.kind], [['owner', 'member', 'member'], 'guest']);
  });

  it('who adds or removes nobody else joins or leaves', () => {
    const kinds = (type: string, members: object[]) => read([message(), event(type, { members })]).events.map(({ kind, targets }) => [kind, targets.length]);
    assert.deepEqual([kinds('membersAdded', [{ id: 'u1' }]), kinds('membersDeleted', [{ id: 'u1' }]), kinds('membersAdded', [{ id: 'u2' }, { id: 'u3' }])], [[['join', 0]], [['leave', 0]], [['invite', 2]]]);
    assert.deepEqual(kinds('membersLeft', [{ id: 'u2' }, { id: 'u3' }]), [['leave', 2]]);
    assert.deepEqual(read([event('callEnded', { callDuration: 'PT1M' })]).events.map(({ kind, value }) => [kind, value]), [['notice', 'PT1M']]);
  });

  it('a channel told of in another one is only news there', () => {
    const said = (channelId: string) => read([event('channelAdded', { channelId, channelDisplayName: 'New' })]).events[0]?.kind;
    assert.deepEqual([said(CHAT), said('19:other@thread.tacv2')], ['create', 'notice']);
  });

  it('forwarded text stands apart from what was said', () => {
    const content = JSON.stringify({ originalMessageId: '9', originalMessageContent: '<p>old &lt;news&gt;</p>' });
    const [row] = read([message({ attachments: [{ contentType: 'forwardedMessageReference', content }] })]).messages;
    assert.deepEqual([row?.kind, row?.text, row?.forwarded], ['forward', 'hi', 'old <news>']);
  });

  it('what a person typed is never an event', () => {
    assert.deepEqual(read([message({ messageType: 'unknownFutureValue', body: { contentType: 'text', content: 'Ben left the chat' } })]).messages.map(({ kind }) => kind), ['text']);
  });

  it('a user\'s own export knows its exporter, members, edits, quotes and happenings', () => {
    const list = [
      { id: '1', from: '8:orgid:u1', displayName: 'Ana', originalarrivaltime: '2026-01-05T02:00:00Z', messagetype: 'RichText/Html', properties: { edittime: '1767578500000' },
        content: '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="77"><strong>Ben</strong><p>old</p></blockquote><p>new</p>' },
      { id: '2', from: 'https://x/v1/users/ME/contacts/8:orgid:u2', originalarrivaltime: '2026-01-05T02:01:00Z', messagetype: 'Text', content: '<b>', properties: { deletetime: '1767578500000', files: '[{"fileName":"a.pdf"}]' } },
      { id: '3', from: CHAT, originalarrivaltime: '2026-01-05T02:02:00Z', messagetype: 'ThreadActivity/MemberJoined', content: '{"members":[{"id":"8:orgid:u3","friendlyname":"Cy"}]}' },
      { id: '4', from: CHAT, originalarrivaltime: '2026-01-05T02:03:00Z', messagetype: 'ThreadActivity/TopicUpdate', content: '<topicupdate><initiator>8:orgid:u1</initiator><value>A &amp; B</value></topicupdate>' },
      { id: '5', from: CHAT, originalarrivaltime: '2026-01-05T02:04:00Z', messagetype: 'ThreadActivity/RoleUpdate', content: '<roleupdate><initiator>8:orgid:u1</initiator><target><id>8:orgid:u2</id><role>admin</role></target></roleupdate>' },
    ];
    const got = read({ conversations: [null, { MessageList: list, id: CHAT, threadProperties: { topic: 'T', members: '["8:orgid:u1","8:live:x"]' } }, { MessageList: [], id: '8:orgid:u9' }], userId: '8:orgid:u1', exportDate: '2026-02-01T00:00:00Z' });
    assert.deepEqual(got.messages.map((row) => [got.who(row.sender), row.kind, row.text, row.forwarded ?? null, row.replyTo ?? null, row.attachments ?? []]), [
      ['u1', 'quote', 'new', 'Ben\nold', '77', []], ['u2', 'recalled', '<b>', null, null, ['a.pdf']],
    ]);
    assert.deepEqual(got.events.map((row) => [row.kind, got.who(row.actor?.account ?? null), row.targets.map((party) => got.who(party.account)), row.value ?? null]), [
      ['join', 'u3', [], null], ['rename', 'u1', [], 'A & B'], ['role', 'u1', ['u2'], 'admin'],
    ]);
    assert.deepEqual(got.groups.map(({ nativeId, name, kind }) => [nativeId, name, kind]), [[CHAT, 'T', 'group'], ['8:orgid:u9', null, 'private']]);
    assert.deepEqual([got.accounts.filter(({ exporter }) => exporter).map(({ nativeId }) => nativeId), got.members.map(({ account }) => got.who(account))], [['u1'], ['u1', '8:live:x']]);
    assert.deepEqual(got.declared, [{ exportedAt: Date.parse('2026-02-01T00:00:00Z') }]);
  });
});

describe('records of any shape', () => {
  it('are read or rejected, and never throw', () => {
    const key = fc.constantFrom('id', 'messageType', 'createdDateTime', 'from', 'user', 'body', 'content', 'attachments', 'eventDetail', 'members', 'replies', 'value', 'conversations', 'MessageList', 'chatType', '@odata.type', '__proto__', 'properties');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 6, depthSize: 'small' }, fc.constantFrom('message', CHAT, '2026-01-05T10:00:00Z', '<p a="', '', null, 7, true), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 6 })),
    }));
    fc.assert(fc.property(fc.array(tree, { maxLength: 4 }), fc.constantFrom('page', 'list', 'lines', 'self'), fc.integer({ min: 1, max: 40 }), (items, shape, chunk) => {
      const value = [message(), ...items];
      const text = shape === 'lines' ? value.map((item) => JSON.stringify(item)).join('\n') : JSON.stringify(shape === 'page' ? { value } : shape === 'list' ? value : { userId: 'u', conversations: [{ MessageList: value }] });
      assert.deepEqual(collect(teams, text, { chunk }).ranges, collect(teams, text).ranges);
    }), { numRuns: 60 });
  });
});
