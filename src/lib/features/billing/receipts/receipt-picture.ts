import encodeQR from 'qr';
import type { ReceiptLine } from './receipt-lines.ts';

const WIDTH = 720;
const MARGIN = 48;
const INNER = WIDTH - 2 * MARGIN;
const TEXT = 26;
const HEADING = 38;
const LEADING = 1.4;
const GAP = 10;
/** Sides of a square of a QR code, in pixels. */
const DOT = 6;
const INK = '#111';
const FAMILY = '"Inter Variable", system-ui, sans-serif';

type Draw = (context: OffscreenCanvasRenderingContext2D, top: number) => void;
interface Block {
	readonly height: number;
	readonly draw: Draw;
}

/** A receipt as a PNG to be sent: black on white, 720 pixels wide, as long as it must be. */
export async function receiptPicture(lines: readonly ReceiptLine[]): Promise<Blob> {
	const measuring = new OffscreenCanvas(1, 1).getContext('2d')!;
	const blocks = lines.map((line) => blockOf(line, measuring));
	const height = blocks.reduce((sum, block) => sum + block.height + GAP, 2 * MARGIN);
	const canvas = new OffscreenCanvas(WIDTH, height);
	const context = canvas.getContext('2d')!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, WIDTH, height);
	context.fillStyle = INK;
	context.textBaseline = 'top';
	let top = MARGIN;
	for (const block of blocks) {
		block.draw(context, top);
		top += block.height + GAP;
	}
	return canvas.convertToBlob({ type: 'image/png' });
}

function blockOf(line: ReceiptLine, measuring: OffscreenCanvasRenderingContext2D): Block {
	switch (line.kind) {
		case 'heading':
			return paragraph(measuring, line.text, font(HEADING, true), HEADING, 'center');
		case 'centre':
			return paragraph(measuring, line.text, font(TEXT, line.isStrong), TEXT, 'center');
		case 'text':
			return paragraph(measuring, line.text, font(TEXT, false), TEXT, 'left');
		case 'pair':
			return pair(measuring, line.left, line.right, font(TEXT, line.isStrong));
		case 'rule':
			return {
				height: 2,
				draw: (context, top) => context.fillRect(MARGIN, top, INNER, 2)
			};
		case 'code':
			return code(line.text);
	}
}

function paragraph(
	measuring: OffscreenCanvasRenderingContext2D,
	text: string,
	face: string,
	size: number,
	align: 'left' | 'center'
): Block {
	const rows = wrapped(measuring, text, face, INNER);
	return {
		height: rows.length * size * LEADING,
		draw(context, top) {
			context.font = face;
			context.textAlign = align;
			const left = align === 'left' ? MARGIN : WIDTH / 2;
			rows.forEach((row, at) => context.fillText(row, left, top + at * size * LEADING));
		}
	};
}

/** A label on the left, and what it labels on the right; each is broken where it is too long. */
function pair(
	measuring: OffscreenCanvasRenderingContext2D,
	left: string,
	right: string,
	face: string
): Block {
	const lefts = wrapped(measuring, left, face, INNER * 0.42);
	const rights = wrapped(measuring, right, face, INNER * 0.56);
	return {
		height: Math.max(lefts.length, rights.length) * TEXT * LEADING,
		draw(context, top) {
			context.font = face;
			context.textAlign = 'left';
			lefts.forEach((row, at) => context.fillText(row, MARGIN, top + at * TEXT * LEADING));
			context.textAlign = 'right';
			rights.forEach((row, at) => context.fillText(row, WIDTH - MARGIN, top + at * TEXT * LEADING));
		}
	};
}

function code(text: string): Block {
	const squares = encodeQR(text, 'raw', { ecc: 'low' });
	const side = squares.length * DOT;
	return {
		height: side,
		draw(context, top) {
			const left = (WIDTH - side) / 2;
			squares.forEach((row, y) =>
				row.forEach((isDark, x) => {
					if (isDark) context.fillRect(left + x * DOT, top + y * DOT, DOT, DOT);
				})
			);
		}
	};
}

function font(size: number, isStrong = false): string {
	return `${isStrong ? 700 : 400} ${size}px ${FAMILY}`;
}

/** Broken between words, and within a word that is longer than a line. */
function wrapped(
	context: OffscreenCanvasRenderingContext2D,
	text: string,
	face: string,
	width: number
): string[] {
	context.font = face;
	const fits = (row: string) => context.measureText(row).width <= width;
	const rows: string[] = [];
	let row = '';
	for (const word of text.split(/\s+/)) {
		const longer = row === '' ? word : `${row} ${word}`;
		if (fits(longer)) {
			row = longer;
			continue;
		}
		if (row !== '') rows.push(row);
		row = '';
		for (const sign of word) {
			if (fits(row + sign) || row === '') row += sign;
			else {
				rows.push(row);
				row = sign;
			}
		}
	}
	return [...rows, row];
}
