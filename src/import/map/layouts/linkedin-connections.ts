import type { Layout } from '../layout.ts';

/** `Connections.csv` of LinkedIn's data download. The day of the connection says nothing about when the job was seen. */
export const linkedinConnections: Layout = {
  name: 'linkedin-connections',
  kind: 'people',
  tellTale: ['First Name', 'Last Name', 'Company', 'Position', 'Connected On'],
  columns: {
    'First Name': 'given_name',
    'Last Name': 'family_name',
    URL: 'profile_url',
    'Email Address': 'email',
    Company: 'company_name',
    Position: 'title',
    'Connected On': null,
  },
};
