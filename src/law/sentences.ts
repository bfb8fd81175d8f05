export { SENTENCES, notAssessable } from './_sentences.ts';
