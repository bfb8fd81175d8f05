/** Five digits in a row, or two groups of three and more with a separator: what any number of ours has. RegExp source. */
export const NUMBERS = '[0-9]{3}(?:[0-9]{2}|[-—– .)）]{1,3}[0-9]{3})';
