import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { AHelpdesk } from '#tests/builders/a-helpdesk.ts';
import { aService } from '#tests/builders/desk-masters.ts';
import { inComponent } from '#tests/builders/in-component.svelte.ts';
import { Drafts } from './draft.ts';
import { Filing } from './filing.svelte.ts';
import { KeptProfile } from './kept-profile.ts';

let at: AHelpdesk;
let end: () => void = () => undefined;

beforeEach(async () => {
	localStorage.clear();
	at = await AHelpdesk.open();
});
afterEach(async () => {
	end();
	await at.close();
});

const service = aService();

/** The form as it opens, now or after the page was loaded again. */
function opened(): Filing {
	const { desk } = at;
	const { made, end: leave } = inComponent(
		() =>
			new Filing(
				desk,
				new Drafts(localStorage, desk.person.id),
				new KeptProfile(localStorage, desk.person),
				service.slug
			)
	);
	end = leave;
	return made;
}

function written(): Filing {
	const filing = opened();
	filing.change({ title: ' Lampu padam ', description: 'Sejak pagi.' });
	filing.introduce({ nip: '000001', department: 'Keuangan' });
	return filing;
}

const tickets = () => at.all<Ticket>('ticket');

describe('a ticket that is being filed', () => {
	test('is still there with its answers after the page was loaded again', () => {
		written().answer('jumlah', '2');
		const again = opened();
		expect(again.draft).toMatchObject({ title: ' Lampu padam ', answers: { jumlah: '2' } });
		expect(again.resumedMs).not.toBeNull();
	});

	test('is recorded with its number, what is promised, and without a draft', async () => {
		const filing = written();
		expect(await filing.send(service)).toMatchObject({ ok: true, value: { number: 'T-A-00001' } });
		expect(await tickets()).toMatchObject([
			{
				number: 'T-A-00001',
				requester: 'rina',
				who: { language: 'id' },
				title: 'Lampu padam',
				channel: 'app',
				unit: service.unit,
				sla: service.sla.normal
			}
		]);
		expect(filing.sent?.number).toBe('T-A-00001');
		expect(opened().isBegun).toBe(false);
	});

	test('is filed once, where the page broke off between its filing and its receipt', async () => {
		const first = written();
		const drafts = localStorage.getItem('satuloket.ticket-drafts.rina') ?? '';
		await first.send(service);
		localStorage.setItem('satuloket.ticket-drafts.rina', drafts);
		expect(await opened().send(service)).toMatchObject({
			ok: true,
			value: { number: 'T-A-00001' }
		});
		expect(await tickets()).toHaveLength(1);
	});

	test('leaves nothing behind where it is discarded', async () => {
		const filing = written();
		const { id } = filing.draft;
		filing.discard();
		expect(opened().isBegun).toBe(false);
		expect(filing.draft.id).not.toBe(id);
		expect(await tickets()).toEqual([]);
	});

	test('knows who asks from the last time, for each person of the device', () => {
		written();
		expect(opened().profile).toMatchObject({ nip: '000001', department: 'Keuangan' });
		expect(new KeptProfile(localStorage, { id: 'budi', name: 'Budi Contoh' }).read()).toEqual({
			name: 'Budi Contoh',
			nip: '',
			department: '',
			email: '',
			phone: ''
		});
	});
});
