/** What of notes, tasks and meetings can hold personal data, for `personal-data.ts`. They go with their prospect. */
const COMMON = {
  account_group_id: 'none',
  id: 'none',
  prospect_id: 'person',
  user_id: 'none',
  key_id: 'none',
  key_name: 'none',
} as const;

export const PERSONAL_ACTIVITIES = {
  note: { ...COMMON, body: 'naming', mentions: 'none', file_url: 'naming' },
  task: { ...COMMON, task: 'naming', assigned_to: 'none' },
  meeting: {
    ...COMMON,
    time_zone: 'none',
    meeting_type: 'none',
    owner_id: 'none',
    location: 'naming',
    notes: 'naming',
  },
} as const;
