import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JsonDoc } from '../store/incoming.ts';
import { Auth, type AuthOptions } from './auth.ts';
import { Passwords, type PasswordHash } from './passwords.ts';
import { hashFields, passwordMark } from './stored-password.ts';

/** Few, so that a test does not wait; how strong a hash is stands in the product. */
export const FEW_ITERATIONS = 10;

/** A Tuesday, 10.00 WIB. */
export const MORNING = Date.parse('2026-11-24T03:00:00Z');

/** An office's sign-in on a real file, with a clock that the test turns. */
export class AnOffice {
	readonly users = new Map<string, JsonDoc>();
	readonly folder: string;
	auth!: Auth;
	now = MORNING;

	private constructor(folder: string) {
		this.folder = folder;
	}

	static async open(options: Partial<AuthOptions> = {}): Promise<AnOffice> {
		const office = new AnOffice(await mkdtemp(path.join(tmpdir(), 'auth-')));
		await office.start(options);
		return office;
	}

	/** Starts on the same file; a second time after `auth.close()`. */
	async start(options: Partial<AuthOptions> = {}): Promise<void> {
		this.auth = await Auth.open({
			file: path.join(this.folder, '_server.sqlite'),
			findUser: (name) => this.users.get(name) ?? null,
			keepUserHash: (name, mark, hash) => Promise.resolve(this.#keepHash(name, mark, hash)),
			now: () => this.now,
			iterations: FEW_ITERATIONS,
			...options
		});
	}

	#keepHash(name: string, mark: string, hash: PasswordHash): boolean {
		const user = this.users.get(name);
		if (!user || passwordMark(user) !== mark) return false;
		for (const field of hashFields) delete user[field];
		this.users.set(name, { ...user, ...hash });
		return true;
	}

	/** Gives a person an account, or their account another password. */
	async addUser(name: string, password: string, more: JsonDoc = {}): Promise<void> {
		const hash = await new Passwords(FEW_ITERATIONS).hash(password);
		const roles = ['billing-jakarta'];
		this.users.set(name, {
			_id: `org.couchdb.user:${name}`,
			type: 'user',
			name,
			roles,
			...hash,
			...more
		});
	}

	async close(): Promise<void> {
		this.auth.close();
		await rm(this.folder, { recursive: true });
	}
}

export function basic(name: string, password: string): string {
	return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

export const cookieOf = (token: string) => `AuthSession=${token}`;
