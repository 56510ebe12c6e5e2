/** What a file may ask of the laptop. Beyond it the person is told which limit was met. */
export interface Limits {
	readonly bytesOnDisk: number;
	/** All parts of a zip together, as counted while they are unpacked. */
	readonly bytesUnpacked: number;
	/** How many times larger than packed a part may be; told only of parts over a megabyte. */
	readonly unpackedRatio: number;
	readonly parts: number;
	/** Rows that hold something, in all sheets together. */
	readonly rows: number;
	readonly columns: number;
	/** Excel's own limit for one cell. */
	readonly cellCharacters: number;
	/** Cells of an .ods that are not written but said to repeat. */
	readonly repeatedCells: number;
	readonly seconds: number;
	/** A decompressor that gives nothing for this long gives nothing any more. */
	readonly stallSeconds: number;
}

/** Fifteen columns and 500,000 rows are 42 MB of .xlsx, 90 MB of .csv and 250 MB unpacked. */
export const LIMITS: Limits = {
	bytesOnDisk: 128_000_000,
	bytesUnpacked: 300_000_000,
	unpackedRatio: 400,
	parts: 10_000,
	rows: 500_000,
	columns: 256,
	cellCharacters: 32_767,
	repeatedCells: 2_000_000,
	seconds: 120,
	stallSeconds: 10
};
