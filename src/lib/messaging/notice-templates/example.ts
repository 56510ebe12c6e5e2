import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeContent } from './values.ts';

const EXAMPLES: Readonly<
	Record<Language, Pick<NoticeContent, 'title' | 'reason' | 'solution' | 'question' | 'report'>>
> = {
	id: {
		title: 'AC ruang rapat lantai 3 tidak dingin',
		reason: 'Menunggu suku cadang dari teknisi.',
		solution: 'Filter AC sudah dibersihkan dan suhunya diperiksa kembali.',
		question: 'Bagaimana cara meminjam ruang rapat?',
		report: 'Tombol kirim tidak dapat ditekan di halaman tiket baru.'
	},
	en: {
		title: 'Air conditioner of meeting room 3 does not cool',
		reason: 'Waiting for a spare part from the technician.',
		solution: 'The filter was cleaned and the temperature checked again.',
		question: 'How do I book a meeting room?',
		report: 'The send button of the new ticket page cannot be pressed.'
	}
};

/** An invented ticket that a template is shown and measured with. */
export function exampleContent(
	slug: NoticeSlug,
	language: Language,
	desk: Pick<NoticeContent, 'deskName' | 'contact' | 'zone'> & { readonly nowMs: number }
): NoticeContent {
	const words = EXAMPLES[language];
	return {
		...words,
		...desk,
		number: 'A-000123',
		service: { id: 'Pemeliharaan pendingin ruangan', en: 'Air conditioning maintenance' },
		who: { name: 'Rani Contoh', nip: '000123', email: 'rani@contoh.example' },
		status: slug === 'status-changed' ? 'waiting-third-party' : 'on-progress',
		changes: [
			{ field: 'location', label: null, from: 'Lantai 2', to: 'Lantai 3' },
			{ field: 'title', label: null, from: 'AC', to: words.title }
		],
		mergedInto: '',
		handler: 'PPBU',
		tier: 2,
		dueMs: desk.nowMs + 86_400_000,
		app: { name: 'Aplikasi Contoh', url: 'https://aplikasi.contoh.example' },
		stars: 5,
		link: 'https://layanan.contoh.example/tickets/123'
	};
}
