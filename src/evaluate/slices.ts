/** Slices: pairs by the strongest thing that their two records can be told by, since each is calibrated on its own. */
import type { EmployerForm, Features } from '../identity/features.ts';

export const SLICES = [
  'e-mail',
  'phone',
  'profile',
  'identity number',
  'name + birth',
  'name + company',
  'name + place',
  'name',
] as const;
export type Slice = (typeof SLICES)[number];

/** By an identifier in common; without one by what both have beside a name. */
export function sliceOf(a: Features, b: Features): Slice {
  if (share(a.emails, b.emails, (one, other) => one.canonical === other.canonical)) return 'e-mail';
  if (share(a.phones, b.phones, (one, other) => one.national === other.national)) return 'phone';
  if (share(a.profiles, b.profiles, (one, other) => one.kind === other.kind && one.id === other.id)) return 'profile';
  if (share(a.nationalIds, b.nationalIds, (one, other) => one === other)) return 'identity number';
  if (both(a.births, b.births)) return 'name + birth';
  if (both(a.employers?.filter(isNamed), b.employers?.filter(isNamed))) return 'name + company';
  return both(a.places, b.places) ? 'name + place' : 'name';
}

/** A title alone names no company. */
function isNamed({ name, domain, profile }: EmployerForm): boolean {
  return name !== '' || domain !== '' || profile !== '';
}

function both(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  return a !== undefined && a.length > 0 && b !== undefined && b.length > 0;
}

function share<T>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  same: (one: T, other: T) => boolean,
): boolean {
  return a !== undefined && b !== undefined && a.some((one) => b.some((other) => same(one, other)));
}
