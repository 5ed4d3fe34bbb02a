/** The members of `person_data`, group by group: what `fields` may name. */
import { leaves, type Shape } from '../fields.ts';

const place = leaves('city', 'state', 'country', 'continent', 'raw', 'full_location');

const employment: Shape = {
  ...leaves(
    'name',
    'title',
    'description',
    'employment_type',
    'start_date',
    'end_date',
    'is_default',
    'position_id',
    'crustdata_company_id',
    'professional_network_id',
    'seniority_level',
    'function_category',
    'years_at_company',
    'years_at_company_raw',
    'company_website',
    'company_website_domain',
    'company_professional_network_profile_url',
    'company_profile_picture_permalink',
    'company_headcount_latest',
    'company_headcount_range',
    'company_industries',
    'company_professional_network_industry',
    'company_type',
    'company_status',
    'company_headquarters_country',
    'company_hq_location',
    'company_hq_location_address_components',
    'business_email_verified',
  ),
  location: leaves('raw'),
};

export const CONTACT: Shape = {
  business_emails: leaves('email', 'status', 'last_updated', 'crustdata_company_id'),
  business_emails_message: true,
  personal_emails: leaves('email', 'status', 'last_updated'),
  phone_numbers: true,
  websites: true,
};

export const PERSON: Shape = {
  crustdata_person_id: true,
  basic_profile: {
    ...leaves(
      'name',
      'first_name',
      'last_name',
      'headline',
      'current_title',
      'summary',
      'languages',
      'last_updated',
      'profile_picture_permalink',
      'professional_network_name',
    ),
    location: place,
    normalized_title: leaves('matched_title', 'department', 'sub_department', 'similarity', 'confident'),
  },
  professional_network: {
    ...leaves(
      'name',
      'pronoun',
      'headline',
      'current_title',
      'summary',
      'profile_picture_url',
      'profile_picture_permalink',
      'connections',
      'followers',
      'joined_date',
      'verifications',
      'open_to_cards',
    ),
    location: place,
    metadata: leaves('last_scraped_source'),
  },
  social_handles: {
    professional_network_identifier: leaves('profile_url'),
    dev_platform_identifier: leaves('profile_url'),
    twitter_identifier: leaves('slug'),
  },
  experience: { employment_details: { current: employment, past: employment } },
  education: {
    schools: {
      ...leaves(
        'school',
        'degree',
        'field_of_study',
        'activities_and_societies',
        'description',
        'start_year',
        'end_year',
        'institute_logo_url',
        'institute_logo_permalink',
        'professional_network_id',
      ),
      location: leaves('city', 'state', 'country', 'continent', 'raw'),
    },
  },
  skills: leaves('professional_network_skills'),
  contact: CONTACT,
  certifications: leaves(
    'name',
    'issuing_organization',
    'issue_date',
    'expiration_date',
    'credential_id',
    'credential_url',
    'source',
  ),
  honors: leaves('title'),
  dev_platform_profiles: {
    ...leaves('account_type', 'profile_url', 'name', 'email', 'company_text', 'bio', 'website_url'),
    ...leaves('profile_picture_url', 'is_hireable', 'is_site_admin', 'confidence_score', 'public_repo_count'),
    ...leaves('followers', 'following', 'declared_handles', 'org_memberships', 'metadata'),
    location: leaves('raw'),
  },
  assessment: true,
  social_posts: true,
  metadata: leaves('updated_at'),
};

/** What an enrichment returns that names no fields. */
export const DEFAULT_FIELDS: readonly string[] = ['basic_profile', 'social_handles'];
