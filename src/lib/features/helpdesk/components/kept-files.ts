import type { FileOwner, Helpdesk, KeepFileProblem } from '../helpdesk.ts';

/** As many as a ticket or a message may name. */
export const MOST_FILES = 20;
const LONGEST_NAME = 100;

/** A file that is kept, as a form shows it. */
export interface KeptFile {
	readonly id: string;
	readonly name: string;
	/** A small JPEG in base64. */
	readonly thumbnail?: string | undefined;
}

export interface KeepingOutcome {
	readonly kept: readonly KeptFile[];
	readonly refused: readonly { readonly name: string; readonly problem: KeepFileProblem }[];
}

/** Keeps photos and documents for one ticket; one that is refused does not hold up the others. */
export class KeptFiles {
	readonly #desk: Pick<Helpdesk, 'files'>;
	readonly #owner: FileOwner;

	constructor(desk: Pick<Helpdesk, 'files'>, owner: FileOwner) {
		this.#desk = desk;
		this.#owner = owner;
	}

	async keep(files: readonly File[]): Promise<KeepingOutcome> {
		const kept: KeptFile[] = [];
		const refused: KeepingOutcome['refused'][number][] = [];
		for (const file of files) {
			const name = file.name === '' ? 'foto' : file.name.slice(0, LONGEST_NAME);
			const meta = { name, of: this.#owner.ticket, ...this.#owner };
			const outcome = await this.#desk.files.keep(file, meta);
			if (outcome.ok) {
				const { _id: id, thumbnail } = outcome.value;
				kept.push({ id, name, thumbnail });
			} else {
				refused.push({ name, problem: outcome.problem });
			}
		}
		return { kept, refused };
	}
}
