import { expect, test } from 'vitest';
import { plainValue } from './plain-value.ts';
import { reminderValues, type BillInMessage, type ReminderContent } from './reminder-values.ts';

function aBillInMessage(changes: Partial<BillInMessage> = {}): BillInMessage {
	return {
		customerNo: '162000000001',
		period: '2026-09',
		key: '2026-09',
		dueOn: '2026-09-20',
		open: 350_000,
		...changes
	};
}

function aContent(changes: Partial<ReminderContent> = {}): ReminderContent {
	return {
		names: ['UD Contoh Makmur'],
		bills: [aBillInMessage()],
		lateFee: 0,
		customerNoLabel: 'Nomor Indibiz',
		officeName: 'Kantor Contoh',
		contact: '0800-0000-000',
		today: '2026-11-20',
		...changes
	};
}

test('one bill: amount, period and due date as Indonesians write them, and no list', () => {
	expect(reminderValues(aContent(), 'id')).toMatchObject({
		nama: 'UD Contoh Makmur',
		nomor: '162000000001',
		label_nomor: 'Nomor Indibiz',
		jumlah: 'Rp 350.000',
		periode: 'September 2026',
		jatuh_tempo: '20 September 2026',
		hari_lewat: '61',
		rincian: ''
	});
});

test('several bills: the sum, the oldest due date, and one line for each', () => {
	const content = aContent({
		bills: [
			aBillInMessage({ period: '2026-10', key: '2026-10', dueOn: '2026-10-20', open: 360_000 }),
			aBillInMessage()
		]
	});
	expect(reminderValues(content, 'id')).toMatchObject({
		jumlah: 'Rp 710.000',
		periode: 'September 2026 dan Oktober 2026',
		jatuh_tempo: '20 September 2026',
		rincian:
			'- September 2026: Rp 350.000 (jatuh tempo 20 September 2026)\n' +
			'- Oktober 2026: Rp 360.000 (jatuh tempo 20 Oktober 2026)'
	});
});

test('several numbers on one phone: every line says whose bill it is', () => {
	const content = aContent({
		names: ['UD Contoh Makmur', 'Toko Contoh'],
		bills: [aBillInMessage(), aBillInMessage({ customerNo: '162000000002' })]
	});
	const values = reminderValues(content, 'en');
	expect(values.nama).toBe('UD Contoh Makmur and Toko Contoh');
	expect(values.nomor).toBe('162000000001 and 162000000002');
	expect(values.rincian.split('\n')[1]).toBe(
		'- 162000000002, September 2026: Rp 350.000 (due 20 September 2026)'
	);
});

test('a bill without a period is named by its invoice number, one without a date says so', () => {
	const values = reminderValues(
		aContent({ bills: [aBillInMessage({ period: null, key: 'INV-7', dueOn: null })] }),
		'id'
	);
	expect(values.periode).toBe('INV-7');
	expect(values.jatuh_tempo).toBe('belum ditentukan');
	expect(values.hari_lewat).toBe('0');
});

test('a bill that is not due yet is no days late', () => {
	const content = aContent({ bills: [aBillInMessage({ dueOn: '2026-12-20' })] });
	expect(reminderValues(content, 'id').hari_lewat).toBe('0');
});

test('what a file says can neither format the message nor break its lines', () => {
	expect(plainValue('UD *BESAR* _JAYA_ ~x~ `y`')).not.toMatch(/[*_~`]/);
	expect(plainValue('Budi\r\n{jumlah}\tSari')).toBe('Budi {jumlah} Sari');
	expect(plainValue('a\u202eb\u200b')).toBe('ab');
});

test('a part of a plan is named as such, with its own day and amount', () => {
	const part = aBillInMessage({
		period: null,
		key: '02',
		dueOn: '2026-11-10',
		open: 100_000,
		instalment: { at: 2, of: 6 }
	});
	expect(reminderValues(aContent({ bills: [part] }), 'id')).toMatchObject({
		jumlah: 'Rp 100.000',
		periode: 'cicilan 2 dari 6',
		jatuh_tempo: '10 November 2026',
		hari_lewat: '10'
	});
	expect(reminderValues(aContent({ bills: [part] }), 'en').periode).toBe('instalment 2 of 6');
});

test('an estimated late fee is a sentence of its own and never in the amount', () => {
	const late = reminderValues(aContent({ lateFee: 7_000 }), 'id');
	expect(late.jumlah).toBe('Rp 350.000');
	expect(late.perkiraan_denda).toBe(
		'Perkiraan denda Rp 7.000, belum termasuk dalam jumlah tagihan.'
	);
	expect(reminderValues(aContent(), 'id').perkiraan_denda).toBe('');
});
