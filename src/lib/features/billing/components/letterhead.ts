import type { OfficeSettings } from '#lib/domain/settings.ts';

/** What stands below the office's name on papers: its letterhead, or else how to reach it. */
export function letterheadLines({
	letterhead,
	contact
}: Pick<OfficeSettings, 'letterhead' | 'contact'>): string[] {
	const lines = (letterhead ?? '')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
	if (lines.length > 0) return [...new Set(lines)];
	return contact === '' ? [] : [contact];
}
