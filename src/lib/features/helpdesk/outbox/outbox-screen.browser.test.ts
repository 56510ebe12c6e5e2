import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refuse } from '#lib/domain/result.ts';
import { ADesk } from '#tests/builders/a-desk.ts';
import { AGENT, aTicket, deskSigned, FILED_MS, someUlid } from '#tests/builders/desk-facts.ts';
import AtTheDesk from '#tests/builders/AtTheDesk.svelte';
import OutboxScreen from './OutboxScreen.svelte';

const HOUR_MS = 3_600_000;
const first = aTicket();
const second = aTicket({
	_id: `ticket:${someUlid(2)}`,
	number: 'A-0002',
	...deskSigned(AGENT, 5)
});

let desk: ADesk;
let shown: ReturnType<typeof mount>;
let isRefusing = false;

beforeEach(async () => {
	localStorage.clear();
	isRefusing = false;
	desk = await ADesk.open({ id: AGENT, roles: ['agent'] }, FILED_MS + HOUR_MS);
	await desk.given(first, second);
	const { record } = desk.helpdesk;
	const helpdesk = {
		...desk.helpdesk,
		record: (docs: Parameters<typeof record>[0]) =>
			isRefusing
				? Promise.resolve(refuse({ code: 'storage-failed' as const, detail: 'penuh' }))
				: record(docs)
	};
	shown = mount(AtTheDesk, {
		target: document.body,
		props: { helpdesk, screen: OutboxScreen, given: { first: null } }
	});
	await vi.waitFor(() => expect(numbersListed()).toEqual(['A-0001', 'A-0002']));
});

afterEach(async () => {
	await unmount(shown);
	document.body.replaceChildren();
});

function numbersListed(): readonly string[] {
	const rows = [...document.querySelectorAll('nav [role="listitem"]')];
	return rows.map((row) => /A-\d{4}/.exec(row.textContent)?.[0] ?? '');
}

function press(key: string): void {
	document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

const dialog = () => document.querySelector<HTMLDialogElement>('dialog[open]');

/** Opens the dialog and writes why; gives what sends it. */
async function writeReason(reason: string): Promise<HTMLFormElement> {
	press('k');
	const field = await vi.waitFor(() => dialog()!.querySelector('input')!);
	field.value = reason;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	return field.form!;
}

async function skipped() {
	const events = await (await desk.helpdesk.tables()).noticeEvents.toArray();
	return events.filter(({ kind }) => kind === 'skip');
}

describe('leaving a message out', () => {
	test('is done for the message whose reason was asked for, whichever is shown by then', async () => {
		const form = await writeReason('Sudah ditelepon');
		// Somebody else sends it meanwhile, or the list moves on: the dialog stays with its message.
		const other = [...document.querySelectorAll<HTMLButtonElement>('nav [role="listitem"] button')];
		other[1]!.click();
		await vi.waitFor(() => expect(other[1]!.getAttribute('aria-current')).toBe('true'));
		form.requestSubmit();
		await vi.waitFor(() => expect(dialog()).toBeNull());
		expect(await skipped()).toMatchObject([{ subject: first._id, reason: 'Sudah ditelepon' }]);
		await vi.waitFor(() => expect(numbersListed()).toEqual(['A-0002']));
	});

	test('keeps what was written until it is kept', async () => {
		const form = await writeReason('Sudah bertemu langsung');
		isRefusing = true;
		form.requestSubmit();
		await vi.waitFor(() => expect(document.body.textContent).toContain('penuh'));
		expect(dialog()?.querySelector('input')?.value).toBe('Sudah bertemu langsung');
		expect(await skipped()).toEqual([]);
		isRefusing = false;
		form.requestSubmit();
		await vi.waitFor(() => expect(dialog()).toBeNull());
		expect(await skipped()).toMatchObject([{ reason: 'Sudah bertemu langsung' }]);
	});
});

test('the number says exactly how much is owed, and the next message is shown after one is done', async () => {
	expect(document.body.textContent).toContain('2 kabar menunggu');
	(await writeReason('Sudah ditelepon')).requestSubmit();
	await vi.waitFor(() => expect(document.body.textContent).toContain('1 kabar menunggu'));
	const current = document.querySelector('[aria-current="true"]');
	expect(current?.textContent).toContain('A-0002');
});
