import type { CalendarDate } from '#lib/domain/time/date.ts';
import { longDate } from '#lib/i18n/format.ts';
import type { SheetValue } from '../export/sheet-file.ts';
import { sampleList } from './sample-list.ts';

/** The sample list as a sheet, laid out as offices do: titles above the header, a total below. */
export function sampleSheet(today: CalendarDate): SheetValue[][] {
	const lines = sampleList(today);
	const total = lines.reduce((sum, line) => sum + line.amount, 0);
	return [
		['DAFTAR PELANGGAN MENUNGGAK (CONTOH)'],
		[`Keadaan per ${longDate(today, 'id')}. Semua nama dan nomor di berkas ini rekaan.`],
		[],
		[
			'NO',
			'NO PELANGGAN',
			'NAMA PELANGGAN',
			'NO HP',
			'ALAMAT',
			'CABANG',
			'KOLEKTOR',
			'PERIODE',
			'TAGIHAN',
			'PPN',
			'TOTAL TAGIHAN',
			'JATUH TEMPO',
			'STATUS'
		],
		...lines.map((line, at) => [
			at + 1,
			line.customerNo,
			line.name,
			line.phone,
			line.address,
			line.branch,
			line.collector,
			line.period.replace('-', ''),
			line.base,
			line.tax,
			line.amount,
			line.dueOn.split('-').reverse().join('/'),
			line.status
		]),
		['TOTAL', null, null, null, null, null, null, null, null, null, total, null, null]
	];
}
