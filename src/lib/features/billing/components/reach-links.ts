import type { Account } from '#lib/domain/billing/account.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Point } from '#lib/domain/billing/point.ts';
import { addressFor } from '#lib/domain/billing/reminder-rules.ts';
import type { LinkForm } from '#lib/domain/settings.ts';
import { mapLink, phoneLink, whatsappLink } from '#lib/messaging/links.ts';

/** Ways to a customer; null for those that there are none of. */
export interface ReachLinks {
	/** An open conversation, no text: reminders have their own rules and go by the queue. */
	readonly whatsapp: string | null;
	readonly call: string | null;
	readonly map: string | null;
}

/** Phones answer to `geo:`, which works without a network. */
export const hasGeo = () => /Android/.test(navigator.userAgent);

/** Who asked not to be written to is not offered a conversation. */
export function reachLinks(
	about: {
		readonly customerNo: string;
		readonly customer: Customer | null;
		readonly account: Account | null;
		/** Where it is, if anybody knows. */
		readonly position: Point | null;
	},
	linkForm: LinkForm
): ReachLinks {
	const { customerNo, customer, account, position } = about;
	const mayWrite = account?.pause?.kind !== 'opt-out';
	const whatsapp = customer && mayWrite ? addressFor('whatsapp', customer, account) : null;
	const phone = customer ? addressFor('phone', customer, account) : null;
	return {
		whatsapp: whatsapp && whatsappLink(linkForm, whatsapp, ''),
		call: phone && phoneLink(phone),
		map: mapLink(
			{
				name: customer?.name ?? customerNo,
				address: customer?.address,
				point: position ?? undefined
			},
			hasGeo()
		)
	};
}
