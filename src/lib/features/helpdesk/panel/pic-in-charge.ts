import type { Pic } from '#lib/domain/desk/masters.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';

export interface InCharge {
	/** Who was meant. */
	readonly meant: Pic;
	/** Who answers on that day; null where nobody is there. */
	readonly pic: Pic | null;
}

/**
 * Who answers for a PIC on a day: the PIC, or the first who stands in and is there themselves; who
 * stands in for those comes after. Null where there is no such PIC.
 */
export function picInCharge(
	pics: readonly Pic[],
	slug: string,
	today: CalendarDate
): InCharge | null {
	const bySlug = new Map(pics.map((pic) => [pic.slug, pic]));
	const meant = bySlug.get(slug);
	if (!meant) return null;
	const asked = [slug];
	// Grows while it is walked: who stands in for somebody who is away has stand-ins too.
	for (const name of asked) {
		const pic = bySlug.get(name);
		if (!pic) continue;
		if (pic.active && !isAway(pic, today)) return { meant, pic };
		asked.push(...pic.standIns.filter((standIn) => !asked.includes(standIn)));
	}
	return { meant, pic: null };
}

function isAway({ away }: Pic, today: CalendarDate): boolean {
	return away.some(({ from, to }) => from <= today && today <= to);
}
