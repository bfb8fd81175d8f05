import { createReadStream } from 'node:fs';
import parser from 'stream-json';

// The baseline of the JSON benchmark: every token of the file, nothing done with them.
const [, , path = ''] = process.argv;
createReadStream(path).pipe(parser()).resume();
