import type {
	BankColumnMeaning,
	BankLine,
	BankRecipe
} from '#lib/domain/collection/bank/bank-facts.ts';
import { mayBeOneLine, sameContent } from '#lib/domain/collection/bank/bank-ids.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { Statement, StatementProposal } from '#lib/importer/statement/statement.ts';
import type { BillingOffice, BillingTables, RecordProblem, Unsigned } from '../office.ts';

export interface Taken {
	/** Lines that were not known here. */
	readonly fresh: number;
	readonly known: number;
}

/**
 * Keeps the lines of a statement that are not known yet, with who took it in: all of it or nothing. A
 * statement that says nothing new leaves nothing behind.
 */
export async function takeStatement(
	office: BillingOffice,
	statement: Statement,
	{ fileName, recipe }: { readonly fileName: string; readonly recipe: Unsigned<BankRecipe> | null }
): Promise<Result<Taken, RecordProblem>> {
	const { lines, bank, accounts, from, to, debits, pending, check } = statement;
	const fresh = await unknownOf(office.tables, lines);
	const known = lines.length - fresh.length;
	if (fresh.length === 0) {
		const kept = recipe ? await office.record([recipe]) : succeed(undefined);
		return kept.ok ? succeed({ fresh: 0, known }) : kept;
	}
	const kept = await office.record([
		...fresh,
		...(recipe ? [recipe] : []),
		{
			_id: office.newId('bank-statement'),
			type: 'bank-statement',
			fileName: fileName.slice(0, 300),
			bank: bank ?? '',
			accounts: [...accounts],
			from,
			to,
			credits: { count: lines.length, sum: sumRupiah(lines.map(({ amount }) => amount)) },
			debits,
			pending,
			fresh: fresh.length,
			...(check.kind === 'gap' ? { gap: check.amount } : {})
		}
	]);
	return kept.ok ? succeed({ fresh: fresh.length, known }) : kept;
}

/**
 * Lines that are not here. One that is here from a statement with balances, and now comes without them
 * (or the other way round), is known: each of those stands for one of these.
 */
async function unknownOf(
	{ bankLines }: BillingTables,
	lines: readonly BankLine[]
): Promise<BankLine[]> {
	const there = await bankLines.bulkGet(lines.map(({ _id }) => _id));
	const unknown = lines.filter((_, at) => !there[at]);
	if (unknown.length === 0) return [];
	const days = unknown.map(({ _id }) => _id).sort();
	const last = sameContent(days.at(-1)!);
	const near = await bankLines.where('_id').between(sameContent(days[0]!), `${last}/`).toArray();
	const stored = near.map(({ _id }) => _id);
	const own = new Set(lines.map(({ _id }) => _id));
	const free = stored.filter((id) => !own.has(id));
	return unknown.filter(({ _id }) => {
		const twin = free.findIndex((id) => mayBeOneLine(id, _id));
		if (twin >= 0) free.splice(twin, 1);
		return twin < 0;
	});
}

/** What to remember of a layout that a person has confirmed. */
export function recipeOf(
	{ columns, fingerprint }: StatementProposal,
	meanings: readonly BankColumnMeaning[],
	name: string
): Unsigned<BankRecipe> {
	return {
		_id: `bank-recipe:${fingerprint}`,
		type: 'bank-recipe',
		name: name.trim().slice(0, 300),
		columns: columns.map(({ header, meaning }, at) => ({
			header,
			meaning: meanings[at] ?? meaning
		}))
	};
}
