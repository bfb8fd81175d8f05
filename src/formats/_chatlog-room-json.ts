import type { Reader, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { tellRoom, tellSupplement } from './_chatlog-rooms.ts';
import { jsonReader } from './_json-reader.ts';

/** `{"items":[{"name":"…@chatroom","owner":…,"users":[{"userName":…,"displayName":…}]}]}` */
export function openRoomJson(sink: Sink): Reader {
  tellSupplement(sink);
  const record = (room: JsonObject, start: number, end: number): void => {
    const id = textOf(field(room, 'name'));
    if (id === null) return sink.reject({ start, end, code: 'no-group-id', reason: 'the entry does not name its group' });
    const users = field(room, 'users');
    tellRoom(sink, {
      id, name: textOf(field(room, 'nickName')), remark: textOf(field(room, 'remark')), owner: textOf(field(room, 'owner')),
      users: (Array.isArray(users) ? users : []).flatMap((user) => {
        const userId = isObject(user) ? textOf(field(user, 'userName')) : null;
        return userId === null || !isObject(user) ? [] : [{ id: userId, name: textOf(field(user, 'displayName')) }];
      }),
    });
  };
  return jsonReader({ records: ['items[*]'] }, sink, { record: (_path, room, start, end) => record(room, start, end), end() {} });
}
