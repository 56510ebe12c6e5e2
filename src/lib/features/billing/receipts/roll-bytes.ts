import ReceiptPrinterEncoder, {
	type ReceiptPrinterEncoderOptions
} from '@point-of-sale/receipt-printer-encoder';
import type { ReceiptLine } from './receipt-lines.ts';

/** Characters of the usual font in a line, by the width of the paper in millimetres. */
const COLUMNS = { '58': 32, '80': 48 } as const;
export type RollWidth = keyof typeof COLUMNS;

/** What a printer says of itself. */
export type PrinterDialect = Pick<ReceiptPrinterEncoderOptions, 'language' | 'codepageMapping'>;

/** A QR code of some hundred characters fits 58 mm with dots of this size. */
const DOT = 4;

/** The encoder for a printer; one that says something unknown of itself is taken for a usual one. */
function encoderFor(columns: number, dialect: PrinterDialect): ReceiptPrinterEncoder {
	const usual = { columns, feedBeforeCut: 4 };
	try {
		return new ReceiptPrinterEncoder({ ...usual, ...dialect });
	} catch {
		return new ReceiptPrinterEncoder(usual);
	}
}

/** A receipt as the bytes that a receipt printer takes. */
export function rollBytes(
	lines: readonly ReceiptLine[],
	width: RollWidth,
	dialect: PrinterDialect = {}
): Uint8Array {
	const columns = COLUMNS[width];
	const encoder = encoderFor(columns, dialect);
	encoder.initialize().codepage('auto');
	for (const line of lines) {
		switch (line.kind) {
			case 'heading':
				encoder.align('center').bold(true).size(1, 2).line(printable(line.text));
				encoder.size(1, 1).bold(false).align('left');
				break;
			case 'centre':
				encoder
					.align('center')
					.bold(line.isStrong === true)
					.line(printable(line.text));
				encoder.bold(false).align('left');
				break;
			case 'pair':
				encoder.bold(line.isStrong === true);
				encoder.table(
					[
						{ width: Math.floor(columns * 0.42), align: 'left' },
						{ width: columns - Math.floor(columns * 0.42) - 1, marginLeft: 1, align: 'right' }
					],
					[[printable(line.left), printable(line.right)]]
				);
				encoder.bold(false);
				break;
			case 'text':
				encoder.line(printable(line.text));
				break;
			case 'rule':
				encoder.rule();
				break;
			case 'code':
				encoder.align('center').qrcode(line.text, { size: DOT, errorlevel: 'l' }).align('left');
				break;
		}
	}
	return encoder.newline(2).cut('partial').encode();
}

/** What came from a file must not be a command: printers read control characters as such. */
function printable(text: string): string {
	return text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ');
}
