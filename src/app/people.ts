export { PeopleFinder } from '../checks/_people.ts';
