/** Scopes: what a key may do. `*` is all. */
import { LodeError } from '../../errors.ts';
import { type Caller, SCOPES, type Scope } from '../types.ts';

export function requireScope(caller: Caller, scope: Scope): void {
  if (caller.scopes.has('*') || caller.scopes.has(scope)) return;
  throw new LodeError('forbidden', `This key lacks the scope ${scope}.`);
}

/** Refuses a scope that does not exist, naming those that do. */
export function checkScopes(scopes: readonly string[]): void {
  for (const [index, scope] of scopes.entries()) {
    if (scope === '*' || (SCOPES as readonly string[]).includes(scope)) continue;
    throw new LodeError('invalid_input', `${scope} is no scope; there are ${SCOPES.join(', ')} and *.`, {
      issues: [{ path: ['scopes', index], message: `unknown scope ${scope}` }],
    });
  }
}
