/** Makes something that follows the store as a component would; `end` is the component going away. */
export function inComponent<T>(make: () => T): { readonly made: T; readonly end: () => void } {
	let made!: T;
	const end = $effect.root(() => {
		made = make();
	});
	return { made, end };
}
