/**
 * Gives a field the cursor when it appears. A dialog opens after its fields are made, and goes by what
 * the field says.
 */
export function takeFocus(field: HTMLInputElement | HTMLTextAreaElement): void {
	field.autofocus = true;
	field.focus();
}
