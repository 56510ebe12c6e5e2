import { area } from '../locale.svelte.ts';

/** Taking a payment. */
export const paymentsText = area({
	id: {
		choose: 'Bagi sendiri',
		oldestOnly: (amount: string) => `Terlama: ${amount}`,
		oldestFirst: 'Tagihan terlama dulu',
		openOn: (amount: string) => `Terbuka ${amount}`,
		moreThanOpen: (amount: string) => `Lebih dari yang terbuka (${amount}).`,
		moreThanPaid: (amount: string) =>
			`${amount} lebih besar dari yang dibayar. Kurangi salah satu.`,
		proofs: 'Foto bukti (boleh kosong)',
		useCredit: (amount: string) => `Pakai ${amount} untuk tagihan`,
		creditUsed: (amount: string, bills: string) => `Saldo ${amount} dipakai untuk ${bills}`,
		creditShort:
			'Saldonya tidak cukup lagi: sudah dipakai di perangkat lain, atau pembayarannya dibatalkan.'
	},
	en: {
		choose: 'Share out by hand',
		oldestOnly: (amount: string) => `Oldest: ${amount}`,
		oldestFirst: 'Oldest bill first',
		openOn: (amount: string) => `${amount} open`,
		moreThanOpen: (amount: string) => `More than is open (${amount}).`,
		moreThanPaid: (amount: string) => `${amount} more than was paid. Lower one of them.`,
		proofs: 'Photo of a proof (may be empty)',
		useCredit: (amount: string) => `Use ${amount} for bills`,
		creditUsed: (amount: string, bills: string) => `Credit of ${amount} used for ${bills}`,
		creditShort:
			'The credit was no longer enough: it was used on another device, or its payment was taken back.'
	}
});
