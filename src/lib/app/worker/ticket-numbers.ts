import { NO_BRANCH } from '#lib/domain/access/account-roles.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { nextNumber } from '#lib/store/receipt-numbers.ts';
import { DEVICE_LETTERS } from '#lib/sync/device-registration.ts';
import { randomBelow } from './receipts.ts';

/**
 * The number of the next ticket, final without a network: `T-SORONG-B-00017`. Letters of a server are
 * given out within a branch, so the branch stands before them; people of no branch, and stores that no
 * server has given letters to, go without: `T-C-00017`.
 */
export async function nextTicketNoIn({
	billing,
	org
}: {
	readonly billing: Engine;
	readonly org: Engine;
}): Promise<string> {
	const { letters, branch } = ((await org.getLocal(DEVICE_LETTERS)) ?? {}) as {
		readonly letters?: string;
		readonly branch?: string;
	};
	const number = await nextNumber('ticket', billing, letters ?? null, randomBelow);
	const isOfBranch = letters !== undefined && branch !== undefined && branch !== NO_BRANCH;
	return isOfBranch ? `T-${branch.toUpperCase()}-${number}` : `T-${number}`;
}
