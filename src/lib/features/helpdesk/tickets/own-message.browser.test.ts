import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TicketEvent } from '#lib/domain/desk/ticket.ts';
import { AHelpdesk } from '#tests/builders/a-helpdesk.ts';
import { aTicket, REQUESTER } from '#tests/builders/desk-facts.ts';
import { inComponent } from '#tests/builders/in-component.ts';
import { messageDrafts } from './message-draft.ts';
import { OwnMessage } from './own-message.svelte.ts';

let at: AHelpdesk;
let end: () => void = () => undefined;

beforeEach(async () => {
	localStorage.clear();
	at = await AHelpdesk.open();
	await at.given(aTicket());
});
afterEach(async () => {
	end();
	await at.close();
});

const KEY = `satuloket.message-drafts.${REQUESTER}`;
const foto = { id: 'file:1', name: 'foto.jpg' };

/** The message below the ticket as it opens, now or after the page was loaded again. */
function opened(id = aTicket()._id): OwnMessage {
	const drafts = messageDrafts(localStorage, REQUESTER);
	const { made, end: leave } = inComponent(
		() => new OwnMessage(at.desk, drafts, { id, requester: REQUESTER })
	);
	end = leave;
	return made;
}

const messages = () => at.all<TicketEvent>('ticket-event');

test('what was written on a ticket is still there after a reload, with its files, and on no other ticket', () => {
	opened().write({ text: 'Lampu dekat pintu', files: [foto] });
	expect(opened()).toMatchObject({ text: 'Lampu dekat pintu', files: [foto], isBegun: true });
	expect(opened('ticket:01JOTHER')).toMatchObject({ text: '', isBegun: false });
});

test('a message that was sent leaves an empty field behind', async () => {
	const message = opened();
	message.write({ text: ' Lampu dekat pintu ' });
	expect(await message.send()).toMatchObject({ ok: true });
	expect(await messages()).toMatchObject([{ kind: 'message', text: 'Lampu dekat pintu' }]);
	expect(message.isBegun).toBe(false);
	expect(opened().isBegun).toBe(false);
});

test('a message is sent once, where the page broke off between its sending and its end', async () => {
	const message = opened();
	message.write({ text: 'Lampu dekat pintu' });
	const kept = localStorage.getItem(KEY) ?? '';
	await message.send();
	localStorage.setItem(KEY, kept);
	expect(await opened().send()).toMatchObject({ ok: true });
	expect(await messages()).toHaveLength(1);
});

test('two messages after one another are two', async () => {
	const message = opened();
	for (const text of ['Satu', 'Dua']) {
		message.write({ text });
		await message.send();
	}
	expect(await messages()).toHaveLength(2);
});

test('what says nothing is refused and stays', async () => {
	const message = opened();
	message.write({ text: '   ' });
	expect(await message.send()).toMatchObject({ problem: { code: 'text-missing' } });
	expect(await messages()).toEqual([]);
});
