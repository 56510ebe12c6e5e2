import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '#lib/domain/desk/ticket.ts';
import { ticketStateOf } from '#lib/domain/desk/ticket-state.ts';
import { aCategory, aService, aUnit } from '#tests/builders/desk-masters.ts';
import { aTicket, aTicketEvent } from '#tests/builders/desk-facts.ts';
import { changeWords } from './change-words.ts';
import { historyLine } from './history-line.ts';

const retired = aService({
	slug: 'perbaikan-lampu',
	active: false,
	fields: [
		{
			key: 'jenis',
			label: { id: 'Jenis', en: 'Kind' },
			kind: 'choice',
			required: true,
			options: [{ id: 'led-9', en: 'led-9' }]
		},
		{ key: 'sejak', label: { id: 'Sejak', en: 'Since' }, kind: 'date', required: false }
	]
});
const cables = aService({ slug: 'listrik', name: { id: 'Listrik', en: 'Power' } });
const catalogue = {
	known: { services: [retired, cables], categories: [aCategory()] },
	units: [aUnit({ slug: 'ppbu', name: 'Unit Bangunan' }), aUnit()]
};

function lineOf(event: TicketEvent) {
	const state = ticketStateOf([aTicket(), event]);
	const entry = state?.history[1];
	if (!state || !entry) throw new Error('the event is not in the history');
	return historyLine(entry, changeWords(state, retired.fields, catalogue));
}

const changed = (
	changes: { field: string; from: string; to: string }[],
	given: Partial<Extract<TicketEvent, { kind: 'change' }>> = {}
) => lineOf(aTicketEvent('change', {}, { changes: changes as never, ...given }));

describe('what the desk changed', () => {
	test('reads in names, never in the codes that the office keeps them by', () => {
		const line = changed([
			{ field: 'service', from: 'perbaikan-lampu', to: 'listrik' },
			{ field: 'unit', from: 'ppku', to: 'ppbu' },
			{ field: 'priority', from: 'normal', to: 'urgent' }
		]);
		expect(line?.text.split('\n')).toEqual([
			'Layanan: Perbaikan lampu → Listrik',
			'Unit kerja: Unit Contoh → Unit Bangunan',
			'Prioritas: Biasa → Mendesak'
		]);
	});

	test('says answers with the words of the question, also of a service that is gone', () => {
		const line = changed([
			{ field: 'answer.jumlah', from: '2', to: '3' },
			{ field: 'answer.sejak', from: '', to: '2026-11-20' }
		]);
		expect(line?.text.split('\n')).toEqual([
			'Jumlah lampu: 2 → 3',
			'Sejak: (kosong) → 20 November 2026'
		]);
	});

	test('comes with its reason, which the desk was told that the requester reads', () => {
		const changes = [{ field: 'priority', from: 'normal', to: 'urgent' }];
		expect(changed(changes, { reason: 'ruang rapat dipakai' })?.text).toContain(
			'ruang rapat dipakai'
		);
		const handed = aTicketEvent('assign', {}, { reason: 'sedang cuti' });
		expect(lineOf(handed)).toMatchObject({ text: 'sedang cuti' });
	});
});

test('messages stand in the conversation and not here', () => {
	expect(lineOf(aTicketEvent('message'))).toBeNull();
});
