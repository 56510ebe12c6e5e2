import type { Faq } from '#lib/domain/desk/masters.ts';
import { bySaid } from '#lib/i18n/said.ts';
import type { Helpdesk } from '../helpdesk.ts';

/** The articles that everybody reads, by question. */
export async function publishedFaqs(
	{ masters }: Pick<Helpdesk, 'masters'>,
	isWanted: (faq: Faq) => boolean = () => true
): Promise<readonly Faq[]> {
	const all = await masters.faqs.toArray();
	return all
		.filter((faq) => faq.published && isWanted(faq))
		.sort((one, other) => bySaid(one.question, other.question));
}
