import { expect, test } from 'vitest';
import { SignInLimits } from './rate-limit.ts';

const start = 1_000_000;
const office = '203.0.113.7';

function failTimes(limits: SignInLimits, times: number, name = 'budi', address = office): void {
	for (let i = 0; i < times; i++) expect(limits.begin(name, address, start)).toBe(0);
}

test('five mistakes are free, then the wait doubles with each further one', () => {
	const limits = new SignInLimits();
	failTimes(limits, 5);
	let now = start;
	const waits: number[] = [];
	for (let i = 0; i < 12; i++) {
		const seconds = limits.begin('budi', office, now);
		waits.push(seconds);
		expect(limits.begin('budi', office, now + seconds * 1_000 - 1)).toBeGreaterThan(0);
		now += seconds * 1_000;
		expect(limits.begin('budi', office, now)).toBe(0);
	}
	expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
});

test('a hundred attempts at the same moment get no further than one by one', () => {
	const limits = new SignInLimits();
	const waits = Array.from({ length: 100 }, () => limits.begin('budi', office, start));
	expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
});

test('who gets in after mistakes starts anew', () => {
	const limits = new SignInLimits();
	failTimes(limits, 5);
	limits.succeeded('budi', office);
	failTimes(limits, 5);
	expect(limits.begin('budi', office, start)).toBe(1);
});

test('one person’s mistakes hold back neither a colleague nor the person elsewhere', () => {
	const limits = new SignInLimits();
	failTimes(limits, 5);
	expect(limits.begin('siti', office, start)).toBe(0);
	expect(limits.begin('budi', '198.51.100.1', start)).toBe(0);
});

test('who tries many names from one address is held back there', () => {
	const limits = new SignInLimits();
	for (let i = 0; i < 50; i++) failTimes(limits, 1, `name ${i}`);
	expect(limits.begin('one more', office, start)).toBe(1);
	expect(limits.begin('one more', '198.51.100.1', start)).toBe(0);
});

test('signing in rightly, however often, holds back nobody at the same address', () => {
	const limits = new SignInLimits();
	for (let i = 0; i < 200; i++) {
		failTimes(limits, 1, `name ${i}`);
		limits.succeeded(`name ${i}`, office);
	}
	expect(limits.begin('one more', office, start)).toBe(0);
});

test('an hour without a mistake and all is forgotten', () => {
	const limits = new SignInLimits();
	failTimes(limits, 5);
	const later = start + 60 * 60_000;
	for (let i = 0; i < 5; i++) expect(limits.begin('budi', office, later)).toBe(0);
});

test('addresses of one IPv6 network count as one, an IPv4 address as itself in either writing', () => {
	const limits = new SignInLimits();
	const addresses = ['2001:db8::1', '2001:db8:0:0:1::9', '2001:0db8::ffff:1', '2001:db8::2%eth0'];
	for (const address of addresses) failTimes(limits, 1, 'budi', address);
	failTimes(limits, 1, 'budi', '2001:db8::3');
	expect(limits.begin('budi', '2001:db8::77', start)).toBe(1);
	expect(limits.begin('budi', '2001:db8:0:1::77', start)).toBe(0);
	failTimes(limits, 5, 'budi', '::ffff:203.0.113.7');
	expect(limits.begin('budi', office, start)).toBe(1);
});

test('a flood of names and addresses does not fill the memory', () => {
	const limits = new SignInLimits(100);
	for (let i = 0; i < 1_000; i++) limits.begin(`name ${i}`, `10.0.${i >> 8}.${i & 255}`, start);
	expect(limits.size).toBe(200);
});
