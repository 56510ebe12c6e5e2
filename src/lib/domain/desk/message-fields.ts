import { readPhones } from '../phone.ts';
import { withoutChatHeads } from './chat-heads.ts';
import { guessService, type GuessedService } from './service-guess.ts';
import { ticketNumbersIn } from './ticket-number.ts';

/** What a pasted message seems to say; empty where it does not. A person looks over all of it. */
export interface MessageFields {
	readonly name: string;
	readonly nip: string;
	readonly department: string;
	readonly phone: string;
	readonly email: string;
	readonly location: string;
	/** The id of the person of that name, where there is exactly one. */
	readonly person: string | null;
	/** The slug of a service, where one fits clearly. */
	readonly service: string | null;
	readonly title: string;
	readonly description: string;
	/** A ticket that it names: it may belong there, and be no new one (S2-52). */
	readonly ticketNo: string | null;
}

interface KnownPerson {
	readonly personId: string;
	readonly name: string;
}

const LONGEST_TITLE = 80;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const GREETING =
	/^(?:(?:yth\.?|kepada|dear|halo|hai|hi|hello|assalamu.?alaikum[^,.\n]*|selamat (?:pagi|siang|sore|malam)|pagi|siang|sore|malam|mohon (?:izin|ijin)|permisi|pak|bu|bapak|ibu|kak|min|admin|tim|helpdesk|bapak\/ibu)[\s,.!:]*)+/iu;
const CLOSING =
	/^(?:terima ?kasih|makasih|trims|thanks?|thank you|salam|hormat (?:kami|saya)|regards)\b/iu;

/** What lines of a form or a signature are called, in the words that people use. */
const labels: Readonly<
	Record<'name' | 'nip' | 'department' | 'phone' | 'email' | 'location' | 'title', RegExp>
> = {
	name: /^(?:nama(?: lengkap| pemohon| pelapor| user)?|name|dari|from)$/iu,
	nip: /^(?:nip|no\.? ?pegawai|nomor pegawai|id pegawai|employee (?:id|no\.?))$/iu,
	department:
		/^(?:departemen|department|dept\.?|unit(?: kerja)?|satuan kerja|satker|divisi|bagian)$/iu,
	phone:
		/^(?:(?:no\.?|nomor) ?)?(?:hp|wa|whatsapp|telepon|telp\.?|tlp\.?|phone|mobile|kontak|ponsel|ext\.?)$/iu,
	email: /^(?:e-?mail|surel)$/iu,
	location: /^(?:lokasi|tempat|ruang(?:an)?|gedung|location|room)$/iu,
	title: /^(?:judul|perihal|hal|subjek|subject|subyek|re|fwd?)$/iu
};
type Label = keyof typeof labels;

/**
 * Reads a message that somebody wrote by WhatsApp or mail, for the form in which an agent writes it
 * down (S2-20, S2-21). Lines that name what they hold are believed; everything else is a guess.
 */
export function fieldsFromMessage(
	text: string,
	services: readonly GuessedService[],
	people: readonly KnownPerson[]
): MessageFields {
	const { sender, body } = withoutChatHeads(text);
	const { labelled, rest } = readLabels(body);
	const email = MAIL.exec(labelled.email ?? labelled.name ?? '')?.[0] ?? MAIL.exec(body)?.[0] ?? '';
	const name = plainName(labelled.name ?? '') || plainName(sender);
	const description = rest
		.join('\n')
		.replace(/\n{3,}/gu, '\n\n')
		.trim();
	const title = titleOf(labelled.title ?? '', description);
	return {
		name,
		nip: digitsOf(labelled.nip ?? /\bNIP\b[\s.:]*(\d[\d ]{3,})/iu.exec(body)?.[1] ?? ''),
		department: labelled.department ?? '',
		phone: phoneIn(labelled.phone ?? '') || phoneIn(sender) || phoneIn(body),
		email,
		location: labelled.location ?? '',
		person: personOf(name, people),
		service: guessService(`${title}\n${description}`, services),
		title,
		description,
		ticketNo: ticketNumbersIn(text)[0] ?? null
	};
}

function readLabels(body: string): {
	readonly labelled: Partial<Record<Label, string>>;
	readonly rest: readonly string[];
} {
	const labelled: Partial<Record<Label, string>> = {};
	const rest: string[] = [];
	for (const line of body.split('\n')) {
		const [, key = '', value = ''] =
			/^[\s*_>-]*([\p{L}.\- ]{2,24}?)\s*[*_]*\s*[:=]\s*(.+)$/u.exec(line) ?? [];
		const label = labelOf(key.trim());
		// The first counts: below it stands what was answered to.
		if (label === null) rest.push(line.trim());
		else labelled[label] ??= value.replaceAll('*', '').trim();
	}
	return { labelled, rest };
}

function labelOf(key: string): Label | null {
	const known = Object.keys(labels) as Label[];
	return known.find((label) => labels[label].test(key)) ?? null;
}

/** The subject, or else the first sentence that says something. */
function titleOf(subject: string, description: string): string {
	const given = subject.replace(/^(?:(?:re|fwd?|bls)\s*:\s*)+/iu, '').trim();
	if (given !== '') return shortened(given);
	for (const line of description.split('\n')) {
		const said = line.replace(GREETING, '').trim();
		if (said === '' || CLOSING.test(said)) continue;
		const [sentence = ''] = said.split(/(?<=[.!?])\s/u);
		return shortened(sentence.replace(/[.,;:]+$/u, ''));
	}
	return '';
}

function shortened(text: string): string {
	const title = text.charAt(0).toUpperCase() + text.slice(1);
	if (title.length <= LONGEST_TITLE) return title;
	const cut = title.slice(0, LONGEST_TITLE - 1);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2)).trimEnd()}…`;
}

/** A name without the address behind it; nothing where it is a number. */
function plainName(text: string): string {
	const name = text
		.replace(/<[^>]*>|"|\([^)]*\)/gu, '')
		.replace(MAIL, '')
		.replace(/^~/u, '')
		.trim();
	return /\d{4,}/u.test(name) ? '' : name;
}

function phoneIn(text: string): string {
	for (const [candidate] of text.matchAll(/(?<![\d.])(?:\+?62|0)[\d\s().-]{7,18}\d/gu)) {
		const [phone] = readPhones(candidate).phones;
		if (phone) return phone.number;
	}
	return '';
}

function personOf(name: string, people: readonly KnownPerson[]): string | null {
	const wanted = folded(name);
	if (wanted === '') return null;
	const [only, ...others] = people.filter((person) => folded(person.name) === wanted);
	return only !== undefined && others.length === 0 ? only.personId : null;
}

function folded(text: string): string {
	return text
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter(Boolean)
		.join(' ');
}

function digitsOf(text: string): string {
	return /\d[\d ]*/u.exec(text)?.[0].replaceAll(' ', '') ?? '';
}
