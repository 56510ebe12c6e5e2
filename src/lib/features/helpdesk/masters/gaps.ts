import type { FaqVote } from '#lib/domain/desk/besides.ts';
import { isActive, type MasterDoc, type MasterKind, type MasterOf } from './kinds.ts';
import type { KnownMasters } from './known.ts';
import { namesOf } from './referrers.ts';

/** What a service lacks, or has that no longer works. */
export const gapKinds = [
	'other-app',
	'no-pic',
	'pic-away',
	'inactive-reference',
	'gone-reference',
	'no-english',
	'no-synonyms',
	'no-vendor'
] as const;
export type GapKind = (typeof gapKinds)[number];

export interface Gap {
	readonly kind: GapKind;
	/** What is inactive or gone. */
	readonly of?: MasterKind;
}

/**
 * What is to be looked after in a service (S2-63): services in other apps are not faults, they are
 * shown so that one sees what is not integrated yet.
 */
export function gapsOf(
	service: MasterOf<'service'>,
	known: KnownMasters,
	today: string
): readonly Gap[] {
	const gaps: Gap[] = [];
	if (service.route === 'other-app') gaps.push({ kind: 'other-app' });
	const pic = service.pic === undefined ? undefined : known.get('pic', service.pic);
	if (service.pic === undefined) gaps.push({ kind: 'no-pic' });
	else if (pic && isUncovered(pic, known, today)) gaps.push({ kind: 'pic-away' });
	gaps.push(...brokenNames(service, known));
	if (service.tierPath.includes(3) && service.vendor === undefined)
		gaps.push({ kind: 'no-vendor' });
	if (service.name.en === '' || service.summary.en === '') gaps.push({ kind: 'no-english' });
	if (service.synonyms.length === 0) gaps.push({ kind: 'no-synonyms' });
	return gaps;
}

/** Names of what is switched off or gone. */
export function brokenNames(doc: MasterDoc, known: KnownMasters): readonly Gap[] {
	return Object.entries(namesOf(doc)).flatMap(([kind, slugs]): readonly Gap[] => {
		const of = kind as MasterKind;
		const named = slugs.map((slug) => known.get(of, slug) as MasterDoc | undefined);
		if (named.some((other) => other === undefined)) return [{ kind: 'gone-reference', of }];
		const isOff = named.some((other) => other !== undefined && !isActive(other));
		return isOff ? [{ kind: 'inactive-reference', of }] : [];
	});
}

/** Away, and everybody who would stand in is away as well. */
function isUncovered(pic: MasterOf<'pic'>, known: KnownMasters, today: string): boolean {
	if (!isAway(pic, today)) return false;
	const standIns = pic.standIns.map((slug) => known.get('pic', slug));
	return standIns.every((other) => !other?.active || isAway(other, today));
}

export function isAway({ away }: Pick<MasterOf<'pic'>, 'away'>, today: string): boolean {
	return away.some(({ from, to }) => from <= today && today <= to);
}

/** Published articles that nobody said anything about. */
export function faqsWithoutVotes(
	known: KnownMasters,
	votes: readonly Pick<FaqVote, 'faq'>[]
): readonly MasterOf<'faq'>[] {
	const voted = new Set(votes.map(({ faq }) => faq));
	return known.all('faq').filter(({ _id, published }) => published && !voted.has(_id));
}
