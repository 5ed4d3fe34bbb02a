/** The labelled worlds; see docs/worlds.md. */
export { type B2bBlock, type B2bOptions, type B2bWorld, b2bWorld, type LabelledRecord } from './b2b/world.ts';
export { type Knobs, knobsOf } from './knobs.ts';
export { HEAVY, LIGHT, type ResidentKnobs, residentKnobsOf } from './residents/knobs.ts';
export { type ResidentOptions, type ResidentWorld, residentWorld } from './residents/world.ts';
