/** What of webhooks can hold personal data, for `personal-data.ts`. */
export const PERSONAL_WEBHOOKS = {
  webhook: {
    id: 'none',
    account_group_id: 'none',
    surface: 'none',
    key: 'none',
    url: 'none',
    events: 'none',
    facts: 'none',
    secret: 'none',
    previous_secret: 'none',
    previous_until: 'none',
    state: 'none',
    ended_reason: 'none',
    created_at: 'none',
    updated_at: 'none',
  },
  // Snapshots: the row goes with whom it names, and its deliveries with it.
  event: { account_group_id: 'none', type: 'none', subject: 'naming', data: 'naming', at: 'none' },
  delivery: {
    account_group_id: 'none',
    webhook_id: 'none',
    subject: 'naming',
    state: 'none',
    created_at: 'none',
    tried_at: 'none',
    // Of our own making: what went wrong, never what the other side said.
    error: 'none',
    acknowledged_at: 'none',
  },
  outbox: { webhook_id: 'none', subject: 'naming' },
  person_watch: {
    person: 'person',
    owner: 'none',
    account_group_id: 'none',
    webhook_id: 'none',
    surface: 'none',
    types: 'none',
    data: 'none',
  },
} as const;
