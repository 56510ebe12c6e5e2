import { CFB } from '@e965/xlsx';

/** As much of SheetJS's compound files as is used here; it declares no types for them. */
interface CompoundFiles {
	read(bytes: Uint8Array, options: { type: 'buffer' }): Container;
	write(file: Container, options: { type: 'array' }): ArrayLike<number>;
	readonly utils: {
		cfb_new(): Container;
		cfb_add(file: Container, path: string, content: Uint8Array): void;
	};
}

interface Container {
	readonly FileIndex: { name: string; content?: ArrayLike<number>; size?: number }[];
}

const library = CFB as CompoundFiles;

/** A compound file with streams by name: what .xls, old .doc and encrypted workbooks are made of. */
export function compoundFile(
	streams: Readonly<Record<string, Uint8Array>>
): Uint8Array<ArrayBuffer> {
	const file = library.utils.cfb_new();
	for (const [name, content] of Object.entries(streams)) {
		library.utils.cfb_add(file, `/${name}`, content);
	}
	return Uint8Array.from(library.write(file, { type: 'array' }));
}

const FILE_PASS = [0x2f, 0x00, 0x06, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00];

/** An .xls that says behind its first record that the others are encrypted. */
export function encryptedXls(xls: Uint8Array): Uint8Array<ArrayBuffer> {
	const stream = library
		.read(xls, { type: 'buffer' })
		.FileIndex.find(({ name }) => name === 'Workbook');
	const records = Uint8Array.from(stream?.content ?? []);
	const behindFirst = 4 + new DataView(records.buffer).getUint16(2, true);
	return compoundFile({
		Workbook: Uint8Array.from([
			...records.subarray(0, behindFirst),
			...FILE_PASS,
			...records.subarray(behindFirst)
		])
	});
}
