import type { Redirect } from '#lib/domain/desk/besides.ts';

/** Who records something beside tickets, without what they left empty. */
export function whoAsks({ name, email, phone, language }: Redirect['who']): Redirect['who'] {
	return {
		name: name.trim(),
		...(email?.trim() ? { email: email.trim() } : {}),
		...(phone?.trim() ? { phone: phone.trim() } : {}),
		...(language === undefined ? {} : { language })
	};
}
