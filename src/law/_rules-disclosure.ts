import type { Rule } from '../model/law.ts';
import { DOCUMENT_RULES } from './_rules-disclosure-documents.ts';
import { FACT_RULES } from './_rules-disclosure-facts.ts';
import { IDENTIFIER_RULES } from './_rules-disclosure-identifiers.ts';

export const DISCLOSURE_RULES: readonly Rule[] = [...IDENTIFIER_RULES, ...DOCUMENT_RULES, ...FACT_RULES];
