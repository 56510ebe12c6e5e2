/* The drivers come without types: what of them is used here. */
declare module '@point-of-sale/webbluetooth-receipt-printer' {
	export { default } from '@point-of-sale/webusb-receipt-printer';
}

declare module '@point-of-sale/webusb-receipt-printer' {
	import type { PrinterDialect } from './roll-bytes.ts';

	export default class ReceiptPrinter {
		connect(): Promise<void>;
		print(bytes: Uint8Array): Promise<void>;
		addEventListener(event: 'connected', listener: (device: PrinterDialect) => void): void;
	}
}
