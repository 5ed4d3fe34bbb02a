/** The engine's names of a prospect's members in this vendor's spelling. */
const NAMES: Readonly<Record<string, string>> = {
  stage_id: 'currentStageId',
  stage_name: 'currentStage',
  opening_id: 'jobId',
  cursor: 'pageToken',
};

/** `street_address` is `streetAddress`; a few have names of their own. */
export function wireName(name: string): string {
  if (Object.hasOwn(NAMES, name)) return NAMES[name]!;
  return name.replaceAll(/(?<=[a-z0-9])_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

/** Where a request is wrong: members as they were sent, not as they are answered. */
export function sentName(name: string): string {
  return name === 'stage_id' ? 'stageId' : wireName(name);
}
