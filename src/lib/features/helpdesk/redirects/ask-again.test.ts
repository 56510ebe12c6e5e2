import { describe, expect, test } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { Redirect, RedirectAnswer } from '#lib/domain/desk/besides.ts';
import { redirectsToAskAbout } from './ask-again.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 2);
const signedOn = (day: number) => ({
	by: 'rina',
	at: stampAt(START + day * DAY),
	device: 'laptop'
});

function redirect(day: number): Redirect {
	return {
		_id: `redirect:${day}`,
		type: 'redirect',
		requester: 'rina',
		who: { name: 'Rina Contoh' },
		service: 'pinjam-mobil',
		serviceName: { id: 'Pinjam mobil', en: 'Borrow a car' },
		category: 'layanan-pendukung',
		unit: 'ppku',
		appName: 'Aplikasi Contoh',
		url: 'https://aplikasi.contoh.example/',
		...signedOn(day)
	};
}

function answer(of: number, day: number, said: RedirectAnswer['answer']): RedirectAnswer {
	return {
		_id: `redirect-answer:${of}-${day}`,
		type: 'redirect-answer',
		redirect: `redirect:${of}`,
		requester: 'rina',
		answer: said,
		...signedOn(day)
	};
}

const asked = (answers: readonly RedirectAnswer[], day: number) =>
	redirectsToAskAbout([redirect(1), redirect(0)], answers, START + day * DAY, 3).map(
		(question) => question.redirect._id
	);

describe('whether it was done in the other app', () => {
	test('is asked after some days, the oldest first', () => {
		expect(asked([], 2)).toEqual([]);
		expect(asked([], 3)).toEqual(['redirect:0']);
		expect(asked([], 9)).toEqual(['redirect:0', 'redirect:1']);
	});

	test('is not asked again once it was answered, whether it was done or not', () => {
		expect(asked([answer(0, 4, 'done'), answer(1, 4, 'not-done')], 20)).toEqual([]);
	});

	test('is asked again after as many days where it was put off', () => {
		const later = [answer(0, 4, 'later'), answer(1, 4, 'done')];
		expect(asked(later, 6)).toEqual([]);
		expect(asked(later, 7)).toEqual(['redirect:0']);
	});

	test('follows the last answer, in whatever order they arrived', () => {
		const answers = [answer(0, 5, 'done'), answer(0, 4, 'later'), answer(1, 4, 'done')];
		expect(asked(answers, 20)).toEqual([]);
	});
});
