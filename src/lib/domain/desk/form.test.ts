import { describe, expect, it } from 'vitest';
import { aService } from '#tests/builders/desk-masters.ts';
import { answerProblems, asksForPlace, askedFields, formAnswersOf } from './form.ts';

const service = aService();
const keys = (answers: Readonly<Record<string, string>>) =>
	askedFields(service, answers).map(({ key }) => key);

describe('the questions of a service', () => {
	it('are asked where an earlier answer calls for them', () => {
		expect(keys({})).toEqual(['jumlah', 'mendesak']);
		expect(keys({ mendesak: 'ya' })).toEqual(['jumlah', 'mendesak', 'alasan']);
		expect(keys({ mendesak: 'tidak' })).toEqual(['jumlah', 'mendesak']);
	});

	it('are not asked where the question before is not', () => {
		const [, , why] = service.fields;
		const chained = aService({
			fields: [
				...service.fields,
				{ ...why!, key: 'siapa', showWhen: { key: 'alasan', isOneOf: ['rusak'] } }
			]
		});
		const asked = (answers: Readonly<Record<string, string>>) =>
			askedFields(chained, answers).some(({ key }) => key === 'siapa');
		expect(asked({ mendesak: 'ya', alasan: 'rusak' })).toBe(true);
		expect(asked({ mendesak: 'tidak', alasan: 'rusak' })).toBe(false);
	});

	it('ask for the place where one of them is called so', () => {
		expect(asksForPlace(service.fields)).toBe(false);
		expect(asksForPlace([...service.fields, { key: 'letak' }])).toBe(true);
	});

	it('say what is wrong with an answer', () => {
		expect(answerProblems(service, {})).toEqual([{ key: 'jumlah', code: 'missing' }]);
		expect(answerProblems(service, { jumlah: 'dua', mendesak: 'mungkin' })).toEqual([
			{ key: 'jumlah', code: 'not-a-number' },
			{ key: 'mendesak', code: 'not-an-option' }
		]);
		expect(answerProblems(service, { jumlah: '2', mendesak: 'ya', alasan: ' ' })).toEqual([
			{ key: 'alasan', code: 'missing' }
		]);
	});

	it('take dates that there are, and options that are offered', () => {
		const other = aService({
			fields: [
				{ key: 'hari', label: { id: 'Hari', en: '' }, kind: 'date', required: true },
				{
					key: 'warna',
					label: { id: 'Warna', en: '' },
					kind: 'choice',
					required: true,
					options: [{ id: 'putih', en: 'white' }]
				}
			]
		});
		expect(answerProblems(other, { hari: '2026-02-30', warna: 'biru' })).toEqual([
			{ key: 'hari', code: 'not-a-date' },
			{ key: 'warna', code: 'not-an-option' }
		]);
		expect(answerProblems(other, { hari: '2026-02-28', warna: 'putih' })).toEqual([]);
	});

	it('are kept with what was asked, and without what was not', () => {
		expect(formAnswersOf(service, { jumlah: ' 2 ', alasan: 'dulu' })).toEqual([
			{ key: 'jumlah', label: { id: 'Jumlah lampu', en: 'Lamps' }, value: '2' }
		]);
	});
});
