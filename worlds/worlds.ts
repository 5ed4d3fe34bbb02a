/** The labelled worlds; see docs/worlds.md. */
export { type B2bBlock, type B2bOptions, type B2bWorld, b2bWorld, type LabelledRecord } from './b2b/world.ts';
export {
  COMPANY_SOURCES,
  type CompanyKnobs,
  type CompanyOptions,
  type CompanyWorld,
  companyKnobsOf,
  companyWorld,
  type LabelledCompany,
} from './companies/world.ts';
export { type Knobs, knobsOf } from './knobs.ts';
export { type QueryOptions, queriesFor } from './queries/queries.ts';
export { type LabelledQuery, type QueryFields, SLICES, type Slice } from './queries/query.ts';
export { HEAVY, LIGHT, type ResidentKnobs, residentKnobsOf } from './residents/knobs.ts';
export { type ResidentOptions, type ResidentWorld, residentWorld } from './residents/world.ts';
