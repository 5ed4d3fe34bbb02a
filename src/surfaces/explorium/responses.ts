/** The error answers that every endpoint of this surface shares, by status. */
import { limitError, plainError, validationError } from './schema.ts';

export const ERRORS = {
  401: plainError,
  403: plainError,
  413: plainError,
  422: validationError,
  429: limitError,
  500: plainError,
  503: plainError,
};
