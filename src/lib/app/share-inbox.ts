/*
 * Where a shared file waits between the service worker, which receives it, and the page, which reads
 * it. Shared with the service worker, so it imports nothing.
 */

/** The address that other apps share files to; named in the manifest. */
export const SHARE_TARGET = '/share-target';

export const SHARE_INBOX = 'share-inbox';

/** The one file that waits, as an address in the cache. */
export const SHARED_FILE = '/shared-file';
