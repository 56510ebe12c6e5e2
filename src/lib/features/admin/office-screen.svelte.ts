import type { Result } from '#lib/domain/result.ts';
import type { Account } from './account.ts';
import type {
	AccountDraft,
	ListedDevice,
	OfficeProblem,
	OfficeState,
	ServerOffice
} from './server-office.ts';

/** A password that is shown once, and whose it is. */
export interface FreshPassword {
	readonly account: string;
	readonly displayName: string;
	readonly password: string;
}

/** What the screen of people and devices shows. Every verb gives the problem; null: it is done. */
export class OfficeScreenState {
	readonly #office: ServerOffice;
	#state = $state.raw<OfficeState | null>(null);
	#problem = $state.raw<OfficeProblem | null>(null);
	#fresh = $state.raw<FreshPassword | null>(null);

	constructor(office: ServerOffice) {
		this.#office = office;
	}

	/** Null until it was read. */
	get state(): OfficeState | null {
		return this.#state;
	}

	/** Why it could not be read. */
	get problem(): OfficeProblem | null {
		return this.#problem;
	}

	get fresh(): FreshPassword | null {
		return this.#fresh;
	}

	forgetPassword(): void {
		this.#fresh = null;
	}

	async read(): Promise<void> {
		const read = await this.#office.read();
		this.#problem = read.ok ? null : read.problem;
		if (read.ok) this.#state = read.value;
	}

	async create(draft: AccountDraft): Promise<OfficeProblem | null> {
		const { name: account, displayName } = draft;
		return this.#done(await this.#office.create(draft), (password) => {
			this.#fresh = { account: account.trim(), displayName: displayName.trim(), password };
		});
	}

	/**
	 * Opens accounts that ask for services only, one after another, until a problem is more than one
	 * line's. Gives those that are there now, with their passwords, and why it stopped.
	 */
	async createMany(
		people: readonly { readonly name: string; readonly displayName: string }[],
		onProgress: (done: number) => void
	): Promise<{ readonly made: readonly FreshPassword[]; readonly problem: OfficeProblem | null }> {
		const made: FreshPassword[] = [];
		let problem: OfficeProblem | null = null;
		for (const { name, displayName } of people) {
			const draft = { name, displayName, personId: '', held: [], lastDay: null };
			const created = await this.#office.create(draft);
			if (created.ok) made.push({ account: name, displayName, password: created.value });
			else problem = created.problem;
			// Another admin may have taken a name meanwhile; the rest is to go on.
			if (!created.ok && created.problem.code !== 'name-taken') break;
			onProgress(made.length);
		}
		await this.read();
		return { made, problem };
	}

	async change(account: Account, draft: AccountDraft): Promise<OfficeProblem | null> {
		return this.#done(await this.#office.change(account, draft));
	}

	async resetPassword(account: Account): Promise<OfficeProblem | null> {
		return this.#done(await this.#office.resetPassword(account), (password) => {
			this.#fresh = { account: account.name, displayName: account.displayName, password };
		});
	}

	async end(account: Account, yesterday: string): Promise<OfficeProblem | null> {
		return this.#done(await this.#office.end(account, yesterday));
	}

	async revoke(device: ListedDevice, isRevoked: boolean): Promise<OfficeProblem | null> {
		return this.#done(await this.#office.revoke(device, isRevoked));
	}

	async addBranch(branch: string): Promise<OfficeProblem | null> {
		return this.#done(await this.#office.addBranch(branch));
	}

	async #done<T>(
		result: Result<T, OfficeProblem>,
		take: (value: T) => void = () => undefined
	): Promise<OfficeProblem | null> {
		if (result.ok) take(result.value);
		// Also after a failure: what was changed by another admin is there to be seen.
		await this.read();
		return result.ok ? null : result.problem;
	}
}
