import type { BankColumnMeaning } from '#lib/domain/collection/bank/bank-facts.ts';
import { squeezed } from '../columns/header-name.ts';

/** Headers by what they mean, as banks write them: without case, spaces, punctuation and currency. */
const names: readonly (readonly [BankColumnMeaning, string])[] = [
	[
		'date',
		'TANGGAL TGL TANGGALTRANSAKSI TGLTRANSAKSI TGLTRAN TGLTRX DATE POSTINGDATE POSTDATE TRANSACTIONDATE TXNDATE TRXDATE BOOKINGDATE TANGGALPOSTING TGLPOSTING'
	],
	[
		'description',
		'KETERANGAN URAIAN URAIANTRANSAKSI DESKRIPSI DESKRIPSITRANSAKSI DESCRIPTION TRANSACTIONDESCRIPTION DESKTRAN REMARK REMARKS ADDITIONALDESC RINCIANTRANSAKSI DETAILTRANSAKSI REFERENCENO NOREFERENSI NOREF FTNUMBER BERITA NARRATIVE'
	],
	['amount', 'JUMLAH NOMINAL AMOUNT MUTASI NILAI NOMINALTRANSAKSI JUMLAHMUTASI'],
	[
		'mark',
		'DBCR CRDB DBKR DK KD DC CD DEBITKREDIT DEBETKREDIT DEBITCREDIT TIPE TYPE JENIS JENISMUTASI'
	],
	['credit', 'KREDIT CREDIT CR CREDITAMOUNT MUTASIKREDIT DANAMASUK UANGMASUK MASUK PENERIMAAN'],
	[
		'debit',
		'DEBET DEBIT DB DEBITAMOUNT MUTASIDEBET MUTASIDEBIT DANAKELUAR UANGKELUAR KELUAR PENGELUARAN'
	],
	[
		'balance',
		'SALDO BALANCE CLOSEBALANCE CLOSINGBALANCE RUNNINGBALANCE SALDOAKHIR SALDOAKHIRMUTASI'
	],
	['account', 'NOREK NOREKENING NOMORREKENING ACCOUNTNO ACCOUNTNUMBER ACCOUNT REKENING']
];

const meanings = new Map(
	names.flatMap(([meaning, list]) => list.split(' ').map((name) => [name, meaning] as const))
);

/** A header as it is compared: `Dana Masuk (IDR)` and `DANA MASUK` are one name. */
export function bankHeader(header: string): string {
	const name = squeezed(header);
	return name.length > 5 ? name.replace(/(?:IDR|RP)$/, '') : name;
}

/** What a header means by its name alone; null where it says nothing. */
export function meaningOfHeader(header: string): BankColumnMeaning | null {
	return meanings.get(bankHeader(header)) ?? null;
}

/** Headers of exports, in the order of their columns; those without a name are left out. */
const exports: readonly (readonly [bank: string, headers: string])[] = [
	// KlikBCA, for persons and for businesses; the last one is the monthly statement.
	['BCA', 'TANGGALTRANSAKSI KETERANGAN CABANG JUMLAH SALDO'],
	['BCA', 'TANGGAL KETERANGAN CABANG JUMLAH SALDO'],
	['BCA', 'TANGGAL KETERANGAN CBG MUTASI SALDO'],
	[
		'Mandiri',
		'ACCOUNTNO DATE VALDATE TRANSACTIONCODE DESCRIPTION DESCRIPTION REFERENCENO DEBIT CREDIT'
	],
	[
		'Mandiri',
		'ACCOUNTNO DATE VALDATE TRANSACTIONCODE DESCRIPTION DESCRIPTION REFERENCENO DEBIT CREDIT BALANCE'
	],
	[
		'Mandiri',
		'ACCOUNTNO CCY POSTDATE REMARKS ADDITIONALDESC CREDITAMOUNT DEBITAMOUNT CLOSEBALANCE'
	],
	['Mandiri', 'NO TANGGAL KETERANGAN DANAMASUK DANAKELUAR SALDO'],
	[
		'BRI',
		'NOREK TGLTRAN TGLEFEKTIF JAMTRAN SEQ DESKTRAN SALDOAWALMUTASI MUTASIDEBET MUTASIKREDIT SALDOAKHIRMUTASI'
	],
	['BRI', 'TANGGALTRANSAKSI URAIANTRANSAKSI TELLER DEBET KREDIT SALDO'],
	['BNI', 'POSTINGDATE EFFECTIVEDATE BRANCH JOURNAL TRANSACTIONDESCRIPTION AMOUNT DBCR BALANCE'],
	['BNI', 'TANGGAL URAIANTRANSAKSI TIPE NOMINAL SALDO'],
	['BSI', 'TANGGAL NOREFERENSI DESKRIPSI DEBIT KREDIT SALDO'],
	['BSI', 'TANGGALTRANSAKSI FTNUMBER KETERANGAN DK NOMINAL SALDO']
];

const banks = new Map(exports.map(([bank, headers]) => [headers, bank]));

/** The bank whose export has these headers; null where none of ours has. */
export function bankOfHeaders(headers: readonly string[]): string | null {
	const told = headers.map(bankHeader).filter((name) => name !== '');
	return banks.get(told.join(' ')) ?? null;
}
