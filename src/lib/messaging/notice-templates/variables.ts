import type { NoticeSlug } from '#lib/domain/desk/masters.ts';

/**
 * What a notification may name, in braces. The names are Indonesian because the people who write the
 * templates are; each value comes from the record, never from typing.
 */
export const noticeVariables = [
	'nomor',
	'judul',
	'layanan',
	'nama',
	'nip',
	'email',
	'status',
	'perubahan',
	'alasan',
	'solusi',
	'penangan',
	'tingkat',
	'batas_waktu',
	'aplikasi',
	'tautan_aplikasi',
	'ajakan_rating',
	'nilai',
	'pertanyaan',
	'laporan',
	'tautan',
	'meja',
	'kontak'
] as const;
export type NoticeVariable = (typeof noticeVariables)[number];

export type NoticeValues = Readonly<Record<NoticeVariable, string>>;

const everywhere = ['nama', 'email', 'meja', 'kontak'] as const;
const ofTicket = [
	'nomor',
	'judul',
	'layanan',
	'nip',
	'status',
	'penangan',
	'tingkat',
	'batas_waktu',
	'tautan'
] as const;

/** The variables that each kind of notification may use, those of all of them last. */
export const variablesOf: Readonly<Record<NoticeSlug, readonly NoticeVariable[]>> = {
	created: [...ofTicket, ...everywhere],
	cancelled: [...ofTicket, 'alasan', ...everywhere],
	changed: [...ofTicket, 'perubahan', 'alasan', ...everywhere],
	'rating-asked': [...ofTicket, 'solusi', 'ajakan_rating', ...everywhere],
	redirected: ['nomor', 'judul', 'layanan', 'alasan', 'aplikasi', 'tautan_aplikasi', ...everywhere],
	resolved: [...ofTicket, 'solusi', 'ajakan_rating', ...everywhere],
	escalated: [...ofTicket, 'alasan', ...everywhere],
	'faq-proposed': ['pertanyaan', ...everywhere],
	'app-problem': ['laporan', ...everywhere],
	'status-changed': [...ofTicket, 'alasan', ...everywhere],
	closed: [...ofTicket, 'alasan', 'nilai', ...everywhere]
};

/** Without these the notification does not say what it is about. */
export const requiredOf: Readonly<Record<NoticeSlug, readonly NoticeVariable[]>> = {
	created: ['nomor', 'judul', 'layanan'],
	cancelled: ['nomor'],
	changed: ['nomor', 'perubahan'],
	'rating-asked': ['nomor', 'ajakan_rating'],
	redirected: ['layanan', 'aplikasi', 'tautan_aplikasi'],
	resolved: ['nomor', 'solusi'],
	escalated: ['nomor', 'penangan'],
	'faq-proposed': ['pertanyaan'],
	'app-problem': ['laporan'],
	'status-changed': ['nomor', 'status'],
	closed: ['nomor']
};

/** Variables that may well be empty: what is not there is left out or says so, and is no fault. */
export const mayBeEmpty: ReadonlySet<NoticeVariable> = new Set([
	'alasan',
	'nilai',
	'kontak',
	'tautan',
	'batas_waktu'
]);

export function isNoticeVariable(name: string): name is NoticeVariable {
	return (noticeVariables as readonly string[]).includes(name);
}
