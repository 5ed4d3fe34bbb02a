/** `lode`: the command. */
import { serve } from './serve.ts';
await serve();
