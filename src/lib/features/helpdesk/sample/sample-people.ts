import type { PersonEntry } from '#lib/domain/access/directory.ts';
import { stampAt } from '#lib/domain/clock.ts';
import type { RequesterDetails } from '#lib/domain/desk/ticket.ts';
import { NO_ACCOUNT } from '#lib/domain/desk/words.ts';

/*
 * Invented people of the practice store. Their numbers and addresses reach nobody.
 */

/** Who works at the desk. */
export const deskPeople = {
	agus: 'Agus Contoh',
	dewi: 'Dewi Contoh',
	tirta: 'Tirta Contoh',
	laras: 'Laras Contoh',
	putri: 'Putri Contoh'
} as const;
export type DeskPerson = keyof typeof deskPeople;

/** Who asks. `tamu` has no account: an agent writes down what they ask for. */
export const askers = {
	rina: asker('Rina Contoh', '000101', 'Keuangan', 1),
	joko: asker('Joko Contoh', '000102', 'Hukum', 2),
	maya: asker('Maya Contoh', '000103', 'Sumber Daya Manusia', 3),
	hasan: asker('Hasan Contoh', '000104', 'Logistik', 4),
	tamu: asker('Sari Contoh', '000105', 'Hubungan Masyarakat', 5)
} as const satisfies Readonly<Record<string, RequesterDetails>>;
export type Asker = keyof typeof askers;

/** `you`: who practises. */
export type SampleWho = DeskPerson | Asker | 'you';

export function personIdOf(who: SampleWho, you: string): string {
	if (who === 'you') return you;
	return who === 'tamu' ? NO_ACCOUNT : `contoh-${who}`;
}

/** The people as everybody's directory has them. */
export function sampleDeskPeople(filedMs: number): PersonEntry[] {
	const named: [SampleWho, string][] = [
		...Object.entries(deskPeople),
		...Object.entries(askers).map(([who, { name }]): [string, string] => [who, name])
	].map(([who, name]) => [who as SampleWho, name]);
	return named
		.map(([who, name]) => ({ id: personIdOf(who, ''), name }))
		.filter(({ id }) => id !== NO_ACCOUNT)
		.map(({ id, name }) => ({
			_id: `person:${id}`,
			type: 'person',
			personId: id,
			name,
			by: id,
			at: stampAt(filedMs),
			device: 'contoh'
		}));
}

function asker(name: string, nip: string, department: string, no: number): RequesterDetails {
	const email = `${name.split(' ')[0]!.toLowerCase()}@contoh.example`;
	return { name, nip, department, email, phone: `+62000000040${no}` };
}
