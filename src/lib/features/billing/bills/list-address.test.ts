import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ListAddress } from './list-address.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function anAddress() {
	const put = vi.fn<(query: string) => void>();
	return { address: new ListAddress(put), put };
}

describe('the address of a list', () => {
	it('follows typing once it pauses, with the last of it only', () => {
		const { address, put } = anAddress();
		for (const query of ['q=t', 'q=to', 'q=toko']) {
			address.putSoon(query);
			vi.advanceTimersByTime(100);
		}
		expect(put).not.toHaveBeenCalled();
		vi.advanceTimersByTime(250);
		expect(put.mock.calls).toEqual([['q=toko']]);
	});

	it('follows a choice at once, and what was still to come of typing is over', () => {
		const { address, put } = anAddress();
		address.putSoon('q=toko');
		address.put('status=open');
		vi.advanceTimersByTime(1_000);
		expect(put.mock.calls).toEqual([['status=open']]);
	});

	it('is told apart from one that a link or a step back put there', () => {
		const { address } = anAddress();
		expect(address.isOwn('')).toBe(false);
		address.put('status=open');
		expect(address.isOwn('status=open')).toBe(true);
		expect(address.isOwn('status=paid')).toBe(false);
	});

	it('is left alone once the screen is left', () => {
		const { address, put } = anAddress();
		address.putSoon('q=toko');
		address.leave();
		vi.advanceTimersByTime(1_000);
		expect(put).not.toHaveBeenCalled();
	});
});
