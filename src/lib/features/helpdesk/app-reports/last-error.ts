/** Where a screen that failed leaves what it said, for a report that is written right after. */
export const LAST_ERROR_KEY = 'satuloket.last-error';
