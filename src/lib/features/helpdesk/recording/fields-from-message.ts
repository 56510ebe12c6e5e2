/** What a message that was pasted seems to say; what it does not say is empty. */
export interface MessageFields {
	readonly name: string;
	readonly nip: string;
	readonly department: string;
	readonly email: string;
	readonly phone: string;
	readonly title: string;
	readonly location: string;
	readonly service: string;
	/** The message without the heads that WhatsApp and mail programs put before it. */
	readonly description: string;
}

const LONGEST_TITLE = 100;

/** "[10.32, 26/11/2026] Rina Contoh: …" and "26/11/26 10.32 - Rina Contoh: …", as WhatsApp copies them. */
const whatsappHead =
	/^\[?\d{1,2}[./:]\d{2}(?:[./:]\d{2,4})?,? \d{1,2}[./:]\d{1,2}(?:[./:]\d{2,4})?\]?(?: -)? ([^:\n]{2,60}): ?/;
const mailSender = /^(?:dari|from)\s*:\s*"?([^"<\n]*?)"?\s*(?:<([^>\n]+)>)?\s*$/im;
const mailSubject = /^(?:perihal|subjek|subject|hal)\s*:\s*(?:(?:re|fw|fwd)\s*:\s*)*(.+)$/im;
const mailHeads =
	/^(?:dari|from|kepada|to|cc|tanggal|date|sent|dikirim|perihal|subjek|subject|hal)\s*:.*$/gim;
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const phoneNumber = /(?:\+62|\b0)[\d\s-]{8,16}\d/;
const introduced =
	/\b(?:saya|aku|ini|nama saya)\s+((?:[A-Z][\w'.]*\s?){1,4}?)(?=\s*(?:,|\.|dari|bagian|\n|$))/;
const fromPart =
	/\bdari\s+(?:bagian|departemen|unit|divisi|satuan kerja)?\s*([A-Z][\w&/ -]{1,40}?)(?=[,.\n]|$)/;

/** The value behind one of these words and a colon, anywhere in the message. */
function labelled(text: string, words: string): string {
	const found = new RegExp(`^\\s*(?:${words})\\s*[:=]\\s*(.+)$`, 'im').exec(text);
	return found?.[1]?.trim() ?? '';
}

/**
 * Suggests fields from a pasted message of WhatsApp or mail: lines such as "Nama: …" first, then what
 * the heads say, then what looks like an address or a number. Suggestions only; a person looks at them.
 */
export function fieldsFromMessage(pasted: string): MessageFields {
	const text = pasted.replaceAll('\r\n', '\n').trim();
	const whatsappName = whatsappHead.exec(text)?.[1]?.trim() ?? '';
	const sender = mailSender.exec(text);
	const lines = text.split('\n').map((line) => line.replace(whatsappHead, ''));
	const said = lines.join('\n');
	const description = said
		.replace(mailHeads, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	// What WhatsApp shows for who is in no address book is a number, not a name.
	const isName = /\p{L}{2}/u.test(whatsappName);
	return {
		name:
			labelled(said, 'nama(?: lengkap| pemohon)?|name') ||
			(isName ? whatsappName : '') ||
			(sender?.[1]?.trim() ?? '') ||
			(introduced.exec(description)?.[1]?.trim() ?? ''),
		nip: labelled(said, 'nip|no\\.? ?pegawai').replace(/\D/g, '') || nipIn(description),
		department:
			labelled(said, 'departemen|department|dept\\.?|unit(?: kerja)?|bagian|divisi|satker') ||
			(fromPart.exec(description)?.[1]?.trim() ?? ''),
		email: (sender?.[2] ?? mailAddress.exec(description)?.[0] ?? '').trim(),
		phone: digitsOf(phoneNumber.exec(isName ? said : `${whatsappName}\n${said}`)?.[0] ?? ''),
		title:
			labelled(said, 'judul|title') ||
			(mailSubject.exec(said)?.[1]?.trim() ?? '') ||
			firstSentence(description),
		location: labelled(said, 'lokasi|tempat|location|ruang(?:an)?'),
		service: labelled(said, 'layanan|service'),
		description
	};
}

function nipIn(text: string): string {
	return /\bNIP\D{0,3}([\d .]{4,24}\d)/i.exec(text)?.[1]?.replace(/\D/g, '') ?? '';
}

/** In the form of a link: "+62…". */
function digitsOf(number: string): string {
	const digits = number.replace(/[^\d+]/g, '');
	return digits.startsWith('0') ? `+62${digits.slice(1)}` : digits;
}

/** The first sentence that says something: greetings and lines of fields are passed over. */
function firstSentence(text: string): string {
	const sentences = text
		.split(/\n|(?<=[.!?])\s/)
		.map((part) => part.trim())
		.filter((part) => part !== '' && !/^[\p{L} ./]{2,20}\s*[:=]/u.test(part));
	const telling = sentences.find((part) => !isGreeting(part)) ?? sentences[0] ?? '';
	const plain = telling.replace(/[.!?]+$/, '');
	if (plain.length <= LONGEST_TITLE) return plain;
	return `${plain.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`;
}

function isGreeting(part: string): boolean {
	return /^(?:(?:selamat|met) (?:pagi|siang|sore|malam)|halo|hai|assalam|salam|yth|kepada|dear|permisi|mohon maaf|terima kasih)[\p{L}' ]{0,40}[,.!]*$/iu.test(
		part
	);
}
