import type { EmployerForm } from '../../identity/features.ts';

/** The key of the record that stands for an employer; the same words always stand for the same record. */
export function mentionKey(employer: Pick<EmployerForm, 'profile' | 'domain' | 'name'>): string | undefined {
  if (employer.profile === '' && employer.domain === '' && employer.name === '') return undefined;
  return `${employer.profile}|${employer.domain}|${employer.name}`;
}
