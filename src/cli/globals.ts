/** The options that every command takes, and the configuration that they make with the environment. */
import type { Command } from 'commander';
import { type Config, type Flags, loadConfig } from '../config.ts';

export interface Globals {
  /** the data folder; `LODE_DATA` or ./data without it */
  data?: string;
  /** one JSON document on stdout and nothing else */
  json?: boolean;
}

/**
 * The log of a command that is not a server would only repeat what the command says, so it is silent unless
 * `LOG_LEVEL` asks for it.
 */
export function configOf(command: Command, flags: Flags = {}): Config {
  const { data } = command.optsWithGlobals<Globals>();
  return loadConfig({ ...(data === undefined ? {} : { data }), ...flags });
}

export function wantsJson(command: Command): boolean {
  return command.optsWithGlobals<Globals>().json === true;
}
