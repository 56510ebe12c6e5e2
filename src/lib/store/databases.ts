import { accountOf, type Account } from '#lib/domain/billing/account.ts';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import {
	handOverSummaryOf,
	unnamedCashOf,
	type CashSource,
	type HandOverSource,
	type HandOverSummary,
	type UnnamedCash
} from '#lib/domain/collection/cash-rows.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import type { DatabaseKind, FirstDatabaseKind } from '#lib/domain/registry.ts';
import { BY_ID, type Derivation } from './engine/derive.ts';
import type { StoreSchema } from './engine/tables.ts';

/** Facts by customer: one index, over one number or several. */
const ofOneCustomer = 'customerNo';
/** Also by who recorded it and when: a collector's day and cash are followed. */
const ofOneCustomerAndPerson = `${ofOneCustomer}, [by+at]`;
const ofCustomers = '*customerNos';

/** The bytes of files, and what is known of their use. */
const BESIDE_FILES = { bytes: 'id', uses: 'id, [isSafe+openedAtMs]' };

/**
 * The tables of each kind of database. Another table or index counts the version up, and so does
 * another shape of what is derived: it is then worked out anew.
 */
export const schemas: Readonly<Record<DatabaseKind, StoreSchema>> = {
	billing: {
		version: 4,
		types: {
			// Lists, filters and search are answered from memory: these two carry no index of their own.
			customer: { table: 'customers' },
			bill: { table: 'bills' },
			payment: { table: 'payments', indexes: `${ofOneCustomerAndPerson}, bankLine, paidOn` },
			reminder: { table: 'reminders', indexes: `${ofCustomers}, queue` },
			outcome: { table: 'outcomes', indexes: `${ofCustomers}, queue` },
			promise: { table: 'promises', indexes: ofOneCustomerAndPerson },
			pause: { table: 'pauses', indexes: ofOneCustomer },
			absence: { table: 'absences', indexes: ofOneCustomer },
			reversal: { table: 'reversals', indexes: `${ofCustomers}, target` },
			visit: { table: 'visits', indexes: ofOneCustomerAndPerson },
			'credit-use': { table: 'creditUses', indexes: ofOneCustomer },
			distinction: { table: 'distinctions', indexes: ofOneCustomer },
			adjustment: { table: 'adjustments', indexes: ofOneCustomer },
			verdict: { table: 'verdicts', indexes: ofOneCustomer },
			plan: { table: 'plans', indexes: ofOneCustomer },
			dispute: { table: 'disputes', indexes: ofOneCustomer },
			settlement: { table: 'settlements', indexes: ofOneCustomer },
			assignment: { table: 'assignments', indexes: ofCustomers },
			proposal: { table: 'proposals', indexes: ofOneCustomer },
			review: { table: 'reviews', indexes: ofOneCustomer },
			union: { table: 'unions', indexes: ofCustomers },
			'hand-over': { table: 'handOvers', indexes: '*payments' },
			'cash-receipt': { table: 'cashReceipts', indexes: 'handOver' },
			// By their ids, which begin with the day.
			'bank-line': { table: 'bankLines' },
			'bank-statement': { table: 'bankStatements' },
			'bank-skip': { table: 'bankSkips', indexes: 'line' },
			'bank-link': { table: 'bankLinks', indexes: `${ofOneCustomer}, line` },
			'bank-recipe': { table: 'bankRecipes' },
			import: { table: 'imports' },
			'import-run': { table: 'importRuns', indexes: 'importId' },
			recipe: { table: 'recipes' },
			queue: { table: 'queues' },
			view: { table: 'views' }
		},
		extra: {
			accounts: 'customerNo',
			unnamedCash: 'id, by, [by+state+at]',
			handOverSummaries: 'id, at, by, stage, [by+stage], [by+at]',
			snapshots: 'name'
		}
	},
	org: {
		version: 3,
		types: {
			template: { table: 'templates' },
			setting: { table: 'settings' },
			holidays: { table: 'holidays' },
			person: { table: 'people' },
			device: { table: 'devices' },
			'device-letters': { table: 'deviceLetters' },
			category: { table: 'categories' },
			unit: { table: 'units' },
			pic: { table: 'pics' },
			vendor: { table: 'vendors' },
			calendar: { table: 'calendars' },
			service: { table: 'services' },
			faq: { table: 'faqs' },
			canned: { table: 'cannedReplies' },
			'notice-template': { table: 'noticeTemplates' }
		}
	},
	files: {
		version: 1,
		types: { file: { table: 'files' } },
		extra: BESIDE_FILES
	},
	desk: {
		version: 2,
		types: {
			ticket: { table: 'tickets', indexes: 'number, requester' },
			'ticket-event': { table: 'ticketEvents', indexes: 'ticket' },
			rating: { table: 'ratings', indexes: 'ticket' },
			redirect: { table: 'redirects', indexes: 'requester' },
			'redirect-answer': { table: 'redirectAnswers', indexes: 'redirect' },
			'notice-event': { table: 'noticeEvents', indexes: 'notice, subject' },
			'faq-proposal': { table: 'faqProposals' },
			'faq-verdict': { table: 'faqVerdicts', indexes: 'proposal' },
			'faq-vote': { table: 'faqVotes', indexes: 'faq' },
			'app-report': { table: 'appReports' },
			'app-report-answer': { table: 'appReportAnswers', indexes: 'report' },
			unrecorded: { table: 'unrecorded' }
		},
		extra: { ticketSummaries: 'id', openNotices: 'id, oldestAt', snapshots: 'name' }
	},
	'desk-files': {
		version: 1,
		types: { file: { table: 'files', indexes: 'ticket' } },
		extra: BESIDE_FILES
	}
};

/** The accounts of customers, from all facts that speak of them. */
export const accounts: Derivation<Account> = {
	table: 'accounts',
	sources: {
		payment: 'customerNo',
		reminder: 'customerNos',
		outcome: 'customerNos',
		promise: 'customerNo',
		pause: 'customerNo',
		absence: 'customerNo',
		reversal: 'customerNos',
		visit: 'customerNo',
		'credit-use': 'customerNo',
		distinction: 'customerNo',
		adjustment: 'customerNo',
		verdict: 'customerNo',
		plan: 'customerNo',
		dispute: 'customerNo',
		settlement: 'customerNo',
		assignment: 'customerNos',
		proposal: 'customerNo',
		review: 'customerNo',
		union: 'customerNos',
		'bank-link': 'customerNo'
	},
	keysOf: (doc) => customersOf(doc as unknown as CustomerFact),
	derive: (customerNo, docs) => accountOf(customerNo, docs as unknown as CustomerFact[])
};

/** Cash payments that no hand-over names, so that nobody's cash is looked for among all payments. */
const unnamedCash: Derivation<UnnamedCash> = {
	table: 'unnamedCash',
	sources: { payment: BY_ID, reversal: 'target', 'hand-over': 'payments' },
	keysOf: (doc) => {
		const source = doc as unknown as CashSource;
		if (source.type === 'payment') return source.method === 'cash' ? [source._id] : [];
		if (source.type === 'hand-over') return source.payments;
		return typeOfId(source.target) === 'payment' ? [source.target] : [];
	},
	derive: (_, docs) => unnamedCashOf(docs as unknown as CashSource[])
};

/** How far each hand-over has come. */
const handOverSummaries: Derivation<HandOverSummary> = {
	table: 'handOverSummaries',
	sources: { 'hand-over': BY_ID, 'cash-receipt': 'handOver', reversal: 'target' },
	keysOf: (doc) => {
		const source = doc as unknown as HandOverSource;
		if (source.type === 'hand-over') return [source._id];
		if (source.type === 'cash-receipt') return [source.handOver];
		return typeOfId(source.target) === 'hand-over' ? [source.target] : [];
	},
	derive: (_, docs) => handOverSummaryOf(docs as unknown as HandOverSource[])
};

/** Of the databases that are open from the start. */
export const derivations: Readonly<Record<FirstDatabaseKind, readonly Derivation[]>> = {
	billing: [accounts, unnamedCash, handOverSummaries],
	org: [],
	files: []
};

/** The name of a person's database on this device. */
export function databaseName(personId: string, kind: FirstDatabaseKind): string {
	return `satuloket-${personId}-${kind}`;
}
