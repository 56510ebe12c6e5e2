/**
 * Puts the cursor on the heading of a screen once a dialog of it is over, so that its keys mean the
 * screen again: on the button that opened the dialog, Enter would open it once more. To be called while
 * a component is made.
 */
export function headingAfterDialog(
	isOpen: () => boolean,
	heading: () => HTMLElement | undefined
): void {
	let wasOpen = false;
	$effect(() => {
		const isNowOpen = isOpen();
		if (wasOpen && !isNowOpen) heading()?.focus({ preventScroll: true });
		wasOpen = isNowOpen;
	});
}
