import { w } from '../_words.ts';

export const PUBLIC_ONLY = w('Governs public accounts and other publishing to the public; a private group chat is outside.', '仅适用于公众账号等面向公众的信息发布，不适用于私人群聊。');
export const EXCERPT = w('Wording read in excerpts on public web pages.', '条文系据公开网页摘录核对。');
