import { ulid } from 'ulid';
import { momentAt } from '#lib/domain/time/zone.ts';
import { addDays, type CalendarDate } from '#lib/domain/time/date.ts';
import { stampAt } from '#lib/domain/clock.ts';
import type { Person } from '#lib/domain/access/person.ts';
import { sampleDeskPeople } from '#lib/features/helpdesk/sample/sample-people.ts';
import { sampleTickets } from '#lib/features/helpdesk/sample/sample-tickets.ts';
import { deskSeed } from '#lib/features/helpdesk/seeds/seed.ts';
import { deskDerivations } from '#lib/store/desk-derivations.ts';
import { deskDatabaseName, deskPlaceOf } from '#lib/store/desk-databases.ts';
import { schemas } from '#lib/store/databases.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { Engine } from '#lib/store/engine/engine.ts';

/** Begins long before the oldest ticket. */
const DAYS_BEFORE = 60;

/** Gives a practice store a helpdesk that is at work: master data, people and tickets. */
export async function putDeskSample(
	person: Person,
	org: Engine,
	today: CalendarDate
): Promise<void> {
	const beganMs = momentAt(addDays(today, -DAYS_BEFORE), 0, 'WIB');
	const signature = { by: person.id, at: stampAt(beganMs), device: 'contoh' };
	const seed = deskSeed(Number(today.slice(0, 4))).map((master) => ({ ...master, ...signature }));
	const known = await org.states(seed.map(({ _id }) => _id));
	const missing = seed.filter(({ _id }) => !known.has(_id));
	// Signed by invented people, as what comes from a server is signed by others.
	await org.write([...missing, ...sampleDeskPeople(beganMs)] as unknown as AnyDoc[], {
		newEdits: true
	});
	const desk = await Engine.open(deskDatabaseName(person.id, 'desk', deskPlaceOf(person.roles)), {
		schema: schemas.desk,
		derivations: deskDerivations,
		newUuid: ulid
	});
	await desk.write(sampleTickets(today, person) as unknown as AnyDoc[], { newEdits: true });
	desk.close();
}
