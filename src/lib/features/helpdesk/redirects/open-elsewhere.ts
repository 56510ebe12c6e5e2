/** Opens another app in a tab of its own, which learns nothing of this one. */
export function openElsewhere(url: string): void {
	const link = document.createElement('a');
	link.href = url;
	link.target = '_blank';
	link.rel = 'noopener noreferrer';
	link.click();
}
