/** A click on a link, as a person would do it: the new page learns nothing of this one. */
export function followLink(href: string, inNewTab: boolean): void {
	const link = document.createElement('a');
	link.href = href;
	link.rel = 'noopener noreferrer';
	if (inNewTab) link.target = '_blank';
	link.click();
}
