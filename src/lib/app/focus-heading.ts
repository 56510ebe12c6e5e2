const HEADING_COMES_WITHIN_MS = 3000;

/**
 * Puts the focus where a new screen begins, so that a screen reader says where the person is and the
 * next Tab goes on from there. A screen that has put the focus somewhere itself keeps it. A heading
 * that is still on its way gets the focus when it comes, unless the person has gone on meanwhile.
 */
export function focusHeading(): void {
	const content = document.querySelector<HTMLElement>('main');
	if (!content || isFocusInside(content)) return;
	// Each change of the focus has the browser lay out the page at once: no more than there must be.
	if (focusFirstHeading(content)) return;
	content.focus({ preventScroll: true });
	const arrival = new MutationObserver(() => {
		if (document.activeElement !== content || focusFirstHeading(content)) arrival.disconnect();
	});
	arrival.observe(content, { childList: true, subtree: true });
	setTimeout(() => arrival.disconnect(), HEADING_COMES_WITHIN_MS);
}

function isFocusInside(content: HTMLElement): boolean {
	return content !== document.activeElement && content.contains(document.activeElement);
}

function focusFirstHeading(content: HTMLElement): boolean {
	const heading = content.querySelector('h1');
	if (!heading) return false;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
	return true;
}
