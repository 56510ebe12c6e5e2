import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { JsonDoc } from '../store/incoming.ts';
import { Refusal } from '../store/refusal.ts';
import { accountOf, type Account } from './account.ts';
import { badRequest, tooManyRequests, unauthorized, wrongCredentials } from './auth-refusal.ts';
import { BasicMemory, readBasic, type Credentials } from './basic-credentials.ts';
import { tokenIn } from './cookie.ts';
import { readDevice } from './device-label.ts';
import { HashUpgrade, type KeepUserHash } from './hash-upgrade.ts';
import { nobody, type Identity } from './identity.ts';
import { MAX_PASSWORD_LENGTH, Passwords } from './passwords.ts';
import { SignInLimits } from './rate-limit.ts';
import { ServerDb } from './server-db.ts';
import { Sessions, type Session } from './sessions.ts';
import { hashToken, isSameHash } from './token.ts';
import { checkName, checkNewPassword, MAX_NAME_LENGTH } from './users.ts';

export interface AuthOptions {
	/** The server's own file, `_server.sqlite`. */
	readonly file: string;
	/** The document `org.couchdb.user:<name>` of `_users` as stored, null where there is none. */
	readonly findUser: (name: string) => JsonDoc | null;
	readonly keepUserHash: KeepUserHash;
	/** Epoch milliseconds. */
	readonly now: () => number;
	readonly iterations?: number;
	/** How long a session lasts after it was last used. */
	readonly sessionMs?: number;
	/** The server admin that the operator names in the environment: made at start, or updated. */
	readonly admin?: Credentials;
}

/** What a request brings to say who sends it. `address` is the peer's. */
export interface Presented {
	readonly cookie?: string | undefined;
	readonly authorization?: string | undefined;
	readonly address: string;
}

export interface SignInRequest extends Credentials {
	readonly device?: string | undefined;
	readonly address: string;
}

export interface SignedIn {
	/** What the cookie carries. */
	readonly token: string;
	readonly session: Session;
	readonly identity: Identity;
}

const FIRST_ADMIN_MS = 24 * 60 * 60_000;
const FIRST_ADMIN_BYTES = 24;
/** What attempts at the first admin are counted under; no name can be that. */
const SETUP = '_setup';
const ACCOUNT_ENDED = 'This account has ended.';

/** Says who sends a request, and lets people in and out. */
export class Auth {
	readonly sessions: Sessions;
	readonly passwords: Passwords;
	readonly #db: ServerDb;
	readonly #limits = new SignInLimits();
	readonly #basic = new BasicMemory();
	readonly #hashes: HashUpgrade;
	readonly #findUser: AuthOptions['findUser'];
	readonly #now: () => number;
	#firstAdminToken: string | null = null;

	private constructor(options: AuthOptions) {
		this.#db = new ServerDb(options.file);
		this.sessions = new Sessions(this.#db, options.sessionMs);
		this.passwords = new Passwords(options.iterations);
		this.#hashes = new HashUpgrade(this.passwords, this.#db, this.sessions, options.keepUserHash);
		this.#findUser = options.findUser;
		this.#now = options.now;
	}

	/** Opens the server's file. Throws where the admin in the options cannot be one. */
	static async open(options: AuthOptions): Promise<Auth> {
		const auth = new Auth(options);
		try {
			if (options.admin) await auth.#keepAdmin(options.admin);
			if (!auth.#db.hasAdmins()) auth.#offerFirstAdmin();
		} catch (error) {
			auth.close();
			throw error;
		}
		return auth;
	}

	/** The token that makes the first admin, to be shown to the operator: told once, then null. */
	firstAdminToken(): string | null {
		const token = this.#firstAdminToken;
		this.#firstAdminToken = null;
		return token;
	}

	hasAdmins(): boolean {
		return this.#db.hasAdmins();
	}

	/**
	 * Who sends a request. As in CouchDB a good cookie counts before Basic credentials; a forged,
	 * expired or ended one is as none; wrong credentials are refused (401), and too many of them (429).
	 */
	async identify({ cookie, authorization, address }: Presented): Promise<Identity> {
		const token = tokenIn(cookie);
		const known = token === null ? null : this.#identityOf(token);
		if (known) return known;
		const credentials = readBasic(authorization);
		if (!credentials) return nobody;
		const account = this.#account(credentials.name);
		const mark = await this.#basic.check(
			credentials,
			account?.mark ?? null,
			this.#now(),
			async () => (await this.#checkPassword(credentials, address)).mark
		);
		const { name, roles } = this.#accountWith(credentials.name, mark);
		return { ...nobody, name, roles, by: 'default', mark };
	}

	/**
	 * Whether somebody who was identified a while ago would be the same one now: the account goes on,
	 * with the same roles, and so does the session, or the password that was sent is still the one.
	 */
	isStill({ name, roles, session, mark }: Identity): boolean {
		if (name === null) return true;
		const account = this.#account(name);
		if (!account || account.hasEnded) return false;
		const provenBy = session === null ? mark : this.sessions.markOf(session, this.#now());
		return account.mark === provenBy && isDeepStrictEqual(account.roles, roles);
	}

	/** Signs somebody in with a new session. Throws a refusal. */
	async signIn(request: SignInRequest): Promise<SignedIn> {
		const device = readDevice(request.device);
		const account = await this.#checkPassword(request, request.address);
		const mark = await this.#hashes.markOf(account, request.password);
		return this.#begin(account.name, mark, device);
	}

	/** Ends the session that a Cookie header opens, if it opens one. */
	signOut(cookie: string | undefined): void {
		const token = tokenIn(cookie);
		const session = token === null ? null : this.sessions.find(token, this.#now());
		if (session) this.sessions.end(session.id);
	}

	/** Makes the first server admin and signs them in. The token is good once. Throws a refusal. */
	async claimFirstAdmin(request: SignInRequest & { readonly token: string }): Promise<SignedIn> {
		const { name, password, address } = request;
		const device = readDevice(request.device);
		this.#countAttempt(SETUP, address);
		const tokenHash = hashToken(request.token);
		const expected = this.#db.firstAdminTokenHash(this.#now());
		const isRight = expected !== null && !this.#db.hasAdmins() && isSameHash(tokenHash, expected);
		if (!isRight) throw unauthorized('The token is wrong, used or expired.');
		this.#limits.succeeded(SETUP, address);
		checkAdmin({ name, password });
		const kept = await this.passwords.hash(password);
		if (!this.#db.claimFirstAdmin(tokenHash, name, kept, this.#now())) {
			throw unauthorized('The token is wrong, used or expired.');
		}
		this.#firstAdminToken = null;
		return this.#begin(name, this.#account(name)!.mark, device);
	}

	close(): void {
		this.#db.close();
	}

	#identityOf(token: string): Identity | null {
		const now = this.#now();
		const session = this.sessions.find(token, now);
		if (!session) return null;
		const account = this.#account(session.name);
		if (!account || account.hasEnded || account.mark !== session.mark) {
			this.sessions.end(session.id);
			return null;
		}
		this.sessions.touch(session, now);
		const { name, roles } = account;
		return { ...nobody, name, roles, by: 'cookie', session: session.id, device: session.device };
	}

	/** The account is read again after the comparison: it may have changed or ended meanwhile. */
	#accountWith(name: string, mark: string | null): Account {
		const account = this.#account(name);
		if (!account || account.mark !== mark) throw wrongCredentials();
		if (account.hasEnded) throw unauthorized(ACCOUNT_ENDED);
		return account;
	}

	#begin(name: string, mark: string, device: string | null): SignedIn {
		const { roles } = this.#accountWith(name, mark);
		const [token, session] = this.sessions.begin(name, mark, device, this.#now());
		const identity = { ...nobody, name, roles, by: 'cookie', session: session.id, device } as const;
		return { token, session, identity };
	}

	/** That an account has ended is told only to who knows its password. */
	async #checkPassword({ name, password }: Credentials, address: string): Promise<Account> {
		if (name.length > MAX_NAME_LENGTH || password.length > MAX_PASSWORD_LENGTH) {
			throw wrongCredentials();
		}
		this.#countAttempt(name, address);
		const account = this.#account(name);
		const isRight = await this.passwords.verify(password, account?.password ?? null);
		if (!account || !isRight) throw wrongCredentials();
		this.#limits.succeeded(name, address);
		return account;
	}

	#countAttempt(name: string, address: string): void {
		const seconds = this.#limits.begin(name, address, this.#now());
		if (seconds > 0) throw tooManyRequests(seconds);
	}

	#account(name: string): Account | null {
		if (name === '' || name.length > MAX_NAME_LENGTH) return null;
		return accountOf(name, this.#db.adminHash(name), this.#findUser(name), this.#now());
	}

	#offerFirstAdmin(): void {
		this.#firstAdminToken = randomBytes(FIRST_ADMIN_BYTES).toString('base64url');
		this.#db.offerFirstAdmin(hashToken(this.#firstAdminToken), this.#now() + FIRST_ADMIN_MS);
	}

	/** The same password again leaves the hash, and so the admin's sessions, as they are. */
	async #keepAdmin(admin: Credentials): Promise<void> {
		checkAdmin(admin);
		const kept = this.#db.adminHash(admin.name);
		if (kept && (await this.passwords.verify(admin.password, kept))) return;
		this.#db.putAdmin(admin.name, await this.passwords.hash(admin.password));
	}
}

function checkAdmin({ name, password }: Credentials): void {
	try {
		if (name === '') throw badRequest('name is required');
		checkName(name);
		checkNewPassword(password);
	} catch (error) {
		if (error instanceof Refusal) throw badRequest(error.message);
		throw error;
	}
}
