import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneticFamily } from './phonetic.ts';
import { consonantSkeleton, nameSkeleton, umlautKey } from './skeleton.ts';

test('spellings of one name share a skeleton', () => {
  for (const names of [
    ['yuriy', 'yuri', 'jurij', 'juri'],
    ['evgeny', 'yevgeniy', 'jewgeni', 'evgeniy'],
    ['dmitriy', 'dmitry', 'dmitri'],
    ['muhammad', 'mohammed', 'mohamed', 'muhammed'],
    ['hussein', 'husayn', 'husain'],
    ['sergey', 'sergei', 'sergej'],
    ['natalya', 'natalia', 'natalja'],
    ['papadopoylos', 'papadopoulos'],
    ['aleksandr', 'alexandr'],
    ['khalid', 'halid'],
    ['smith', 'smyth'],
  ]) {
    assert.equal(new Set(names.map(nameSkeleton)).size, 1, names.join(' '));
  }
});

test('different names keep theirs', () => {
  for (const [a, b] of [
    ['martin', 'martina'],
    ['larsen', 'larson'],
    ['jane', 'anne'],
    ['daniel', 'danielle'],
    ['natalia', 'natalie'],
    ['berg', 'borg'],
  ] as const) {
    assert.notEqual(nameSkeleton(a), nameSkeleton(b), `${a} ${b}`);
  }
});

test('names without written vowels', () => {
  assert.equal(consonantSkeleton('mhmd'), consonantSkeleton('mohammed'));
  assert.equal(consonantSkeleton('slmn'), consonantSkeleton('salman'));
  assert.equal(nameSkeleton(''), '');
});

test('umlaut spellings', () => {
  assert.equal(umlautKey('mueller'), umlautKey('muller'));
  assert.equal(umlautKey('joergensen'), umlautKey('jorgensen'));
  assert.equal(umlautKey('berg'), 'berg');
});

test('phonetic codes of family names ignore particles and spelling', () => {
  for (const [a, b] of [
    ['smith', 'smyth'],
    ['van der berg', 'berg'],
    ['mueller', 'muller'],
    ['meyer', 'maier'],
    ['catherwood', 'katherwood'],
  ] as const) {
    assert.equal(phoneticFamily(a), phoneticFamily(b), `${a} ${b}`);
  }
  assert.notEqual(phoneticFamily('smith'), phoneticFamily('berg'));
  assert.equal(phoneticFamily(''), '');
  assert.equal(phoneticFamily('123'), '123');
});
