/** The body of a job's start, under any of the names that its members may have. */
import { z } from 'zod';
import type { ProspectingSource } from '../../engine/prospecting/types.ts';
import type { Caller } from '../../engine/types.ts';
import { unusable } from './errors.ts';
import { readSearchUrl } from './search-url/search-url.ts';
import { resultsMax } from './settings.ts';

const SOURCES = ['linkedin_search', 'sales_navigator', 'post_commenters', 'url_upload'] as const;
const URLS_MAX = 1_000;
const URL_MAX = 4_096;
const URL_LIST_BYTES = 2_048;

const source = z.enum(SOURCES).nullish();
const urls = z.array(z.string().max(URL_LIST_BYTES)).min(1).max(URLS_MAX).nullish();
const id = z.string().min(1).max(100).nullish();

// Members that mean nothing here stay in it: they are part of what a repeat is compared by.
export const startRequest = z.looseObject({
  source: source.describe('also `type` or `sourceType`'),
  type: source,
  sourceType: source,
  searchUrl: z.string().max(URL_MAX).nullish().describe('for linkedin_search'),
  savedSearchId: id.describe('for sales_navigator: this or leadListId'),
  leadListId: id,
  postUrl: z.string().max(URL_MAX).nullish().describe('for post_commenters'),
  urls: urls.describe('for url_upload: 1 to 1,000 LinkedIn profiles; also `profileUrls` or `linkedinUrls`'),
  profileUrls: urls,
  linkedinUrls: urls,
  maxResults: z.int().min(1).nullish().describe('not for url_upload, whose list is its size'),
  searchEmails: z.boolean().nullish(),
  audienceId: id.describe('fills this audience; one is made without it'),
  audienceName: z.string().trim().min(1).max(200).nullish().describe('also `name`'),
  name: z.string().trim().min(1).max(200).nullish(),
});
export type StartRequest = z.output<typeof startRequest>;

export interface Start {
  /** null: a source that needs a connected LinkedIn account */
  source: ProspectingSource | null;
  maxResults: number;
  searchEmails: boolean;
  audienceId?: string;
  audienceName?: string;
}

/** Throws a Refusal that names what is missing or too much. */
export function readStart(body: StartRequest, caller: Caller): Start {
  const source = sourceOf(body);
  const ceiling = resultsMax(caller);
  const { maxResults } = body;
  if (typeof maxResults === 'number' && maxResults > ceiling && source?.kind !== 'url_upload') {
    throw unusable(['maxResults'], `may be ${ceiling} under this plan`);
  }
  const audienceName = body.audienceName ?? body.name;
  return {
    source,
    maxResults: maxResults ?? ceiling,
    searchEmails: body.searchEmails === true,
    ...(typeof body.audienceId === 'string' ? { audienceId: body.audienceId } : {}),
    ...(typeof audienceName === 'string' ? { audienceName } : {}),
  };
}

function sourceOf(body: StartRequest): ProspectingSource | null {
  const kind = body.source ?? body.type ?? body.sourceType;
  switch (kind) {
    case 'url_upload': {
      const list = body.urls ?? body.profileUrls ?? body.linkedinUrls;
      if (!list) throw unusable(['urls'], `url_upload needs 1 to ${URLS_MAX} LinkedIn profile URLs`);
      return { kind, urls: list };
    }
    case 'linkedin_search':
      if (!body.searchUrl)
        throw unusable(['searchUrl'], 'linkedin_search needs the address of a LinkedIn people search');
      return { kind, filter: readSearchUrl(body.searchUrl) };
    case 'sales_navigator': {
      const { savedSearchId, leadListId } = body;
      if (savedSearchId && leadListId) throw unusable(['leadListId'], 'send savedSearchId or leadListId, not both');
      if (savedSearchId) return { kind, savedSearchId };
      if (leadListId) return { kind, leadListId };
      throw unusable(['savedSearchId'], 'sales_navigator needs savedSearchId or leadListId');
    }
    case 'post_commenters':
      if (!body.postUrl || !isPost(body.postUrl)) {
        throw unusable(['postUrl'], 'post_commenters needs the address of a LinkedIn post');
      }
      return null;
    default:
      throw unusable(['source'], `must be one of ${SOURCES.join(', ')}`);
  }
}

const POST = /^https?:\/\/(?:[\w-]+\.)*linkedin\.com\/(?:(?:embed\/)?feed\/update|posts|pulse|video\/live)\/[^/]/i;

function isPost(url: string): boolean {
  return URL.canParse(url) && POST.test(new URL(url).href);
}
