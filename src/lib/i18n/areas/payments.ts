import { area } from '../locale.svelte.ts';

/** Taking a payment. */
export const paymentsText = area({
	id: {
		choose: 'Bagi sendiri',
		oldestFirst: 'Tagihan terlama dulu',
		openOn: (amount: string) => `Terbuka ${amount}`,
		moreThanOpen: (amount: string) => `Lebih dari yang terbuka (${amount}).`,
		moreThanPaid: (amount: string) =>
			`${amount} lebih besar dari yang dibayar. Kurangi salah satu.`,
		proofs: 'Foto bukti (boleh kosong)'
	},
	en: {
		choose: 'Share out by hand',
		oldestFirst: 'Oldest bill first',
		openOn: (amount: string) => `${amount} open`,
		moreThanOpen: (amount: string) => `More than is open (${amount}).`,
		moreThanPaid: (amount: string) => `${amount} more than was paid. Lower one of them.`,
		proofs: 'Photo of a proof (optional)'
	}
});
