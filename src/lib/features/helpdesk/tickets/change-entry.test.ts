import { describe, expect, test } from 'vitest';
import { ticketStateOf, type TicketFact } from '#lib/domain/desk/ticket-state.ts';
import { aTicket, aTicketEvent, REQUESTER } from '#tests/builders/desk-facts.ts';
import { aService } from '#tests/builders/desk-masters.ts';
import { askedNow, changesOf, entryOf } from './change-entry.ts';
import { wishOf } from './wish-text.ts';

const lamps = aService();
const answered = (key: string, value: string, label = key) => ({
	key,
	label: { id: label, en: '' },
	value
});

function stateOf(...facts: readonly TicketFact[]) {
	const state = ticketStateOf(facts);
	if (!state) throw new Error('there is no ticket');
	return state;
}

describe('who asked changes what their ticket says', () => {
	test('and is asked what follows from a new answer, which comes with its label', () => {
		const ticket = stateOf(aTicket());
		const entry = {
			...entryOf(ticket),
			answers: { jumlah: '2', mendesak: 'ya', alasan: 'rapat' }
		};
		expect(askedNow(entry, ticket, lamps.fields).map(({ key }) => key)).toEqual([
			'jumlah',
			'mendesak',
			'alasan'
		]);
		const changes = changesOf(ticket, entry, lamps.fields).filter(({ from, to }) => from !== to);
		const after = stateOf(
			aTicket(),
			aTicketEvent('change', { by: REQUESTER }, { changes: [...changes] })
		);
		expect(after.answers.at(-1)).toEqual({
			key: 'alasan',
			label: { id: 'Alasan', en: 'Why' },
			value: 'rapat'
		});
	});

	test('and an answer to what is no longer asked goes away', () => {
		const answers = [
			answered('jumlah', '2'),
			answered('mendesak', 'ya'),
			answered('alasan', 'rapat')
		];
		const ticket = stateOf(aTicket({ answers }));
		const entry = {
			...entryOf(ticket),
			answers: { ...entryOf(ticket).answers, mendesak: 'tidak' }
		};
		const changes = changesOf(ticket, entry, lamps.fields).filter(({ from, to }) => from !== to);
		expect(changes).toEqual([
			{ field: 'answer.mendesak', from: 'ya', to: 'tidak' },
			{ field: 'answer.alasan', from: 'rapat', to: '' }
		]);
	});

	test('and need not answer what was not asked when it was filed, but what follows from an answer', () => {
		const ticket = stateOf(aTicket({ answers: [answered('mendesak', 'tidak')] }));
		const requiredOf = (mendesak: string) =>
			askedNow({ answers: { mendesak } }, ticket, lamps.fields)
				.filter(({ required }) => required)
				.map(({ key }) => key);
		expect(requiredOf('tidak')).toEqual([]);
		expect(requiredOf('ya')).toEqual(['alasan']);
	});

	test('and answers stay that the service does not ask for any more', () => {
		const ticket = stateOf(aTicket({ answers: [answered('warna', 'kuning', 'Warna')] }));
		const asked = askedNow(entryOf(ticket), ticket, lamps.fields);
		expect(asked.at(-1)).toMatchObject({ key: 'warna', kind: 'text', label: { id: 'Warna' } });
		expect(
			changesOf(ticket, entryOf(ticket), lamps.fields).every(({ from, to }) => from === to)
		).toBe(true);
	});
});

test('another service or priority is asked for in words, and nothing where both stay', () => {
	const ticket = { service: lamps.slug, priority: 'normal' as const };
	const cables = aService({ slug: 'listrik', name: { id: 'Listrik', en: 'Power' } });
	const same = { service: lamps.slug, priority: 'normal' as const, reason: 'rapat' };
	expect(wishOf(ticket, same, [lamps, cables])).toBeNull();
	expect(
		wishOf(ticket, { ...same, service: 'listrik', priority: 'urgent' }, [lamps, cables])
	).toEqual({
		of: { service: 'listrik', priority: 'urgent' },
		text: 'Mohon ubah layanan menjadi “Listrik”.\nMohon ubah prioritas menjadi Mendesak.\nrapat'
	});
});
