/** Most people of an audience that we call few, and of a chat that we call a talk among few: our own band, no text sets one. */
export const FEW = 10;
