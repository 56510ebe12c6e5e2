import type { PrinterDialect } from './roll-bytes.ts';

/** How a printer is reached from a browser. */
export type PrinterLine = 'bluetooth' | 'usb';

/** What of the driver libraries is used here. */
interface Driver {
	connect(): Promise<void>;
	print(bytes: Uint8Array): Promise<void>;
	addEventListener(event: 'connected', listener: (device: PrinterDialect) => void): void;
}

/** The ways that this browser has; most phones with Android have Bluetooth, none of Apple's has any. */
export function printerLines(): PrinterLine[] {
	return [
		...('bluetooth' in navigator ? (['bluetooth'] as const) : []),
		...('usb' in navigator ? (['usb'] as const) : [])
	];
}

/** A receipt printer that the person has chosen. */
export class RollPrinter {
	readonly #driver: Driver;
	readonly dialect: PrinterDialect;

	private constructor(driver: Driver, dialect: PrinterDialect) {
		this.#driver = driver;
		this.dialect = dialect;
	}

	/**
	 * Lets the person choose a printer; to be called from a click. Null where none was chosen or it
	 * does not answer.
	 */
	static async choose(line: PrinterLine): Promise<RollPrinter | null> {
		const driver = await driverOf(line);
		const connected = new Promise<PrinterDialect>((resolve) => {
			driver.addEventListener('connected', ({ language, codepageMapping }) =>
				resolve({ language, codepageMapping })
			);
		});
		// The drivers only log what went wrong: without `connected` there is no printer.
		const dialect = await Promise.race([
			connected,
			driver.connect().then(
				() => nextTurn(null),
				() => null
			)
		]);
		return dialect === null ? null : new RollPrinter(driver, dialect);
	}

	/** Resolves when the printer has taken the bytes; rejects where it went away. */
	print(bytes: Uint8Array): Promise<void> {
		return this.#driver.print(bytes);
	}
}

/** The event of a connection may come in the same turn as its end. */
function nextTurn<T>(value: T): Promise<T> {
	return new Promise((resolve) => setTimeout(() => resolve(value), 0));
}

async function driverOf(line: PrinterLine): Promise<Driver> {
	const { default: Printer } =
		line === 'bluetooth'
			? await import('@point-of-sale/webbluetooth-receipt-printer')
			: await import('@point-of-sale/webusb-receipt-printer');
	return new Printer();
}
