const CUSTOMERS = 100;
/** More documents than the store hands to the browser at once: a batch is cut in two. */
const BILLS = 2_000;
const SLIPS = 20;

/** New documents of one batch, each with the batch in its id. */
export const DOCS_OF_A_BATCH = CUSTOMERS + BILLS + CUSTOMERS + SLIPS;

type Revision = Record<string, unknown>;

/**
 * Everything that a write can do, at once: new documents, facts with the accounts that follow from
 * them, attachments; and to documents of the batch before: edits, deletions, conflicts.
 */
export function aBatch(batch: number): Revision[] {
	return [...newOnes(batch), ...(batch > 0 ? changesTo(batch - 1) : [])];
}

function newOnes(batch: number): Revision[] {
	const docs: Revision[] = [];
	for (let at = 0; at < CUSTOMERS; at++) {
		docs.push(first(`customer:${at}#${batch}`, { name: 'Contoh' }));
		docs.push(first(`payment:${at}#${batch}`, aPayment(at, batch)));
	}
	for (let at = 0; at < BILLS; at++) {
		docs.push(first(`bill:${at % CUSTOMERS}:${at}#${batch}`, { amount: at }));
	}
	for (let at = 0; at < SLIPS; at++) {
		const slip = { content_type: 'text/plain', data: btoa(`slip ${at} of ${batch}`) };
		docs.push(first(`recipe:${at}#${batch}`, { _attachments: { slip } }));
	}
	return docs;
}

function changesTo(batch: number): Revision[] {
	const docs: Revision[] = [];
	for (let at = 0; at < CUSTOMERS; at++) {
		const bill = `bill:${at}:${at}#${batch}`;
		docs.push(second(bill, 'b', { amount: 1 }));
		if (at % 2 === 0) docs.push(second(bill, 'c', { amount: 2 }));
		if (at % 3 === 0) docs.push(second(`customer:${at}#${batch}`, 'd', { _deleted: true }));
		if (at % 5 === 0) docs.push(second(`payment:${at}#${batch}`, 'd', { _deleted: true }));
	}
	for (let at = 0; at < SLIPS; at++) docs.push(second(`recipe:${at}#${batch}`, 'b', {}));
	return docs;
}

/** The accounts hold what was paid: customers pay in every batch. */
function aPayment(at: number, batch: number): object {
	return {
		type: 'payment',
		customerNo: String(at),
		amount: 1_000 + batch,
		allocations: [{ key: '2026-10', amount: 600 }],
		method: 'cash',
		paidOn: '2026-11-20',
		by: 'sari',
		at: `2026-11-20T08:00:00.000Z~${batch.toString(36).padStart(4, '0')}`,
		device: 'laptop'
	};
}

function first(_id: string, fields: object): Revision {
	return { _id, _rev: '1-a', ...fields };
}

function second(_id: string, hash: string, fields: object): Revision {
	return { _id, _rev: `2-${hash}`, _revisions: { start: 2, ids: [hash, 'a'] }, ...fields };
}
