/** A slug from a name: small letters, digits and hyphens; another one where it is taken. */
export function slugFrom(name: string, isTaken: (slug: string) => boolean): string {
	const plain =
		name
			.normalize('NFKD')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 60)
			.replace(/-+$/, '') || 'baru';
	if (!isTaken(plain)) return plain;
	for (let no = 2; ; no++) {
		const next = `${plain}-${no}`;
		if (!isTaken(next)) return next;
	}
}

export function isSlug(text: string): boolean {
	return text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
