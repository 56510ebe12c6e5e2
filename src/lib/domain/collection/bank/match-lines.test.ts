import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DebtorIndex, type Debtor, type DebtorBill } from './debtor-index.ts';
import { matchLines, type RecordedPayment } from './match-lines.ts';
import { nameFit, nameWords, payerWords } from './payer-text.ts';
import type { LineToMatch, Suggestion } from './suggestion.ts';

const bill = (key: string, open: number, dueOn: string | null = '2026-11-20'): DebtorBill => ({
	key,
	open,
	dueOn
});

function aDebtor(given: Partial<Debtor> = {}): Debtor {
	return {
		customerNo: '162300900001',
		name: 'Contoh Satu Sejahtera',
		phones: ['+6282400010001'],
		bills: [bill('2026-10', 350_000), bill('2026-11', 360_000)],
		promisedOn: null,
		...given
	};
}

function aLine(
	description: string,
	amount = 350_000,
	given: Partial<LineToMatch> = {}
): LineToMatch {
	return {
		id: `bank-line:20261120.${description.replace(/\W/g, '')}.n1`,
		bookedOn: '2026-11-20',
		amount,
		description,
		...given
	};
}

const others = [
	aDebtor({
		customerNo: '162300900002',
		name: 'PT Contoh Dua',
		phones: ['+6282400010002'],
		bills: [bill('2026-11', 125_500)]
	}),
	aDebtor({
		customerNo: '162300900003',
		name: 'Toko Lain Hati',
		phones: [],
		bills: [bill('2026-11', 99_000)]
	})
];
const index = new DebtorIndex([aDebtor(), ...others]);

function best(
	line: LineToMatch,
	recorded: readonly RecordedPayment[] = []
): Suggestion | undefined {
	return matchLines([line], index, recorded)[0]?.suggestions[0];
}
const codes = (suggestion: Suggestion | undefined) =>
	suggestion?.reasons.map(({ code }) => code) ?? [];

describe('whose payment a line is', () => {
	it.each([
		['the customer’s number', 'SETORAN 162300900001', 'number'],
		['a virtual account that ends in it', 'BCA VA 88608162300900001', 'number'],
		['their phone', 'TRSF 0824-0001-0001 BAYAR', 'phone'],
		['their phone as abroad', 'TRSF 6282400010001', 'phone'],
		['their name', 'TRSF E-BANKING CR 2011/FTSCY/WS95031 CONTOH SATU SEJAHTERA', 'name'],
		['their name as far as the bank wrote it', 'TRSF E-BANKING CR CONTOH SATU SEJA', 'name-cut']
	])('is sure by %s and the exact amount', (_, description, reason) => {
		const suggestion = best(aLine(description));
		expect(suggestion).toMatchObject({
			customerNo: '162300900001',
			confidence: 'high',
			allocations: [{ key: '2026-10', amount: 350_000 }]
		});
		expect(codes(suggestion)).toEqual(expect.arrayContaining([reason, 'amount-bill']));
	});

	it.each([
		[710_000, 'amount-all', ['2026-10', '2026-11']],
		[360_000, 'amount-bill', ['2026-11']],
		[100_000, 'amount-part', ['2026-10']],
		[800_000, 'amount-over', ['2026-10', '2026-11']]
	])('pays with Rp %d as %s', (amount, reason, keys) => {
		const suggestion = best(aLine('162300900001', amount));
		expect(codes(suggestion)).toContain(reason);
		expect(suggestion?.allocations.map(({ key }) => key)).toEqual(keys);
		expect(suggestion?.confidence).toBe(/part|over/.test(reason) ? 'medium' : 'high');
	});

	it('is worth a look when nobody else owes the amount, and no more than that', () => {
		const suggestion = best(aLine('SETORAN TUNAI', 99_000));
		expect(suggestion).toMatchObject({ customerNo: '162300900003', confidence: 'medium' });
		expect(codes(suggestion)).toContain('amount-unique');
	});

	it('is nobody’s where neither words nor amount say anything', () => {
		expect(best(aLine('BUNGA', 1_234))).toBeUndefined();
	});

	it('is told by the number of an invoice', () => {
		const own = new DebtorIndex([
			aDebtor({ bills: [bill('INV-2026-0001', 50_000), bill('INV-2026-0002', 50_000)] })
		]);
		const [match] = matchLines([aLine('BAYAR INV20260002', 50_000)], own);
		expect(match?.suggestions[0]).toMatchObject({
			confidence: 'high',
			allocations: [{ key: 'INV-2026-0002', amount: 50_000 }]
		});
	});

	it('is nearer by a day that was promised', () => {
		const promised = new DebtorIndex([
			aDebtor({ promisedOn: '2026-11-19' }),
			aDebtor({ customerNo: '162300900009', name: 'Lain Sekali', phones: [] })
		]);
		const [match] = matchLines([aLine('SETORAN TUNAI')], promised);
		expect(match?.suggestions.map(({ customerNo }) => customerNo)).toEqual([
			'162300900001',
			'162300900009'
		]);
		expect(codes(match?.suggestions[0])).toContain('near-promise');
	});
});

describe('what is not sure', () => {
	const twins = new DebtorIndex([
		aDebtor({ phones: [] }),
		aDebtor({ customerNo: '162300900007', phones: [] })
	]);

	it('two customers of one name and amount are never called sure', () => {
		const [match] = matchLines([aLine('CONTOH SATU SEJAHTERA')], twins);
		expect(match?.suggestions).toHaveLength(2);
		expect(match?.suggestions[0]?.confidence).toBe('medium');
		expect(codes(match?.suggestions[0])).toContain('others-fit');
	});

	it('two lines for one bill are both doubtful, and the bill is suggested once', () => {
		const lines = [aLine('SETORAN 162300900001 A'), aLine('SETORAN 162300900001 B')];
		const matches = matchLines(lines, index);
		expect(matches.map(({ suggestions }) => suggestions[0]?.confidence)).not.toContain('high');
		for (const { suggestions } of matches) expect(codes(suggestions[0])).toContain('contested');
		const paid = matches.flatMap(({ suggestions }) => suggestions[0]?.allocations ?? []);
		expect(paid.filter(({ key, amount }) => key === '2026-10' && amount === 350_000)).toHaveLength(
			1
		);
	});

	it('a short number may be there by chance', () => {
		const short = new DebtorIndex([aDebtor({ customerNo: '1001', name: 'Lain', phones: [] })]);
		const of = (amount: number) =>
			matchLines([aLine('TRSF 1001 X', amount)], short)[0]?.suggestions[0]?.confidence;
		expect(of(350_000)).toBe('medium');
		expect(of(1_000)).toBe('low');
	});
});

describe('a payment that somebody recorded already', () => {
	const recorded = {
		_id: 'payment:1',
		customerNo: '162300900001',
		amount: 350_000,
		paidOn: '2026-11-19'
	};

	it('is linked to the line and not paid again', () => {
		expect(best(aLine('CONTOH SATU SEJAHTERA'), [recorded])).toMatchObject({
			recorded: 'payment:1',
			confidence: 'high',
			allocations: []
		});
	});

	it('is found by its reference too', () => {
		const suggestion = best(aLine('TRSF X7788Z'), [{ ...recorded, reference: 'X-7788-Z' }]);
		expect(suggestion).toMatchObject({ recorded: 'payment:1', confidence: 'high' });
	});

	it('is linked to one line only, and to none of another week or amount', () => {
		const line = aLine('CONTOH SATU SEJAHTERA');
		const matches = matchLines([line, { ...line, id: `${line.id}0` }], index, [recorded]);
		expect(
			matches.filter(({ suggestions }) => suggestions[0]?.recorded === 'payment:1')
		).toHaveLength(1);
		expect(best(line, [{ ...recorded, paidOn: '2026-11-10' }])?.recorded).toBeNull();
		expect(best(line, [{ ...recorded, amount: 350_001 }])?.recorded).toBeNull();
	});
});

describe('names', () => {
	it.each([
		['PT. Contoh Dua', 'TRSF CR PT CONTOH DUA', 'whole'],
		['Bpk. Contoh Satu', 'SATU CONTOH', 'whole'],
		['Contoh Satu Sejahtera Abadi', 'CONTOH SATU SEJAH', 'cut'],
		['Contoh Satu Sejahtera', 'SEJAHTERA LAIN', 'part'],
		['Andi', 'ANDI', null],
		['Contoh Satu', 'TRANSFER DARI BANK', null]
	] as const)('“%s” in “%s” is %s', (name, said, fit) => {
		expect(nameFit(nameWords(name), payerWords(said))).toBe(fit);
	});
});

const someLines = fc.uniqueArray(
	fc.record({
		description: fc.constantFrom(
			'CONTOH SATU SEJAHTERA',
			'SETORAN 162300900001',
			'PT CONTOH DUA',
			'TOKO LAIN HATI',
			'SETORAN TUNAI',
			'CONTOH'
		),
		amount: fc.constantFrom(350_000, 360_000, 710_000, 125_500, 99_000, 50_000),
		nth: fc.nat(4)
	}),
	{ selector: (one) => JSON.stringify(one), maxLength: 12 }
);

describe('any lines together', () => {
	it('never pay more of a bill than is open, and the order does not matter', () => {
		fc.assert(
			fc.property(someLines, fc.integer(), (given, seed) => {
				const lines = given.map(({ description, amount, nth }) =>
					aLine(description, amount, { id: `bank-line:20261120.${description}${amount}.n${nth}` })
				);
				const matches = matchLines(lines, index);
				const paid = new Map<string, number>();
				for (const { suggestions } of matches) {
					const [first] = suggestions;
					for (const { key, amount } of first?.allocations ?? []) {
						const id = `${first!.customerNo} ${key}`;
						paid.set(id, (paid.get(id) ?? 0) + amount);
					}
				}
				for (const debtor of [aDebtor(), ...others]) {
					for (const { key, open } of debtor.bills) {
						expect(paid.get(`${debtor.customerNo} ${key}`) ?? 0).toBeLessThanOrEqual(open);
					}
				}
				const turned = lines.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
				const again = new Map(
					matchLines(turned, index).map(({ line, suggestions }) => [line, suggestions])
				);
				for (const { line, suggestions } of matches) expect(again.get(line)).toEqual(suggestions);
			}),
			{ seed: 20_261_120, numRuns: 300 }
		);
	});
});

function hash(text: string, seed: number): number {
	return [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0) + seed) | 0, 7);
}
