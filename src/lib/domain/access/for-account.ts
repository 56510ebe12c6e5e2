/*
 * A browser has one session for all who work in it. Whoever syncs one person's store says with each
 * request whose it is, and a request that comes with another's session is turned away: what one person
 * recorded must not go to the server as another's, nor what is another's come into their store.
 */

/** The name of an account, as `encodeURIComponent` writes it. */
export const FOR_ACCOUNT_HEADER = 'x-satuloket-account';

const ANOTHER = 'signed_in_as_another: ';

/** The reason that the server gives, with the account whose session it is. */
export function signedInAsAnother(account: string): string {
	return ANOTHER + account;
}

/** The account that such a reason names; null where the reason is another. */
export function otherAccountIn(reason: string): string | null {
	return reason.startsWith(ANOTHER) ? reason.slice(ANOTHER.length) : null;
}
