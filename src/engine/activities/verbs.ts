/** The verbs of activities, put together. */
import type { Parts } from '../parts.ts';
import { meetingVerbs } from './meetings.ts';
import { noteVerbs } from './notes.ts';
import { taskVerbs } from './tasks.ts';
import type { ActivityVerbs } from './types.ts';

export function activityVerbs(parts: Parts): ActivityVerbs {
  return { ...noteVerbs(parts), ...taskVerbs(parts), ...meetingVerbs(parts) };
}
