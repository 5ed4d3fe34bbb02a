/** What a scenario is given and what it says. */
import type { World, WorldFiles } from '../demo/world.ts';
import type { ImportCost } from './world-data.ts';

/** The data that the scenarios of one run share. Everything lies in one temporary folder, removed at the end. */
export interface Bench {
  people: number;
  world: World;
  files: WorldFiles;
  folder: string;
  /** An empty folder of the run's own. */
  newFolder(): string;
  /** The data folder with the whole world imported; only to be read. The first who asks pays for the import. */
  base(): Promise<string>;
  /** A copy of `base` to write to. */
  copyOfBase(): Promise<string>;
  /** Imports the world into an empty folder and tells the cost; the first such folder becomes the base. */
  importWorld(): Promise<{ data: string; cost: ImportCost }>;
  /** records of people and companies in the base, without those that people's records mention */
  records(): number;
}

export interface Outcome {
  /** name with its unit → value */
  figures: Record<string, number | string>;
  /** what the figure is held against, measured in the same run; null where the budget is absolute */
  floor: { what: string; value: number } | null;
  /** measured / floor */
  ratio: number | null;
  budget: string;
  within: boolean;
}

export type Scenario = (bench: Bench) => Promise<Outcome>;
