import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Redirections of which nobody knows yet whether it was done in the other app. */
export const openRedirectsText = area({
	id: {
		title: 'Pengalihan belum jelas',
		lead: 'Siapa yang beralih ke aplikasi lain dan belum menjawab apakah sudah selesai di sana. Tanyakan, lalu catat jawabannya.',
		waiting: (n: string) => `${n} pengalihan belum jelas`,
		none: 'Semua pengalihan sudah jelas',
		noneText: 'Pengalihan yang belum dijawab pemohon muncul di sini.',
		went: (app: string, when: string) => `Ke ${app}, ${when}`,
		postponed: 'Pemohon minta ditanya lagi nanti',
		noContact: 'Tidak ada nomor atau email. Pemohon ditanya di aplikasi.',
		whatsapp: 'Tanya lewat WhatsApp',
		mail: 'Tanya lewat email',
		subject: (service: string) => `Apakah “${service}” sudah selesai?`,
		body: (name: string, service: string, app: string, desk: string) =>
			`Yth. ${name},\n\nAnda mengajukan “${service}” di ${app}. Apakah sudah selesai di sana? Bila belum berhasil, balas pesan ini dan kami bantu.\n\n${desk}`,
		practice: 'Latihan: tidak ada yang dibuka.',
		answers: { done: 'Sudah selesai', 'not-done': 'Belum berhasil' },
		answersLabel: (service: string, name: string) => `Jawaban ${name} tentang ${service}`,
		noted: 'Jawaban tercatat',
		failed: (name: string, service: string) =>
			`“${service}” belum berhasil untuk ${name}: catat tiketnya, agar helpdesk menanganinya.`,
		record: 'Catat tiket'
	},
	en: {
		title: 'Open redirections',
		lead: 'Who went to another app and has not said yet whether it was done there. Ask, and note the answer.',
		waiting: (n: string) => counted(n, 'open redirection', 'open redirections'),
		none: 'No redirection is open',
		noneText: 'Redirections that the requester has not answered show up here.',
		went: (app: string, when: string) => `To ${app}, ${when}`,
		postponed: 'The requester wants to be asked again later',
		noContact: 'There is no number or address. The requester is asked in the app.',
		whatsapp: 'Ask by WhatsApp',
		mail: 'Ask by email',
		subject: (service: string) => `Was “${service}” done?`,
		body: (name: string, service: string, app: string, desk: string) =>
			`Dear ${name},\n\nYou asked for “${service}” in ${app}. Was it done there? If it did not work, reply to this message and we will help.\n\n${desk}`,
		practice: 'Practice: nothing is opened.',
		answers: { done: 'Done there', 'not-done': 'It did not work' },
		answersLabel: (service: string, name: string) => `What ${name} says of ${service}`,
		noted: 'Answer noted',
		failed: (name: string, service: string) =>
			`“${service}” did not work for ${name}: record a ticket, so that the helpdesk sees to it.`,
		record: 'Record a ticket'
	}
});
