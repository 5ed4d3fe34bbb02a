/** What a note's HTML is after cleaning: readable as before, and nothing in it that runs or loads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanHtml } from './clean-html.ts';

const CASES: [written: string, stored: string][] = [
  ['Called <b>twice</b>, no answer', 'Called <b>twice</b>, no answer'],
  ['<p>One</p><p>Two<br/>Three</p>', '<p>One</p><p>Two<br>Three</p>'],
  ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
  ['Fish &amp; Chips &#8364; &euro;', 'Fish &amp; Chips &#8364; &euro;'],
  ['<b onclick="x()">twice<script>alert(1)</script>', '<b>twice</b>'],
  ['<SCRIPT>alert(1)</SCRIPT >after', 'after'],
  ['<script>never closed', ''],
  ['<svg><svg></svg><img src=x onerror=alert(1)></svg>after', 'after'],
  ['<img src=x onerror=alert(1)>', ''],
  [
    '<a href="https://brightwater.example/?a=1&b=2">site</a>',
    '<a href="https://brightwater.example/?a=1&amp;b=2">site</a>',
  ],
  ["<a href='mailto:noor@harbour.example'>mail</a>", '<a href="mailto:noor@harbour.example">mail</a>'],
  ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="java&#x09;script:alert(1)">x</a>', '<a>x</a>'],
  ['<a href=" &#106;avascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="//elsewhere.example">x</a>', '<a>x</a>'],
  ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
  [
    `<a href='https://x.example/"onmouseover=alert(1)'>x</a>`,
    '<a href="https://x.example/&quot;onmouseover=alert(1)">x</a>',
  ],
  ['<!-- secret --><p>shown</p><!-- never closed', '<p>shown</p>&lt;!-- never closed'],
  ['<!doctype html><?xml version="1.0"?>text', 'text'],
  ['<i>open <b>both', '<i>open <b>both</b></i>'],
  ['<i>crossed <b>tags</i> here</b>', '<i>crossed <b>tags</b></i> here'],
  ['</div>stray', 'stray'],
  ['<table><tr><td>cell</td></tr></table>', 'cell'],
  ['<a title="never ends>text', ''],
  ['a <b that ends nowhere', 'a &lt;b that ends nowhere'],
  ['<scr<script>ipt>alert(1)</scr</script>ipt>', 'ipt&gt;alert(1)ipt&gt;'],
];

for (const [written, stored] of CASES) {
  test(`${written} is stored as ${stored === '' ? 'nothing' : stored}`, () => {
    assert.equal(cleanHtml(written), stored);
  });
}

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '=',
  '/',
  ' ',
  'a',
  'b',
  'p',
  '<a href=',
  'javascript:',
  'https://x.example',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<svg',
  '<style>',
  '&lt;',
  '&#60;',
  '&quot;',
  'onload=x',
  '<b>',
  '</b>',
  '<br>',
  'text',
];
const anything = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 });

test('whatever comes in, only permitted tags come out, balanced, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(anything, (pieces) => {
      const clean = cleanHtml(pieces.join(''));
      const rest = clean.replace(
        /<\/?(?:b|strong|i|em|u|s|p|div|span|ul|ol|li|blockquote|code|pre|h[1-6]|a|br|hr)>|<a href="(?:https?:\/\/|mailto:|tel:)[^"<>\s]*">/gi,
        '',
      );
      assert.doesNotMatch(rest, /[<>]/, clean);
      const opens = [...clean.matchAll(/<(?!\/|br>|hr>)/g)].length;
      assert.equal(opens, [...clean.matchAll(/<\//g)].length, clean);
      assert.equal(cleanHtml(clean), clean);
    }),
    { numRuns: 2_000 },
  );
});

test('a long run of half tags takes no longer than its length', () => {
  for (const piece of ['<a ', '<a "', '<!-', '</b', '<script', '<svg ', '&', '<b><i>']) {
    for (const end of ['', '>', '<svg>'])
      assert.equal(typeof cleanHtml(`${end}${piece.repeat(60_000)}${end}`), 'string');
  }
});
