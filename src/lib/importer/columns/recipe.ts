import type { ColumnMeaning, Recipe } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import type { Column } from './column.ts';
import { columnNames, layoutNames } from './fingerprint.ts';

/** A remembered reading that goes with a header, and how closely. */
export interface RecipeMatch {
	readonly recipe: Stored<Recipe>;
	/** `similar`: columns were added or dropped, but all that the recipe gives a meaning are there. */
	readonly how: 'same' | 'similar';
}

/** Finds the recipe of a layout: the one with the same names, else the fullest that still fits. */
export function recipeFor(
	labels: readonly string[],
	recipes: readonly Stored<Recipe>[]
): RecipeMatch | null {
	const layout = layoutNames(labels).join('\n');
	const same = recipes.find((recipe) => layoutNames(headersOf(recipe)).join('\n') === layout);
	if (same) return { recipe: same, how: 'same' };
	const present = new Set(columnNames(labels));
	const similar = recipes
		.map((recipe) => ({ recipe, core: coreNames(recipe) }))
		.filter(({ core }) => core.length >= 3 && core.every((name) => present.has(name)))
		.sort((a, b) => b.core.length - a.core.length || (a.recipe._id < b.recipe._id ? -1 : 1))[0];
	return similar ? { recipe: similar.recipe, how: 'similar' } : null;
}

/** Columns with the meanings that the recipe remembers; a column it does not know keeps its own. */
export function applyRecipe(columns: readonly Column[], recipe: Recipe): Column[] {
	const names = columnNames(headersOf(recipe));
	const remembered = new Map<string, ColumnMeaning>();
	recipe.columns.forEach(({ meaning }, index) => {
		const name = names[index];
		if (name && !remembered.has(name)) remembered.set(name, meaning);
	});
	const own = columnNames(columns.map(({ header }) => header));
	const taken = new Set(remembered.values());
	return columns.map((column, index): Column => {
		const meaning = remembered.get(own[index]!);
		if (meaning) return { ...column, meaning, source: 'recipe', confidence: 1 };
		const isRival = taken.has(column.meaning) && column.meaning !== 'ignore';
		return isRival ? { ...column, meaning: 'extra', source: 'none', confidence: 0 } : column;
	});
}

function headersOf(recipe: Recipe): string[] {
	return recipe.columns.map(({ header }) => header);
}

/** Names of the columns that the recipe gives a meaning. */
function coreNames(recipe: Recipe): string[] {
	const names = columnNames(headersOf(recipe));
	return names.filter((name, index) => {
		const meaning = recipe.columns[index]!.meaning;
		return name !== '' && meaning !== 'ignore' && meaning !== 'extra';
	});
}
