import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import type { Signer } from '#lib/store/backup/signature.ts';
import { writeBackup } from '#lib/store/backup/write-backup.ts';
import type { Engine } from '#lib/store/engine/engine.ts';

/** What goes into a file for another device. */
export interface ExchangeContent {
	readonly branch: string;
	/** All documents; else those that the server does not have yet. */
	readonly isWhole: boolean;
	readonly madeAtMs: number;
}

/** Seals a file for another device of the branch. `brought` is up to where the server has all. */
export function writeExchange(
	engines: Readonly<Record<FirstDatabaseKind, Engine>>,
	passphrase: string,
	signer: Signer,
	from: { readonly officeName: string; readonly personName: string },
	{ branch, isWhole, madeAtMs }: ExchangeContent,
	brought: Readonly<Record<FirstDatabaseKind, number>> | undefined
): Promise<Blob> {
	const since = isWhole ? undefined : brought;
	const label = { ...from, madeAtMs, branch };
	return writeBackup(engines, passphrase, label, { signer, ...(since ? { since } : {}) });
}
