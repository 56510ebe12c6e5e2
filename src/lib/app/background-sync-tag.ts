/** The tag under which the browser is asked to say when there is a network again. */
export const BACKGROUND_SYNC = 'satuloket-sync';
