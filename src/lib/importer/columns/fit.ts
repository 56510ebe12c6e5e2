import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import type { Profile } from './profile.ts';

/** A column needs this many filled cells before its content can speak against its name. */
const ENOUGH = 3;

/**
 * How well a column's content goes with a meaning: 1 it can hardly be anything else, 0 nothing to
 * say, -1 it cannot be that.
 */
export function fit(meaning: ColumnMeaning, profile: Profile): number {
	if (profile.count < ENOUGH) return 0;
	return fits[meaning]?.(profile) ?? 0;
}

const looksLikeMoney = (p: Profile) =>
	p.money > 0.6 && !p.isRunning && !(p.digits > 0.9 && p.sameLength > 0.9 && p.length > 9);

const fits: Partial<Record<ColumnMeaning, (profile: Profile) => number>> = {
	customerNo: (p) => {
		if (p.isRunning || p.date > 0.5) return -1;
		if (p.words > 0.7 && p.digits < 0.1)
			return p.distinct > 0.5 && p.samples.every(isCode) ? 0 : -1;
		if (p.mobile > 0.7) return -0.7;
		if (p.count >= 5 && p.distinct <= 1 / p.count) return -0.7;
		return p.digits > 0.8 && p.sameLength > 0.6 ? 0.6 : 0;
	},
	name: (p) => {
		if (p.digits > 0.5 || p.date > 0.5 || p.email > 0.5 || p.isRunning) return -1;
		if (p.words < 0.3) return -0.7;
		if (p.address > 0.6) return -0.5;
		return p.words > 0.7 && p.distinct > 0.2 ? 0.6 : 0;
	},
	phone: (p) => {
		if (p.phone > 0.5) return p.mobile > 0.3 ? 0.9 : 0.5;
		if (p.words > 0.6 || p.date > 0.5 || p.email > 0.5 || p.isRunning) return -1;
		return p.phone < 0.1 && p.digits > 0.7 ? -0.7 : 0;
	},
	amount: moneyFit,
	total: moneyFit,
	base: moneyFit,
	tax: moneyFit,
	fine: moneyFit,
	period: (p) => (p.period > 0.7 ? 0.7 : p.period + p.bareMonth < 0.3 ? -0.8 : 0),
	periodFrom: (p) => (p.period > 0.7 ? 0.7 : p.period < 0.3 ? -0.8 : 0),
	periodTo: (p) => (p.period > 0.7 ? 0.7 : p.period < 0.3 ? -0.8 : 0),
	year: (p) => (p.samples.every((text) => /^20\d\d$/.test(text)) ? 0.8 : -1),
	dueOn: (p) => (p.date > 0.6 ? 0.8 : p.date < 0.2 && p.numbers < 0.5 ? -0.8 : 0),
	address: (p) => {
		if (p.digits > 0.5 || p.date > 0.5 || p.email > 0.5) return -0.8;
		return p.address > 0.4 ? 0.7 : 0;
	},
	email: (p) => (p.email > 0.5 ? 1 : p.email > 0 ? 0 : -0.6),
	status: (p) => (p.date > 0.5 || (p.numbers > 0.5 && p.distinct > 0.3) ? -0.6 : 0),
	branch: (p) => (p.date > 0.5 || (p.digits > 0.5 && p.distinct > 0.5) ? -0.6 : 0),
	area: (p) => (p.date > 0.5 || (p.digits > 0.5 && p.distinct > 0.5) ? -0.6 : 0),
	collector: (p) => (p.date > 0.5 || p.digits > 0.5 ? -0.6 : 0),
	invoiceNo: (p) =>
		p.date > 0.5 || p.isRunning ? -0.8 : p.count >= 5 && p.distinct < 0.2 ? -0.5 : 0,
	ignore: (p) => (p.isRunning ? 0.3 : p.digits > 0.8 ? -0.7 : 0)
};

function moneyFit(p: Profile): number {
	if (p.date > 0.5 || p.isRunning || p.email > 0.5) return -1;
	if (p.words > 0.7 && p.money < 0.3) return -1;
	if (!looksLikeMoney(p)) return -0.3;
	return p.medianMoney >= 1000 ? 0.6 : 0;
}

/** A code rather than a name: one word with a digit in it. */
function isCode(text: string): boolean {
	return !/\s/.test(text) && /\d/.test(text);
}

/** What a column without a telling name can be by its content alone, with how sure that is. */
export function meaningOfContent(p: Profile): { meaning: ColumnMeaning; sureness: number } | null {
	if (p.count < ENOUGH || p.isRunning) return null;
	if (p.email > 0.7) return { meaning: 'email', sureness: 0.9 };
	if (p.address > 0.6 && p.words > 0.8) return { meaning: 'address', sureness: 0.7 };
	if (p.mobile > 0.6) return { meaning: 'phone', sureness: 0.8 };
	if (p.date > 0.9) return { meaning: 'dueOn', sureness: 0.4 };
	if (p.period > 0.9 && p.distinct < 0.5 && p.digits > 0.9 && p.length === 6) {
		return { meaning: 'period', sureness: 0.6 };
	}
	const isNumber = p.digits > 0.9 && p.sameLength > 0.75 && p.length >= 6;
	if (isNumber && p.round < 0.7 && p.distinct > 1 / p.count) {
		return { meaning: 'customerNo', sureness: p.length >= 9 ? 0.7 : 0.4 };
	}
	if (p.money > 0.9 && p.medianMoney >= 1000) return { meaning: 'amount', sureness: 0.6 };
	if (p.code > 0.9 && p.digits < 0.5 && p.money < 0.3 && p.distinct > 0.5) {
		return { meaning: 'customerNo', sureness: 0.3 };
	}
	if (p.words > 0.9 && p.distinct > 0.3) return { meaning: 'name', sureness: 0.5 };
	return null;
}
