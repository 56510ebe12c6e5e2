/** Files that a list of arrears comes in, as a file picker takes them. What a file is, its content says. */
export const fileTypes = [
	'.xlsx',
	'.xlsm',
	'.xls',
	'.xlsb',
	'.ods',
	'.csv',
	'.tsv',
	'.txt',
	'.htm',
	'.html'
].join(',');
