/** What of enrolments and lists of IDs can hold personal data, for `personal-data.ts`. */
export const PERSONAL_ENROLMENTS = {
  enrolment: {
    id: 'none',
    account_group_id: 'none',
    surface: 'none',
    key: 'naming',
    webhook_id: 'none',
    types: 'none',
    // IDs that lead nowhere any more.
    person_ids: 'trace',
    state: 'none',
    created_at: 'none',
  },
  id_list: {
    id: 'none',
    account_group_id: 'none',
    kind: 'none',
    name: 'naming',
    description: 'naming',
    ids: 'trace',
    created_at: 'none',
    expires_at: 'none',
  },
  file_ticket: { hash: 'none', account_group_id: 'none', key_id: 'none', job_id: 'none', expires_at: 'none' },
} as const;
