import type { Phone } from '#lib/domain/billing/customer.ts';
import { rememberingPhoneReader, type PhoneRemark } from '#lib/domain/phone.ts';
import { isBlank, textOf, troubleOf } from '../cell.ts';
import type { CellTrouble } from '../remark.ts';
import type { Cell } from '../workbook.ts';

export interface PhoneCellReading {
	/** Usable numbers, mobile ones first. */
	readonly phones: readonly Phone[];
	readonly remarks: readonly (PhoneRemark | CellTrouble)[];
}

/** Reads phone cells of one import; what was read with effort is not read again. */
export function phoneCellReader(): (cell: Cell) => PhoneCellReading {
	const read = rememberingPhoneReader();
	return (cell) => {
		if (typeof cell === 'number') return read(cell);
		if (cell === null || isBlank(cell)) return read(null);
		const trouble = troubleOf(cell);
		return trouble ? { phones: [], remarks: [trouble] } : read(textOf(cell));
	};
}

/** What several columns of one row say together; a blank one says nothing beside one that is read. */
export function phonesTogether(readings: readonly PhoneCellReading[]): PhoneCellReading {
	if (readings.length === 1) return readings[0]!;
	const phones: Phone[] = [];
	for (const phone of readings.flatMap((reading) => reading.phones)) {
		if (!phones.some(({ number }) => number === phone.number)) phones.push(phone);
	}
	phones.sort((a, b) => Number(b.kind === 'mobile') - Number(a.kind === 'mobile'));
	const said = readings.flatMap((reading) => reading.remarks);
	const remarks = said.filter((remark) => phones.length === 0 || remark !== 'missing');
	return { phones, remarks: [...new Set(remarks)] };
}
