import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Readers } from './readers.ts';

/** Half a minute before an account ends. */
const EVENING = Date.parse('2026-11-24T16:59:30Z');

beforeEach(() => void vi.useFakeTimers({ now: EVENING }));
afterEach(() => void vi.useRealTimers());

const request = {} as FastifyRequest;

function anAnswer() {
	const raw = Object.assign(new EventEmitter(), { destroy: vi.fn() });
	return { reply: { raw } as unknown as FastifyReply, raw };
}

test('who may read until midnight is let go at midnight, though nothing else has happened', () => {
	const midnight = EVENING + 30_000;
	const readers = new Readers(() => Date.now() < midnight, Date.now);
	const signal = readers.signalFor(request, anAnswer().reply);
	vi.advanceTimersByTime(29_999);
	expect(signal.aborted).toBe(false);
	vi.advanceTimersByTime(1);
	expect(signal.aborted).toBe(true);
	readers.stop();
});

test('who is let go and does not take the end of the answer is broken off', () => {
	let mayRead = true;
	const readers = new Readers(() => mayRead, Date.now);
	const { reply, raw } = anAnswer();
	readers.signalFor(request, reply);
	readers.review();
	mayRead = false;
	readers.review();
	expect(raw.destroy).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1_000);
	expect(raw.destroy).toHaveBeenCalledOnce();
	readers.stop();
});

test('a reader that has gone is not looked at any more', () => {
	const looked = vi.fn(() => true);
	const readers = new Readers(looked, Date.now);
	const { reply, raw } = anAnswer();
	const signal = readers.signalFor(request, reply);
	raw.emit('close');
	expect(signal.aborted).toBe(true);
	readers.review();
	expect(looked).not.toHaveBeenCalled();
	readers.stop();
});
