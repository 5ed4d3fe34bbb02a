import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAddress } from './address.ts';

test('whole addresses are taken apart from their end', () => {
  const cases: [string, ReturnType<typeof splitAddress>][] = [
    [
      '123 Main Street, Las Vegas NV 89132',
      { street: '123 Main Street', city: 'Las Vegas', region: 'NV', postal_code: '89132' },
    ],
    [
      'Orrery Plaza, 100 Lens Way, Las Vegas, NV 89111-1234',
      { street: 'Orrery Plaza, 100 Lens Way', city: 'Las Vegas', region: 'NV', postal_code: '89111-1234' },
    ],
    ['9 W. 15th St Springfield, FL 60527', { street: '9 W. 15th St Springfield', region: 'FL', postal_code: '60527' }],
    ['638 Lens St, Salem, OR', { street: '638 Lens St', city: 'Salem', region: 'OR' }],
    ['173 Lens Lane, 08030', { street: '173 Lens Lane', postal_code: '08030' }],
    [
      'Hauptstr. 5, 56422 Neustadt, Germany',
      { street: 'Hauptstr. 5', city: 'Neustadt', postal_code: '56422', country: 'Germany' },
    ],
    ['18 Lens Place, Leeds LS1 1AA', { street: '18 Lens Place', city: 'Leeds', postal_code: 'LS1 1AA' }],
    [
      '18 Lens Place, Leeds, LS1 1AA, United Kingdom',
      { street: '18 Lens Place', city: 'Leeds', postal_code: 'LS1 1AA', country: 'United Kingdom' },
    ],
    [
      '705 Lens Ave, Toronto ON M1S 1T4, Canada',
      { street: '705 Lens Ave', city: 'Toronto', region: 'ON', postal_code: 'M1S 1T4', country: 'Canada' },
    ],
    ['133 Lens Road, Singapore 059413', { street: '133 Lens Road', postal_code: '059413', country: 'Singapore' }],
  ];
  for (const [text, parts] of cases) assert.deepEqual(splitAddress(text), parts, text);
});

test('what has no regular end stays whole', () => {
  for (const text of [
    '12 Lens Row',
    '12 Lens Row, Leeds',
    '5 Rue de France',
    'Suite 12345',
    '12345',
    '',
    'Box 5, CAN 1',
  ]) {
    assert.equal(splitAddress(text), undefined, text);
  }
  assert.equal(splitAddress('x, '.repeat(200)), undefined);
});
