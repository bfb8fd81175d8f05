/** The vocabulary of English addresses, as RegExp sources. */

/** Kinds of street that name little else when a number and a name stand before them. */
const STRONG = 'Street|Str?|Avenue|Ave?|Road|Rd|Boulevard|Blvd|Lane|Ln|Terrace|Terr|Crescent|Cres|Parkway|Pkwy|Highway|Hwy|Mews|Turnpike|Tpke|Expressway|Parade|Esplanade|Broadway';
/** Kinds that are also ordinary words: they need a cue, a flat, a town or a postcode. */
const WEAK = 'Drive|Dr|Court|Ct|Place|Pl|Square|Sq|Circle|Cir|Close|Way|Trail|Trl|Gardens|Gdns|Grove|Hill|Walk|Row|Loop|Path|Pike|Point|Ridge|Heights|Rise|Vale|Alley|Plaza|Quay|Wharf|Park|Run|Bend|Crossing|Cross|Main|Marg|Nagar';
export const KINDS = `(?:${STRONG}|${WEAK})`;
export const LOWER_KINDS = KINDS.toLowerCase();
export const strongKind = new RegExp(`(?:^| )(?:${STRONG})\\.?(?: |$)`, 'i');
/** Streets that are called by one word. */
export const ALONE = '(?:Broadway|Queensway|Kingsway|Piccadilly|Strand|Whitehall|Embarcadero|Bowery|(?:Highway|Hwy|Route|Rte|State Road|County Road|FM) [0-9]{1,4})';
export const COMPASS = '(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\\.?';
export const FLAT = '(?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Flat|Floor|Fl|Block|Blk|Tower|Building|Bldg|Villa|Shop|Studio|Penthouse|House|Lot|Townhouse|H|Door|Plot)\\.?(?: ?No\\.?)? ?[#:]?(?:[0-9]{1,5}(?:[-/][0-9A-Z]{1,5}){0,3}[A-Z]?|[A-Z][0-9]{0,4}|[0-9]{1,2}[A-Z])(?![0-9A-Za-z])';
export const STATE = '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|Vic|QLD|Qld|TAS|ACT|ON|QC|BC|AB|MB|SK|NS|NB|NL|PE)(?![A-Za-z])';
export const POSTCODE = '(?:[0-9]{5}-[0-9]{4}|[0-9]{3} [0-9]{3}|[0-9]{4,6}|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9])(?![0-9A-Za-z])';
export const COUNTRY = '(?:USA|U\\.S\\.A?\\.?|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|Australia|New Zealand|Canada|India|Hong Kong|HK|Singapore|China|PRC|Macau|Taiwan|Germany|France)(?![A-Za-z])';
