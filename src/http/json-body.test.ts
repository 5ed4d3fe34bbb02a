import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { LodeError } from '../errors.ts';
import { BadJson, DEPTH_MAX, findUnsafe, parseJson, readBody } from './json-body.ts';
import { locateJsonError } from './json-position.ts';

function badJson(text: string): BadJson {
  try {
    parseJson(Buffer.from(text));
  } catch (err) {
    assert.ok(err instanceof BadJson);
    return err;
  }
  return assert.fail('was taken for JSON');
}

test('every JSON text is parsed to the value it was made from', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      assert.deepEqual(parseJson(Buffer.from(text)).value, JSON.parse(text));
    }),
  );
});

test('a byte order mark before the body is ignored, and an empty body is no value', () => {
  assert.deepEqual(parseJson(Buffer.from('\ufeff{"a":1}')).value, { a: 1 });
  assert.equal(parseJson(Buffer.from(' \n')).value, undefined);
});

test('the fault of a broken text is named with its place', () => {
  const cases: [text: string, position: number, reason: string][] = [
    ['{"a": [1,}', 9, 'Expecting value'],
    ['{"a" 1}', 5, "Expecting ':' delimiter"],
    ['{"a": 1 "b": 2}', 8, "Expecting ',' delimiter"],
    ['{a: 1}', 1, 'Expecting property name enclosed in double quotes'],
    ['{"a": 1,}', 8, 'Expecting property name enclosed in double quotes'],
    ['"open', 0, 'Unterminated string starting at'],
    ['"\\x"', 1, 'Invalid \\escape'],
    ['"a\nb"', 2, 'Invalid control character at'],
    ['1 2', 2, 'Extra data'],
    ['[1', 2, "Expecting ',' delimiter"],
    ['', 0, 'Expecting value'],
  ];
  for (const [text, position, reason] of cases) assert.deepEqual(locateJsonError(text), { position, reason }, text);
});

test('line and column of the fault are counted from 1', () => {
  const { line, column } = badJson('{\n "a": x}');
  assert.deepEqual([line, column], [2, 7]);
});

test('the message of a fault never quotes the body', () => {
  assert.doesNotMatch(
    badJson('{"email": "katherine.whitlock@brightwater.example" oops}').message,
    /katherine|brightwater|oops/,
  );
});

test('whatever the parser refuses gets a place inside the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.string({ maxLength: 3 }), (value, at, noise) => {
      const text = JSON.stringify(value);
      const cut = at % (text.length + 1);
      const dirty = text.slice(0, cut) + noise + text.slice(cut + 1);
      try {
        JSON.parse(dirty);
      } catch {
        const { position } = locateJsonError(dirty);
        assert.ok(position >= 0 && position <= dirty.length);
      }
    }),
  );
});

test(`nesting is refused from ${DEPTH_MAX + 1} levels on, brackets inside text not counted`, () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  assert.doesNotThrow(() => parseJson(Buffer.from(nested(DEPTH_MAX))));
  assert.equal(badJson(nested(DEPTH_MAX + 1)).position, DEPTH_MAX);
  assert.doesNotThrow(() => parseJson(Buffer.from(JSON.stringify('[\\"'.repeat(500)))));
});

test('NUL characters, half characters and prototype members are found in any spelling, and only then', () => {
  const found = (text: string) => {
    const { value, suspect } = parseJson(Buffer.from(text));
    const unsafe = findUnsafe(value);
    if (unsafe !== undefined) assert.equal(suspect, true, text);
    return unsafe?.path;
  };
  assert.deepEqual(found('{"a":["x","y\\u0000"]}'), ['a', 1]);
  assert.deepEqual(found('{"a":["\\uD83D\\ude00","y\\uD83D"]}'), ['a', 1]);
  assert.deepEqual(found('{"a":{"\\ude00":1}}'), ['a']);
  assert.deepEqual(found('{"a":{"__proto__":{"b":1}}}'), ['a', '__proto__']);
  assert.deepEqual(found('{"\\u005f_proto__":1}'), ['__proto__']);
  assert.equal(found('{"name":"__proto__","note":"\\\\u0000","face":"\\uD83D\\ude00"}'), undefined);
  assert.equal(({} as { b?: number }).b, undefined);
});

test('a body over its limit is read to its end before it is refused', async () => {
  let sent = 0;
  const body = Readable.from(
    (function* () {
      for (; sent < 10; sent++) yield Buffer.alloc(1000);
    })(),
  );
  await assert.rejects(readBody(body, 2500), (err) => err instanceof LodeError && err.code === 'too_large');
  assert.equal(sent, 10);
});
