/** Why somebody was not let in, as it is answered: CouchDB's status, error and reason. */
export class AuthRefusal extends Error {
	readonly status: number;
	readonly error: string;
	readonly reason: string;
	/** Seconds until it makes sense to come again; for the header Retry-After. */
	readonly retryAfter: number | null;

	constructor(status: number, error: string, reason: string, retryAfter: number | null = null) {
		super(reason);
		this.status = status;
		this.error = error;
		this.reason = reason;
		this.retryAfter = retryAfter;
	}
}

export const badRequest = (reason: string) => new AuthRefusal(400, 'bad_request', reason);
export const unauthorized = (reason: string) => new AuthRefusal(401, 'unauthorized', reason);

/** The one answer to a wrong name, a wrong password and a name that nobody has. */
export const wrongCredentials = () => unauthorized('Name or password is incorrect.');

export const tooManyRequests = (seconds: number) =>
	new AuthRefusal(
		429,
		'too_many_requests',
		`Too many sign-in attempts. Try again in ${seconds} seconds.`,
		seconds
	);

export const tooBusy = () =>
	new AuthRefusal(
		503,
		'service_unavailable',
		'Too many people are signing in at once. Try again.',
		2
	);
