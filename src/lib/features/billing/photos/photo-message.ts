import { momentOf } from '#lib/domain/clock.ts';
import { photosText } from '#lib/i18n/areas/photos.ts';
import { moment, number } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { problemMessage } from '../components/problem-message.ts';
import type { BillingOffice } from '../office.ts';
import type { PhotoProblem } from './keep-photos.ts';

const MEGABYTE = 1024 * 1024;

/** What a person is told of a photo that was not taken. */
export function photoMessage(problem: PhotoProblem, office: BillingOffice): string {
	const t = photosText();
	const { name } = problem;
	if (problem.code === 'photo-known') {
		const { at, by } = problem.known;
		const when = moment(momentOf(at), office.settings.office.zone, locale.language);
		return t.known(name, when, office.nameOf(by));
	}
	const { why } = problem;
	switch (why.code) {
		case 'file-too-large':
			return t.tooLarge(name, number(Math.round(why.limit / MEGABYTE)));
		case 'file-type-unfit':
			return t.unfit(name);
		case 'file-empty':
		case 'picture-damaged':
		case 'too-many-pixels':
			return t.damaged(name);
		default:
			return problemMessage(why);
	}
}
