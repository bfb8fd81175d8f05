import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEPTH_CAP, looksLikeMail, MailReader, PART_CAP, type MailPart } from '../../src/text/mime.ts';

interface Got { readonly part: MailPart; data: Buffer; complete: boolean | null }
interface Mail { readonly top: ReadonlyMap<string, string>; readonly parts: Got[]; readonly complete: boolean }

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const crlf = (...lines: string[]): string => lines.join('\r\n');

/** Reads a mail in blocks and checks the order of the calls. */
function read(mail: string | Buffer, chunk = Infinity, want: (part: MailPart) => boolean = () => true): Mail {
  const bytes = typeof mail === 'string' ? Buffer.from(mail) : mail;
  const parts: Got[] = [];
  let top: ReadonlyMap<string, string> | null = null;
  let complete: boolean | null = null;
  let open: Got | null = null;
  const reader = new MailReader({
    headers(headers) {
      assert.ok(top === null && parts.length === 0);
      top = headers;
    },
    part(part) {
      assert.ok(top !== null && open === null);
      const got = { part, data: Buffer.alloc(0), complete: null };
      parts.push(got);
      if (!want(part)) return false;
      open = got;
      return true;
    },
    data(data) {
      assert.ok(open !== null && data.length > 0);
      open.data = Buffer.concat([open.data, data]);
    },
    endPart(whole) {
      assert.ok(open !== null);
      open.complete = whole;
      open = null;
    },
    end(whole) {
      assert.ok(open === null && complete === null);
      complete = whole;
    },
  });
  let at = 0;
  do {
    const block = Uint8Array.prototype.slice.call(bytes, at, Math.min(bytes.length, at + chunk));
    at += block.length;
    reader.push(block, at === bytes.length);
    block.fill(0x2d); // The reader keeps no view of a block.
  } while (at < bytes.length);
  assert.ok(top !== null && complete !== null);
  return { top, parts, complete };
}

const texts = (mail: Mail): string[] => mail.parts.map((got) => got.data.toString());
const wrap = (boundary: string, ...parts: string[]): string => crlf(`Content-Type: multipart/mixed; boundary="${boundary}"`, '', 'preamble', ...parts.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, 'epilogue');

const NESTED = crlf(
  'From: Ana <ana@example.com>', 'Subject: =?UTF-8?B?576k?= =?utf-8?q?_=E8=81=8A?=', 'X-Long: a', ' b', '\tc', 'MIME-Version: 1.0',
  'Content-Type: multipart/mixed;', ' boundary=out', '', 'preamble', '--out', 'Content-Type: multipart/alternative; boundary="out2"', '',
  '--out2', 'Content-Type: text/plain; charset=GBK', 'Content-Transfer-Encoding: quoted-printable', '', 'a=C4=E3=', ' soft  ', 'end', '--out2', '', 'plain default', '', '--out2--', '',
  '--out', 'Content-Type: application/zip; name=other.zip', 'Content-Transfer-Encoding: base64', "Content-Disposition: attachment; filename*0*=gb18030''%C8%BA; filename*1=\" 1.zip\"", '', 'aGVs', ' bG8h', '--out--', 'epilogue', '--out', 'not read',
);

describe('reading a mail', () => {
  it('flattens nested multiparts and undoes the transfer encodings', () => {
    const mail = read(NESTED);
    assert.equal(mail.complete, true);
    assert.deepEqual(mail.parts.map(({ part, complete }) => [part.index, part.name, part.type, part.charset, complete]), [
      [0, null, 'text/plain', 'GBK', true], [1, null, 'text/plain', null, true], [2, '群 1.zip', 'application/zip', null, true],
    ]);
    assert.deepEqual(mail.parts.map((got) => got.data.toString('latin1')), ['a\xc4\xe3 soft\r\nend', 'plain default\r\n', 'hello!']);
    assert.deepEqual([mail.top.get('subject'), mail.top.get('x-long')], ['群 聊', 'a b\tc'.replace('\t', ' ')]);
  });

  it('gives the same whatever the size of the blocks', () => {
    const whole = read(NESTED);
    for (const chunk of [1, 2, 3, 7, 64]) assert.deepEqual(read(NESTED, chunk), whole);
  });

  it('cut at any byte of its parts it is never called complete', () => {
    const end = NESTED.indexOf('--out--') + '--out--'.length;
    for (let at = 0; at < end; at++) assert.equal(read(NESTED.slice(0, at)).complete, false, NESTED.slice(at - 10, at));
    assert.equal(read(NESTED.slice(0, end)).complete, true);
  });

  it('a mail without MIME headers is one text part', () => {
    const mail = read('Subject: x\n\nline 1\n--line 2\n');
    assert.deepEqual([texts(mail), mail.parts[0]?.part.type, mail.complete], [['line 1\n--line 2\n'], 'text/plain', true]);
    assert.equal(read('Subject: x\n').complete, false);
    assert.deepEqual(texts(read('')), ['']);
  });

  it('passes over a part that nobody wants', () => {
    const mail = read(NESTED, 5, (part) => part.name !== null);
    assert.deepEqual([texts(mail), mail.parts.map((got) => got.complete)], [['', '', 'hello!'], [null, null, true]]);
  });

  it('a boundary that begins another, or a line that begins like one, ends nothing', () => {
    const inner = crlf('Content-Type: multipart/mixed; boundary="bb"', '', '--bb', '', '--b \tx', '--bbb', '--b-', '---b', '--bb--');
    assert.deepEqual(texts(read(wrap('b', inner, crlf('', 'two'))))
      , [crlf('--b \tx', '--bbb', '--b-', '---b'), 'two']);
  });

  it('a boundary may have blanks behind it, and a part may be empty or have no empty line', () => {
    const mail = read('Content-Type: multipart/mixed; boundary=b\n\n--b \t\nX-A: 1\n--b\n\n--b--  \n');
    assert.deepEqual([texts(mail), mail.parts[0]?.part.headers.get('x-a'), mail.complete], [['', ''], '1', true]);
  });

  it('an outer boundary ends an inner multipart that has no end of its own, and the mail is not complete', () => {
    const mail = read(wrap('o', crlf('Content-Type: multipart/related; boundary=i', '', '--i', '', 'one'), crlf('', 'two')));
    assert.deepEqual([texts(mail), mail.parts.map((got) => got.complete), mail.complete], [['one', 'two'], [false, true], false]);
  });

  it('a multipart without a boundary, and one too deep, are one part', () => {
    assert.deepEqual([texts(read('Content-Type: multipart/mixed\n\nx')), read('Content-Type: multipart/mixed\n\nx').complete], [['x'], false]);
    let deep = crlf('', 'core');
    for (let n = 0; n <= DEPTH_CAP; n++) deep = wrap(`d${n}`, deep);
    const mail = read(deep);
    assert.deepEqual([mail.parts.length, mail.parts[0]?.part.type, mail.complete], [1, 'multipart/mixed', false]);
    assert.ok(mail.parts[0]?.data.includes('core'));
  });

  it('a mail in the mail is one part', () => {
    const mail = read(wrap('b', crlf('Content-Type: message/rfc822', '', NESTED)));
    assert.deepEqual([mail.parts[0]?.part.type, texts(mail)[0]], ['message/rfc822', NESTED]);
  });

  it('stops offering parts at the cap', () => {
    const mail = read(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n\n'.repeat(PART_CAP + 2)}--b--\n`);
    assert.deepEqual([mail.parts.length, mail.complete], [PART_CAP, false]);
  });

  it('keeps a header block within its cap and reads on behind it', () => {
    for (const junk of [`X-J: ${'j'.repeat(3 << 20)}\n`, `X-J: ${'j'.repeat(1000)}\n`.repeat(1100), 'X: 1\n'.repeat(30_000)]) {
      const mail = read(`From: a\n${junk}\nbody`, 1 << 16);
      assert.deepEqual([mail.top.get('from'), texts(mail), mail.complete], ['a', ['body'], false]);
    }
  });

  it('base64 passes over junk, takes what lacks padding, and says when it broke off', () => {
    const b64 = (body: string): Mail => read(`Content-Transfer-Encoding: BASE64\n\n${body}`);
    assert.deepEqual([texts(b64('aG\r\n\0V s*bG8')), texts(b64('aGk=aG8=')), texts(b64('aGVsb'))], [['hello'], ['hiho'], ['hel']]);
    assert.deepEqual(b64('aGVsb').parts.map((got) => got.complete), [false]);
  });

  it('quoted-printable keeps escapes that are none and drops blanks at line ends', () => {
    const qp = (body: string, chunk = 2): string => texts(read(`Content-Transfer-Encoding: quoted-printable\n\n${body}`, chunk))[0] ?? '';
    assert.deepEqual([qp('a=3D=3d b \t\r\nc =\r\nd= \ne'), qp('=ZZ =4'), qp('x=')], ['a== b\r\nc de', '=ZZ =4', 'x']);
    assert.equal(qp(`=${' '.repeat(5000)}x`, 999).length, 5002);
  });
});

describe('names in a mail', () => {
  const name = (header: string | Buffer): string | null => read(Buffer.concat([latin1('Content-Disposition: attachment; '), Buffer.from(header), latin1('\r\n\r\n')])).parts[0]?.part.name ?? null;

  it('are read from every way to write them', () => {
    assert.equal(name('filename="a \\"b\\" C:\\x.zip"'), 'a "b" C:\\x.zip');
    assert.equal(name('filename=some name.zip; size=3'), 'some name.zip');
    assert.equal(name("filename=plain.txt; filename*=UTF-8''%E7%BE%A4.txt"), '群.txt');
    assert.equal(name('filename="=?gb2312?B?yLo=?= =?GB2312?Q?=C8=BA.txt?="'), '群群.txt');
    assert.equal(name(Buffer.concat([latin1('filename="'), Buffer.from([0xce, 0xa2, 0xd0, 0xc5]), latin1('.txt"')])), '微信.txt');
    assert.equal(name('filename*0=a%; filename*1*=%41; filename*3=no'), 'a%A');
  });

  it('cannot smuggle a header in, and an unknown charset stays as written', () => {
    const mail = read("Subject: =?utf-8?Q?a=0D=0AX-RSMF-Version:_9?=\nX: =?klingon?Q?a?=\nX: second\nContent-Disposition: x; filename*=klingon''%41%0a\n\n");
    assert.deepEqual([mail.top.get('subject'), mail.top.get('x'), mail.parts[0]?.part.name], ['a X-RSMF-Version: 9', '=?klingon?Q?a?=', 'A ']);
  });
});

describe('a mail of any bytes', () => {
  const pieces = fc.constantFrom('--b', '--b--', '--bb', '\r\n', '\n', '\r', '-', '', 'Content-Type: multipart/mixed; boundary=bb', 'Content-Transfer-Encoding: base64', 'Content-Type: text/plain', 'x: y', 'aGk=', '=', ' ', '\xff', "name*0*=''%");

  it('is read alike in blocks of any size, and nothing throws', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (list, chunk) => {
      const bytes = latin1(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${list.join('')}`);
      assert.deepEqual(read(bytes, chunk), read(bytes));
    }), { numRuns: 150 });
  });
});

describe('telling a mail by its first bytes', () => {
  const is = (text: string): boolean => looksLikeMail(Buffer.from(text));

  it('claims mails', () => {
    assert.ok(is(NESTED));
    assert.ok(is('From: a@example.com\nX-RSMF-Version: 2.0.0\n\n'));
    assert.ok(is('From ana@example.com Mon Jan  5 10:00:00 2026\nReceived: from x\n\tby y\nSubject: z\n\nhi'));
    assert.ok(is('\ufeffFrom: a\r\nTo: b\r\nSubject: c\r\nDate: d\r\n\r\nhi'));
    assert.ok(is(`Received: x\nFrom: a\nSubject: ${'s'.repeat(70_000)}`));
  });

  it('leaves chats, tables and JSON alone', () => {
    for (const text of ['', '\n', 'Anna: hi\nBen: hello\n', 'From: Anna\nhello there\n', 'Date: 1\nAnna: x\nBen: y\n', 'From: hi\nTo: you\n', '{"a":1}', 'name,age\n', '[2026-01-05] Ana: hi\n', '\n\nFrom: a\nTo: b\nDate: c\n']) {
      assert.equal(is(text), false, text);
    }
  });
});
