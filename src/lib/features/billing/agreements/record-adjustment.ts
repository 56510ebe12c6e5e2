import { hasRole } from '#lib/domain/access/person.ts';
import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { UnjudgedAdjustment } from '#lib/domain/billing/account-sums.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { mayApproveOwn } from '#lib/domain/collection/approval.ts';
import type { Adjustment, Verdict } from '#lib/domain/collection/facts.ts';
import { verdictId } from '#lib/domain/ids.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';

export interface AdjustmentEntry {
	readonly bill: Bill;
	readonly account: Account | null;
	readonly kind: Adjustment['kind'];
	readonly amount: Rupiah | null;
	readonly reason: string;
}

export type AdjustmentProblem =
	| { readonly code: 'amount-missing' }
	| { readonly code: 'above-open'; readonly open: Rupiah }
	| { readonly code: 'reason-missing' }
	| RecordProblem;

/** Whether somebody decides on discounts at all. */
export function mayJudge({ person }: Pick<BillingOffice, 'person'>): boolean {
	return hasRole(person, 'supervisor', 'admin');
}

/** Whether what this person submits now counts without anybody else. */
export function countsAtOnce(
	office: Pick<BillingOffice, 'person' | 'settings'>,
	account: Pick<Account, 'ownApproved'> | null,
	key: string,
	amount: Rupiah
): boolean {
	const already = account?.ownApproved.get(key) ?? 0;
	const { ownApprovalUpTo } = office.settings.collection;
	return mayJudge(office) && mayApproveOwn(amount, already, ownApprovalUpTo);
}

/** Submits a discount or write-off; says whether it counts already or waits for somebody else. */
export async function submitAdjustment(
	office: BillingOffice,
	{ bill, account, kind, amount, reason }: AdjustmentEntry
): Promise<Result<'counts' | 'waits', AdjustmentProblem>> {
	if (amount === null || amount <= 0) return refuse({ code: 'amount-missing' });
	const open = openAmount(bill, account);
	if (amount > open) return refuse({ code: 'above-open', open });
	if (reason.trim() === '') return refuse({ code: 'reason-missing' });
	const { customerNo, key } = bill;
	const _id = office.newId('adjustment');
	const isDone = countsAtOnce(office, account, key, amount);
	const kept = await office.record([
		{ _id, type: 'adjustment', kind, customerNo, key, amount, reason: reason.trim() },
		...(isDone ? [verdictOn(office, { id: _id, customerNo, approved: true, note: '' })] : [])
	]);
	return kept.ok ? succeed(isDone ? 'counts' : 'waits') : kept;
}

export interface Judgement {
	readonly customerNo: string;
	/** The adjustment. */
	readonly id: string;
	readonly approved: boolean;
	/** Why; has to be there for a refusal. */
	readonly note: string;
}

export type JudgementProblem =
	| { readonly code: 'note-missing' }
	/** Decided or taken back since it was shown. */
	| { readonly code: 'gone' }
	/** Who submitted it cannot approve this much. */
	| { readonly code: 'own' }
	| RecordProblem;

/** Whether this person may approve what waits. */
export function mayApprove(
	office: Pick<BillingOffice, 'person' | 'settings'>,
	account: Pick<Account, 'ownApproved'> | null,
	{ by, key, amount, isUnsound }: UnjudgedAdjustment
): boolean {
	if (!mayJudge(office) || isUnsound) return false;
	return by !== office.person.id || countsAtOnce(office, account, key, amount);
}

/** Approves or refuses what waits, by what the store says at this moment. */
export async function judgeAdjustment(
	office: BillingOffice,
	judgement: Judgement
): Promise<Result<void, JudgementProblem>> {
	const { customerNo, id, approved, note } = judgement;
	if (!approved && note.trim() === '') return refuse({ code: 'note-missing' });
	const account = (await office.tables.accounts.get(customerNo)) ?? null;
	const waiting = account?.unjudged.find((one) => one.id === id);
	if (!waiting || waiting.isUnsound) return refuse({ code: 'gone' });
	if (approved && !mayApprove(office, account, waiting)) return refuse({ code: 'own' });
	return office.record([verdictOn(office, judgement)]);
}

function verdictOn(
	{ settings }: Pick<BillingOffice, 'settings'>,
	{ id, customerNo, approved, note }: Judgement
): Unsigned<Verdict> {
	return {
		_id: verdictId(id),
		type: 'verdict',
		adjustment: id,
		customerNo,
		approved,
		ownUpTo: settings.collection.ownApprovalUpTo,
		...(note.trim() === '' ? {} : { note: note.trim() })
	};
}
