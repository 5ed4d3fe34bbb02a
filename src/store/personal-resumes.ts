/** What of resumes can hold personal data, for `personal-data.ts`. */
export const PERSONAL_RESUMES = {
  resume: {
    account_group_id: 'none',
    prospect_id: 'person',
    id: 'none',
    file_name: 'person',
    format: 'none',
    url: 'person',
    hash: 'person',
    state: 'none',
    message: 'person',
    job_id: 'none',
    filled: 'none',
    text: 'person',
    parsed: 'person',
    created_at: 'none',
    parsed_at: 'none',
  },
  resume_chunk: { resume_id: 'none', data: 'person' },
} as const;
