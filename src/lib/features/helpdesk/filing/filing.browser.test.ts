import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { AHelpdesk } from '#tests/builders/a-helpdesk.ts';
import { aService } from '#tests/builders/desk-masters.ts';
import { inComponent } from '#tests/builders/in-component.ts';
import { ticketDrafts } from './draft.ts';
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

const KEY = 'satuloket.ticket-drafts.rina';
const drawer = {
	getItem: (key: string) => localStorage.getItem(key),
	removeItem: (key: string) => localStorage.removeItem(key)
};

/** What another tab of the browser puts there, and how it is heard of in this one. */
function inAnotherTab(drafts: string): void {
	localStorage.setItem(KEY, drafts);
	window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
}

/** The form as it opens, now or after the page was loaded again. */
function opened(slug = service.slug): Filing {
	const { desk } = at;
	const { made, end: leave } = inComponent(
		() =>
			new Filing(
				desk,
				ticketDrafts(localStorage, desk.person.id),
				new KeptProfile(localStorage, desk.person),
				slug
			)
	);
	flushSync();
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
		expect(await filing.send(service)).toMatchObject({ ok: true, value: { id: filing.draft.id } });
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
		expect(opened().isBegun).toBe(false);
	});

	test('is filed once, where the page broke off between its filing and its receipt', async () => {
		const first = written();
		const drafts = localStorage.getItem(KEY) ?? '';
		await first.send(service);
		localStorage.setItem(KEY, drafts);
		expect(await opened().send(service)).toMatchObject({ ok: true, value: { id: first.draft.id } });
		expect(await tickets()).toMatchObject([{ number: 'T-A-00001' }]);
	});

	test('leaves nothing behind where it is discarded, and is had back while that can be undone', async () => {
		const filing = written();
		const { id } = filing.draft;
		const takeBack = filing.discard();
		expect(opened().isBegun).toBe(false);
		expect(filing.draft.id).not.toBe(id);
		expect(await tickets()).toEqual([]);
		takeBack();
		expect(opened().draft).toMatchObject({ id, description: 'Sejak pagi.' });
	});

	test('is taken along to another service, and never over a draft that was begun there', () => {
		const filing = written();
		filing.moveTo('kartu-akses');
		expect(opened('kartu-akses').draft).toMatchObject({ description: 'Sejak pagi.' });
		expect(opened().isBegun).toBe(false);

		written().moveTo('kartu-akses');
		expect(opened().draft).toMatchObject({ description: 'Sejak pagi.' });
	});

	test('shows what another tab wrote in it, and is empty once that one sent it', () => {
		const filing = written();
		const elsewhere = { ...filing.draft, description: 'Sejak kemarin.' };
		inAnotherTab(JSON.stringify([elsewhere]));
		expect(filing.draft).toEqual(elsewhere);
		inAnotherTab('[]');
		expect(filing.isBegun).toBe(false);
		expect(filing.draft.id).not.toBe(elsewhere.id);
	});

	test('says so where the browser has no room to keep it', () => {
		const full = {
			...drawer,
			setItem: () => {
				throw new Error('no room');
			}
		};
		const { made: filing, end: leave } = inComponent(
			() =>
				new Filing(
					at.desk,
					ticketDrafts(full, at.desk.person.id),
					new KeptProfile(localStorage, at.desk.person),
					service.slug
				)
		);
		end = leave;
		expect(filing.isKept).toBe(true);
		filing.change({ description: 'Sejak pagi.' });
		expect(filing.isKept).toBe(false);
		expect(filing.draft.description).toBe('Sejak pagi.');
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
