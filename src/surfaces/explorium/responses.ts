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

/** Of whatever is addressed by an ID of its own. */
export const NOT_FOUND = { 404: plainError };
/** The general shape of a mistake that is no validation error. */
export const BAD = { 400: plainError };
