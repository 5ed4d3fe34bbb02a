/** One call per served surface, with the cast in it: to be copied into a terminal as they are. A surface adds its line. */

export interface Curl {
  surface: string;
  command: string;
}

/** `base` is 'http://127.0.0.1:8080', `key` one that may do everything. */
export function curlsOf(base: string, key: string): Curl[] {
  return [
    {
      surface: 'Lode itself',
      command: post(`${base}/v1/people/match`, [`Authorization: Bearer ${key}`], {
        queries: [{ full_name: 'Kate Whitlock', company_name: 'Brightwater Analytics' }],
        explain: true,
      }),
    },
    {
      surface: 'Explorium',
      command: post(`${base}/explorium/v1/prospects/match`, [`api_key: ${key}`], {
        prospects_to_match: [{ email: 'katherine.whitlock@brightwater.example' }],
      }),
    },
    {
      surface: 'Prospeo',
      command: post(`${base}/prospeo/bulk-enrich-person`, [`X-KEY: ${key}`], {
        data: [{ identifier: '1', full_name: 'Kate Whitlock', company_website: 'brightwater.example' }],
      }),
    },
    {
      surface: 'Crustdata',
      command: post(`${base}/crustdata/person/enrich`, [`Authorization: Bearer ${key}`, 'x-api-version: 2025-11-01'], {
        business_emails: ['katherine.whitlock@brightwater.example'],
      }),
    },
    {
      surface: 'Sonarly',
      command: `curl -sS ${base}/sonarly/v1/accounts -H 'Authorization: Bearer ${key}'`,
    },
    {
      surface: 'HiringCenter',
      command: post(`${base}/hiringcenter/v2/prospects`, [`Authorization: Bearer ${key}`], {
        firstName: 'Kate',
        lastName: 'Whitlock',
        email: 'katherine.whitlock@brightwater.example',
        labels: 'Warm, Referral',
      }),
    },
  ];
}

function post(url: string, headers: readonly string[], body: unknown): string {
  // A body in single quotes is safe in every shell as long as it holds none.
  const json = JSON.stringify(body).replaceAll("'", '\\u0027');
  const all = [...headers, 'content-type: application/json'].map((header) => `-H '${header}'`).join(' ');
  return `curl -sS ${url} ${all} -d '${json}'`;
}
