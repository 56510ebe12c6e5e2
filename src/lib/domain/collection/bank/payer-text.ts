/*
 * What a bank's description says of who paid. Banks write in capitals, shorten names wherever their
 * field ends, and put codes of their own around them.
 */

/** In front of a name, or behind it, and no part of it. */
const titles = new Set(
	'PT CV UD PD TB FA KOP BPK BAPAK BP IBU NY TN NN SDR SDRI SDRA HJ DRS DRA DR IR ST SE SH SPD MM MSI TBK PERSERO'.split(
		' '
	)
);

/** Words that banks write themselves: they name nobody. */
const bankWords = new Set(
	(
		'TRSF TRF TRANSFER TRANSAKSI EBANKING BANKING MBANKING MOBILE IBANKING INTERNET SWITCHING BIFAST FAST BI CR DB KR ' +
		'SETORAN TUNAI ATM DARI KE DR UNTUK FTSCY FTFVA WS VA VIRTUAL ACCOUNT PEMBAYARAN PAYMENT BAYAR TAGIHAN QRIS QR ' +
		'TANGGAL TGL BCA BRI BNI BSI MANDIRI LLG RTGS SKN KLIRING OTOMATIS KREDIT PEMINDAHBUKUAN ANTAR BANK REK REKENING ' +
		'NO BIAYA ADM LIVIN BRIMO NBMB BFST ESB'
	).split(' ')
);

/** The words of a customer's name that count: capitals, without titles and punctuation. */
export function nameWords(name: string): string[] {
	const words = lettersOf(name);
	const own = words.filter((word) => !titles.has(word));
	return own.length > 0 ? own : words;
}

/** The words of a description that may belong to a name. */
export function payerWords(description: string): string[] {
	return lettersOf(description).filter((word) => !titles.has(word) && !bankWords.has(word));
}

/** Runs of digits, as they stand, and with the spaces and dashes inside taken out. */
export function digitRuns(description: string): string[] {
	const runs = description.match(/\d+/g) ?? [];
	const joined = (description.match(/\d[\d\s.-]*\d/g) ?? []).map((run) => run.replace(/\D/g, ''));
	return [...new Set([...runs, ...joined])];
}

/** Pieces between spaces without punctuation, as numbers with letters stand in a text. */
export function codesOf(description: string): string[] {
	return [
		...new Set(
			description
				.toUpperCase()
				.split(/[\s/:;,]+/)
				.map(squeezed)
		)
	].filter((code) => code !== '');
}

/** Letters and digits only. */
export function squeezed(text: string): string {
	return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** So many letters in a row are no chance, though the bank has cut the rest off. */
const ENOUGH_OF_A_NAME = 11;

export type NameFit = 'whole' | 'cut' | 'part' | null;

/**
 * How far a name stands in a description: whole (all of its words, in any order), cut (its beginning,
 * up to where the bank has stopped), or in part (a long word of it). A single short word is no name.
 */
export function nameFit(name: readonly string[], said: readonly string[]): NameFit {
	if (name.length === 0 || said.length === 0) return null;
	const letters = name.join('').length;
	const words = new Set(said);
	if (letters >= 5 && name.every((word) => words.has(word))) {
		return name.length > 1 || letters >= 8 ? 'whole' : 'part';
	}
	if (isBeginning(name.join(' '), said)) return 'cut';
	return name.some((word) => word.length >= 5 && words.has(word)) ? 'part' : null;
}

/** Whether the description ends, or goes on with other words, in the middle of the name. */
function isBeginning(name: string, said: readonly string[]): boolean {
	for (let at = 0; at < said.length; at++) {
		for (let end = at + 1; end <= said.length; end++) {
			const beginning = said.slice(at, end).join(' ');
			if (!name.startsWith(beginning)) break;
			if (beginning.replace(/ /g, '').length >= ENOUGH_OF_A_NAME) return true;
		}
	}
	return false;
}

function lettersOf(text: string): string[] {
	return text
		.toUpperCase()
		.replace(/E-BANKING|M-BANKING|BI-FAST/g, ' ')
		.replace(/['’.`]/g, '')
		.split(/[^A-Z]+/)
		.filter((word) => word.length > 1);
}
