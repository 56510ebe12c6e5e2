import { describe, expect, it } from 'vitest';
import { carryingFor, replicationDoc } from './carrying.ts';

const server = { url: 'http://127.0.0.1:5984', username: 'satuloket-carrier', password: 'rahasia' };

describe('between desk and mailbox', () => {
	const carried = carryingFor('01JD3ZQ8XK5T7V9WY2B4C6D8EF')!;
	const [toMailbox, toDesk] = [carried[0]!, carried[1]!];

	it('a person gets what concerns them, and no internal note', () => {
		expect(toMailbox).toEqual({
			source: 'desk',
			target: 'mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef',
			selector: { requester: '01JD3ZQ8XK5T7V9WY2B4C6D8EF', internal: { $exists: false } }
		});
	});

	it('the desk gets what the person signed, and nothing that came from the desk itself', () => {
		expect(toDesk.selector).toEqual({
			requester: '01JD3ZQ8XK5T7V9WY2B4C6D8EF',
			by: '01JD3ZQ8XK5T7V9WY2B4C6D8EF'
		});
		expect([toDesk.source, toDesk.target]).toEqual([toMailbox.target, toMailbox.source]);
	});

	it('photos go the same ways, under the same rules', () => {
		expect(carried.slice(2)).toEqual(
			[toMailbox, toDesk].map((carry) => ({
				source: `files-${carry.source}`,
				target: `files-${carry.target}`,
				selector: carry.selector
			}))
		);
	});

	it('is a replication that goes on by itself, under an id of its own', () => {
		const [there, back] = [toMailbox, toDesk].map((carry) => replicationDoc(carry, server));
		expect(there).toMatchObject({
			_id: 'carry:desk:mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef',
			source: {
				url: 'http://127.0.0.1:5984/desk',
				auth: { basic: { username: 'satuloket-carrier', password: 'rahasia' } }
			},
			continuous: true
		});
		expect(back!._id).not.toBe(there!._id);
	});

	it('is nothing for somebody who can have no mailbox', () => {
		expect(carryingFor('Sari Contoh')).toBe(null);
	});
});
