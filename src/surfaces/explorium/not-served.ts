/** The vendor's routes that are not served, as data: each is answered by 501 naming what is missing. */
import type { Method, NotServed } from '../../http/endpoint.ts';

type Row = [method: Method, path: string, what: string];

/** Enrichments of which no record tells, below /prospects and /businesses. */
const ENRICHMENTS: Record<'prospects' | 'businesses', Record<string, string>> = {
  prospects: { linkedin_posts: "a person's posts" },
  businesses: {
    bombora_intent: 'intent topics',
    company_hierarchies: 'company hierarchies',
    company_ratings_by_employees: 'ratings by employees',
    company_website_keywords: 'words of a website',
    financial_indicators: 'financial indicators',
    funding_and_acquisition: 'funding and acquisitions',
    linkedin_posts: "a company's posts",
    lookalikes: 'companies like another',
    pc_business_challenges_10k: 'challenges by annual reports',
    pc_competitive_landscape_10k: 'competitors by annual reports',
    pc_strategy_10k: 'strategy by annual reports',
    technographics: 'technographics',
    website_changes: 'changes of a website',
    website_traffic: 'traffic of a website',
    webstack: 'technologies of a website',
    workforce_trends: 'workforce trends',
  },
};

/** The two addresses that an enrichment has in each version. */
const ADDRESSES = { v1: ['enrich', 'bulk_enrich'], v2: ['enrich', 'job'] } as const;

const EVENTS: Row[] = [
  ['POST', '/businesses/events', 'pulling events of companies'],
  ['GET', '/businesses/events/enrollments', 'enrolments in events of companies'],
  ['POST', '/businesses/events/enrollments', 'enrolments in events of companies'],
  ['PATCH', '/businesses/events/enrollments', 'enrolments in events of companies'],
  ['DELETE', '/businesses/events/enrollments', 'enrolments in events of companies'],
];

function enrichments(version: 'v1' | 'v2'): Row[] {
  return Object.entries(ENRICHMENTS).flatMap(([entity, all]) =>
    Object.entries(all).flatMap(([name, what]) =>
      ADDRESSES[version].map((last): Row => ['POST', `/${entity}/${name}/${last}`, `enrichment with ${what}`]),
    ),
  );
}

export const notServed: NotServed[] = (['v1', 'v2'] as const).flatMap((version) =>
  [...EVENTS, ...enrichments(version)].map(([method, path, what]) => ({ method, path: `/${version}${path}`, what })),
);
